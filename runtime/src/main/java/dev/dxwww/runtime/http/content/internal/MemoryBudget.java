package dev.dxwww.runtime.http.content.internal;

import java.util.concurrent.atomic.AtomicLong;

/** How much content may stay in memory. */
final class MemoryBudget {
  private final long largest;
  private final AtomicLong left;

  /** Content of at most {@code largest} bytes each, {@code total} bytes in all. */
  MemoryBudget(long largest, long total) {
    this.largest = largest;
    this.left = new AtomicLong(total);
  }

  /** Whether content of that length may stay; if so, its room is taken. */
  boolean take(long length) {
    if (length > largest || length > left.get()) {
      return false;
    }
    if (left.addAndGet(-length) >= 0) {
      return true;
    }
    left.addAndGet(length);
    return false;
  }
}
