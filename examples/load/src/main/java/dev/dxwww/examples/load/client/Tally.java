package dev.dxwww.examples.load.client;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** What came of the traffic, counted by all connections together. */
final class Tally {
  private static final int SAMPLES = 12;
  private static final long LONGEST_MICROS = 600_000_000;

  private final Map<Kind, AtomicHistogram> micros = new EnumMap<>(Kind.class);
  private final Map<Kind, LongAdder> failures = new EnumMap<>(Kind.class);
  private final Queue<String> samples = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sampled = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private final LongAdder opened = new LongAdder();
  private final LongAdder events = new LongAdder();
  private final AtomicLong late = new AtomicLong();

  Tally() {
    for (Kind kind : Kind.values()) {
      micros.put(kind, new AtomicHistogram(LONGEST_MICROS, 2));
      failures.put(kind, new LongAdder());
    }
  }

  void opened() {
    opened.increment();
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
  }

  void closed() {
    open.decrementAndGet();
  }

  void event() {
    events.increment();
  }

  /** An exchange began later than planned, as the one before had not ended. */
  void late() {
    late.incrementAndGet();
  }

  void succeeded(Kind kind, long nanos) {
    histogram(kind).recordValue(Math.clamp(nanos / 1_000, 1, LONGEST_MICROS));
  }

  void failed(Kind kind, String what) {
    failures.get(kind).increment();
    if (sampled.incrementAndGet() <= SAMPLES) {
      samples.add(kind.label() + ": " + what);
    }
  }

  private AtomicHistogram histogram(Kind kind) {
    return micros.get(kind);
  }

  long count(Kind kind) {
    return histogram(kind).getTotalCount();
  }

  long failures(Kind kind) {
    return failures.get(kind).sum();
  }

  /** Microseconds that an exchange of that kind took. */
  Histogram micros(Kind kind) {
    return histogram(kind);
  }

  long exchanges() {
    return micros.values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  long failures() {
    return failures.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** What failed, of the first failures. */
  List<String> samples() {
    return List.copyOf(samples);
  }

  int open() {
    return open.get();
  }

  /** Most connections that were open at the same time. */
  int mostOpen() {
    return mostOpen.get();
  }

  /** How often a connection was opened. */
  long allOpened() {
    return opened.sum();
  }

  long events() {
    return events.sum();
  }

  long allLate() {
    return late.get();
  }
}
