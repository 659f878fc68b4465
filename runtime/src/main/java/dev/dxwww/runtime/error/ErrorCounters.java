package dev.dxwww.runtime.error;

import java.util.concurrent.atomic.LongAdder;

/** How often each code was answered or reported since the start. */
public final class ErrorCounters {
  private final LongAdder[] counts = new LongAdder[ErrorCode.values().length];

  /** All at 0. */
  public ErrorCounters() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  /** The count of one code. */
  public long count(ErrorCode code) {
    return counts[code.ordinal()].sum();
  }

  void increment(ErrorCode code) {
    counts[code.ordinal()].increment();
  }
}
