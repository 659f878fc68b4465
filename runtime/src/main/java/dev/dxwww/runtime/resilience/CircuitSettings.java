package dev.dxwww.runtime.resilience;

import java.time.Duration;

/**
 * When a circuit opens, and for how long.
 *
 * @param window how many of the last calls count, 1 to 1,000
 * @param minimumCalls how many calls there must have been before it can open, 1 to {@code window}
 * @param failureRate percentage of failures from which on it opens, 1 to 100
 * @param openFor how long it stays open, 1 ms to 24 hours
 * @param probes calls that are let through when it is half open, 1 to 100
 */
public record CircuitSettings(
    int window, int minimumCalls, int failureRate, Duration openFor, int probes) {
  public CircuitSettings {
    require(window >= 1 && window <= 1_000, "window must be 1 to 1000, not " + window);
    require(
        minimumCalls >= 1 && minimumCalls <= window,
        "minimumCalls must be 1 to " + window + ", not " + minimumCalls);
    require(
        failureRate >= 1 && failureRate <= 100,
        "failureRate must be 1 to 100, not " + failureRate);
    require(
        openFor.compareTo(Duration.ofMillis(1)) >= 0 && openFor.compareTo(Duration.ofDays(1)) <= 0,
        "openFor must be 1 ms to 24 hours, not " + openFor);
    require(probes >= 1 && probes <= 100, "probes must be 1 to 100, not " + probes);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
