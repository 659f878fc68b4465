package dev.dxwww.runtime.config;

import java.time.Duration;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What is known of tokens that were revoked before their end.
 *
 * @param max How many a node remembers, up to 10000000; others are asked of the store.
 * @param maxAge How long a node believes what it knows when the store is silent, 1s to 1d.
 * @param whenStale What becomes of requests with a token after that: refuse answers 503, accept
 *     takes tokens that may have been revoked.
 */
@ConfigProperties("dx.auth.revocations")
public record RevocationConfig(
    @DefaultValue("100000") @Min(1) @Max(10_000_000) int max,
    @DefaultValue("60s") Duration maxAge,
    @DefaultValue("refuse") WhenStale whenStale) {

  public RevocationConfig {
    Bounds.between("max-age", maxAge, Duration.ofSeconds(1), Bounds.DAY);
  }

  /** What is done when nobody can tell. */
  public enum WhenStale {
    REFUSE,
    ACCEPT
  }
}
