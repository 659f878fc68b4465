package dev.dxwww.runtime.observe;

import dev.dxwww.runtime.observe.internal.Histogram;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Counts how long something took, in buckets from 1 ms to 10 s; for any number of threads. */
public final class Timer {
  private final Histogram histogram = new Histogram();

  Timer() {}

  /** Once more, and it took this long; negative durations count as none. */
  public void record(Duration took) {
    histogram.record(Math.max(0, took.toNanos()));
  }

  /** Runs something and records how long it took, also when it throws. */
  public <T> T time(Callable<T> work) throws Exception {
    long begin = System.nanoTime();
    try {
      return work.call();
    } finally {
      histogram.record(Math.max(0, System.nanoTime() - begin));
    }
  }

  /** How often something was recorded. */
  public long count() {
    return histogram.count();
  }

  Histogram histogram() {
    return histogram;
  }
}
