package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import java.time.Duration;

/**
 * How many requests are served at once; further ones are answered by 503. The limit moves between
 * two numbers: slow requests halve it, fast ones let it grow.
 *
 * @param enabled Whether there is a limit.
 * @param min The limit is never lower.
 * @param max The limit is never higher, and starts here.
 * @param slowAfter A request that takes longer, 1ms to 1d, says that there are too many.
 * @param retryAfter How long refused clients are told to wait, in whole seconds, 1s to 1d.
 */
@ConfigProperties("dx.admission")
public record AdmissionConfig(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("32") @Min(1) @Max(1_000_000) int min,
    @DefaultValue("512") @Min(1) @Max(1_000_000) int max,
    @DefaultValue("5s") Duration slowAfter,
    @DefaultValue("1s") Duration retryAfter) {

  public AdmissionConfig {
    if (max < min) {
      throw new IllegalArgumentException("max must not be less than min");
    }
    Bounds.between("slow-after", slowAfter, Duration.ofMillis(1), Bounds.DAY);
    Bounds.between("retry-after", retryAfter, Duration.ofSeconds(1), Bounds.DAY);
  }
}
