package dev.dxwww.runtime.security.limit;

import java.util.concurrent.TimeUnit;

/**
 * What became of one request.
 *
 * @param accepted whether it is within the limit, and counted
 * @param used accepted requests in the window that ends now, this one included
 * @param waitNanos nanoseconds until one more request than now is within the limit
 */
public record RateLimitCount(boolean accepted, int used, long waitNanos) {

  /** The wait in whole seconds: rounded up, at least 1. */
  public long waitSeconds() {
    long second = TimeUnit.SECONDS.toNanos(1);
    return Math.max(1, waitNanos / second + (waitNanos % second > 0 ? 1 : 0));
  }
}
