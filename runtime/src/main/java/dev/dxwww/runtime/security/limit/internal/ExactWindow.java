package dev.dxwww.runtime.security.limit.internal;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitCount;

/**
 * The times of all accepted requests that still count, the oldest first: 8 bytes for each, in a
 * ring that grows as it must. A request at t counts in windows (now - length, now] that hold t.
 */
final class ExactWindow implements Window {
  private static final int FIRST = 4;

  private final int most;
  private final long length;
  private long[] times = new long[FIRST];
  private int oldest;
  private int size;

  ExactWindow(RateLimit limit) {
    this.most = limit.requests();
    this.length = limit.window().toNanos();
  }

  @Override
  public RateLimitCount increment(long now) {
    forget(now);
    if (size == most) {
      return new RateLimitCount(false, size, waitAt(now));
    }
    add(now);
    return new RateLimitCount(true, size, waitAt(now));
  }

  private long waitAt(long now) {
    return times[oldest] + length - now;
  }

  private void forget(long now) {
    while (size > 0 && now - times[oldest] >= length) {
      oldest = oldest + 1 == times.length ? 0 : oldest + 1;
      size--;
    }
  }

  private void add(long now) {
    if (size == times.length) {
      grow();
    }
    int place = oldest + size;
    times[place < times.length ? place : place - times.length] = now;
    size++;
  }

  private void grow() {
    long[] more = new long[Math.min(most, 2 * times.length)];
    System.arraycopy(times, oldest, more, 0, times.length - oldest);
    System.arraycopy(times, 0, more, times.length - oldest, oldest);
    times = more;
    oldest = 0;
  }

  @Override
  public boolean isIdle(long now) {
    forget(now);
    return size == 0;
  }
}
