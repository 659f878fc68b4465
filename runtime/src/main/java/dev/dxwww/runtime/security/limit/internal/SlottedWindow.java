package dev.dxwww.runtime.security.limit.internal;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitCount;

import java.util.Arrays;

/**
 * Accepted requests counted by slots of a 64th of the window: as much memory for a million requests
 * as for one. A slot counts until its last moment has left the window, so a request counts for up
 * to a 64th of the window longer than it should, and never shorter: no window holds more than the
 * limit.
 */
final class SlottedWindow implements Window {
  static final int SLOTS = 64;
  private static final int RING = SLOTS + 1;

  private final int most;
  private final long slotLength;
  private final long begin;
  private final int[] counts = new int[RING];
  private long newest;
  /** No slot before it holds anything. */
  private long oldest;
  private int total;

  SlottedWindow(RateLimit limit, long now) {
    this.most = limit.requests();
    this.slotLength = (limit.window().toNanos() + SLOTS - 1) / SLOTS;
    this.begin = now;
  }

  @Override
  public RateLimitCount increment(long now) {
    advance(now);
    if (total == most) {
      return new RateLimitCount(false, total, waitAt(now));
    }
    counts[(int) (newest % RING)]++;
    total++;
    return new RateLimitCount(true, total, waitAt(now));
  }

  private void advance(long now) {
    long slot = (now - begin) / slotLength;
    if (slot - newest >= RING) {
      Arrays.fill(counts, 0);
      total = 0;
    } else {
      for (long next = newest + 1; next <= slot; next++) {
        int place = (int) (next % RING);
        total -= counts[place];
        counts[place] = 0;
      }
    }
    newest = slot;
  }

  /** Until the oldest slot that holds something counts no more. */
  private long waitAt(long now) {
    long slot = Math.max(oldest, newest - SLOTS);
    while (counts[(int) (slot % RING)] == 0) {
      slot++;
    }
    oldest = slot;
    return begin + (slot + RING) * slotLength - now;
  }

  @Override
  public boolean isIdle(long now) {
    advance(now);
    return total == 0;
  }
}
