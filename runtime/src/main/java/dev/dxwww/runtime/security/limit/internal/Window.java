package dev.dxwww.runtime.security.limit.internal;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitCount;

/**
 * What one client has sent within the window of a limit. Of one thread at a time; times are
 * nanoseconds from some fixed point and never go back.
 */
sealed interface Window permits ExactWindow, SlottedWindow {
  /** Up to so many requests each has its time kept; beyond, they are counted in slots. */
  int MOST_EXACT = 1_000;

  /** An empty window of a limit. */
  static Window of(RateLimit limit, long now) {
    return limit.requests() <= MOST_EXACT
        ? new ExactWindow(limit)
        : new SlottedWindow(limit, now);
  }

  /** Counts a request if the limit allows it. */
  RateLimitCount increment(long now);

  /** Whether nothing in it counts any more. */
  boolean isIdle(long now);
}
