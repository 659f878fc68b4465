package dev.dxwww.runtime.http.internal;

import java.time.Duration;

/**
 * How the server treats streams of events.
 *
 * @param maxOpen most of them open at once; one more is a 503
 * @param heartbeat how long one is silent before a comment is sent
 * @param retry how long clients wait before they connect again
 */
public record EventSettings(int maxOpen, Duration heartbeat, Duration retry) {

  /** What holds when nothing is configured. */
  public static final EventSettings DEFAULT =
      new EventSettings(1_000, Duration.ofSeconds(15), Duration.ofSeconds(3));

  public EventSettings {
    if (maxOpen < 0 || heartbeat.toMillis() < 1 || retry.isNegative()) {
      throw new IllegalArgumentException("streams of events cannot be treated so");
    }
  }
}
