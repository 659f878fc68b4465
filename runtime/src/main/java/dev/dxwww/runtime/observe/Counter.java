package dev.dxwww.runtime.observe;

import java.util.concurrent.atomic.LongAdder;

/** Counts what happened since the start; for any number of threads. */
public final class Counter {
  private final LongAdder count = new LongAdder();

  Counter() {}

  /** One more. */
  public void increment() {
    count.increment();
  }

  /**
   * So many more.
   *
   * @throws IllegalArgumentException for a negative number: a counter never goes down
   */
  public void add(long more) {
    if (more < 0) {
      throw new IllegalArgumentException("a counter never goes down: " + more);
    }
    count.add(more);
  }

  /** How many there were. */
  public long count() {
    return count.sum();
  }
}
