package dev.dxwww.runtime.security.limit;

import java.time.Duration;
import java.util.Objects;

/**
 * So many requests of one client in any span of time of that length.
 *
 * @param name what is counted together: a category such as {@code api}, or a route
 * @param requests most requests, at least 1
 * @param window the length, 1 s to 1 d
 */
public record RateLimit(String name, int requests, Duration window) {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofDays(1);

  /** @throws IllegalArgumentException for numbers that no limit can have */
  public RateLimit {
    Objects.requireNonNull(name, "name");
    if (requests < 1) {
      throw new IllegalArgumentException("a limit allows at least 1 request, not " + requests);
    }
    if (window.compareTo(LEAST) < 0 || window.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a window lasts from 1s to 1d, not " + window);
    }
  }
}
