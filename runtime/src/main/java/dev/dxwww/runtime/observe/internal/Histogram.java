package dev.dxwww.runtime.observe.internal;

import java.util.concurrent.atomic.LongAdder;

/**
 * How long things took: counts in fixed buckets and a sum. Recording takes two additions to
 * counters that threads rarely share, and no memory.
 */
public final class Histogram {
  /** Upper bounds in nanoseconds: 1 ms to 10 s. */
  private static final long[] BOUNDS = {
    1_000_000L, 2_500_000L, 5_000_000L, 10_000_000L, 25_000_000L, 50_000_000L, 100_000_000L,
    250_000_000L, 500_000_000L, 1_000_000_000L, 2_500_000_000L, 5_000_000_000L, 10_000_000_000L
  };
  private static final String[] LABELS = labels();

  private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  /** Nothing recorded. */
  public Histogram() {
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  /** One more took this many nanoseconds. */
  public void record(long took) {
    int bucket = 0;
    while (bucket < BOUNDS.length && took > BOUNDS[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    nanos.add(took);
  }

  /** How many were recorded. */
  public long count() {
    long count = 0;
    for (LongAdder bucket : buckets) {
      count += bucket.sum();
    }
    return count;
  }

  /** Writes its series; {@code labels} are those it has besides {@code le}. */
  public void write(MetricsText out, String name, String labels) {
    String before = labels.isEmpty() ? "" : labels + ",";
    long count = 0;
    for (int i = 0; i < buckets.length; i++) {
      count += buckets[i].sum();
      out.sample(name + "_bucket", before + "le=\"" + LABELS[i] + "\"", count);
    }
    out.sample(name + "_sum", labels, nanos.sum() / 1e9);
    out.sample(name + "_count", labels, count);
  }

  private static String[] labels() {
    String[] labels = new String[BOUNDS.length + 1];
    for (int i = 0; i < BOUNDS.length; i++) {
      labels[i] = Double.toString(BOUNDS[i] / 1e9);
    }
    labels[BOUNDS.length] = "+Inf";
    return labels;
  }
}
