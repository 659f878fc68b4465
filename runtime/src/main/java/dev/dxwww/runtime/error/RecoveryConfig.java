package dev.dxwww.runtime.error;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import java.time.Duration;

/**
 * How often and after which pauses something that failed is tried again.
 *
 * @param retries tries after the first one, 0 to 100
 * @param baseDelay the pause before the first retry; each further one is twice as long
 * @param maxDelay the longest pause, jitter included
 * @param jitter the part of a pause, 0 to 1, by which it is made longer or shorter at random, so
 *     that callers who failed together do not all come back together
 */
@ConfigProperties("dx.recovery")
public record RecoveryConfig(
    @DefaultValue("3") int retries,
    @DefaultValue("PT0.1S") Duration baseDelay,
    @DefaultValue("PT10S") Duration maxDelay,
    @DefaultValue("0.1") double jitter) {

  /** 3 retries, 100 ms at first, 10 s at most, 10% jitter. */
  public static final RecoveryConfig DEFAULT =
      new RecoveryConfig(3, Duration.ofMillis(100), Duration.ofSeconds(10), 0.1);

  public RecoveryConfig {
    require(retries >= 0 && retries <= 100, "retries must be 0 to 100, not " + retries);
    require(!baseDelay.isNegative(), "base-delay must not be negative, not " + baseDelay);
    require(
        maxDelay.compareTo(baseDelay) >= 0,
        "max-delay must be at least base-delay, not " + maxDelay);
    require(maxDelay.compareTo(Duration.ofDays(1)) <= 0, "max-delay must be at most PT24H");
    require(jitter >= 0 && jitter <= 1, "jitter must be 0 to 1, not " + jitter);
  }

  /**
   * The pause before a retry.
   *
   * @param retry 0 for the first retry
   * @param random at least 0 and below 1; 0.5 means no jitter
   */
  public Duration delay(int retry, double random) {
    double exponential = baseDelay.toNanos() * Math.pow(2, retry);
    double jittered = exponential * (1 + jitter * (2 * random - 1));
    return Duration.ofNanos((long) Math.min(maxDelay.toNanos(), jittered));
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
