package dev.dxwww.runtime.config;

import java.time.Duration;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The connections to the database. All are opened at start and kept.
 *
 * @param size How many there are. PostgreSQL works best with few: twice its processors is much.
 * @param waitTimeout How long a query waits for a free one, 1ms to 1h; then it fails with 2002.
 * @param validateAfter Idle time after which a connection is tried before it is used, at most 1d;
 *     0s tries it each time.
 * @param maxLifetime Age at which a connection is replaced, at most 30d; 0s for never.
 */
@ConfigProperties("dx.db.pool")
public record PoolConfig(
    @DefaultValue("10") @Min(1) @Max(1_000) int size,
    @DefaultValue("5s") Duration waitTimeout,
    @DefaultValue("1s") Duration validateAfter,
    @DefaultValue("30m") Duration maxLifetime) {

  public PoolConfig {
    Bounds.between("wait-timeout", waitTimeout, Duration.ofMillis(1), Duration.ofHours(1));
    Bounds.between("validate-after", validateAfter, Duration.ZERO, Bounds.DAY);
    Bounds.between("max-lifetime", maxLifetime, Duration.ZERO, Duration.ofDays(30));
  }
}
