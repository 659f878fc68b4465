package dev.dxwww.runtime.observe.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets in as many requests at once as the application answers in time (additive increase,
 * multiplicative decrease). The limit starts at its most; a request slower than it should be halves
 * it, once for all that were let in before the last halving; each that is fast while at least half
 * of the limit is in use adds one.
 */
public final class Admission {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.http");
  private static final long WARN_EVERY = TimeUnit.SECONDS.toNanos(10);

  private final boolean on;
  private final int least;
  private final int most;
  private final long slowNanos;
  private final long retrySeconds;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger limit;
  private final AtomicLong halvedAt = new AtomicLong(Long.MIN_VALUE);
  private final LongAdder shed = new LongAdder();
  private final AtomicLong warnedAt = new AtomicLong(System.nanoTime() - WARN_EVERY);

  /**
   * A limit between two numbers.
   *
   * @param on false to let everything in
   * @param slowNanos a request that takes longer says that there are too many
   * @param retrySeconds what a refused client is told to wait
   */
  public Admission(boolean on, int least, int most, long slowNanos, long retrySeconds) {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("limits from " + least + " to " + most);
    }
    this.on = on;
    this.least = least;
    this.most = most;
    this.slowNanos = slowNanos;
    this.retrySeconds = retrySeconds;
    this.limit = new AtomicInteger(most);
  }

  /** Lets everything in. */
  public static Admission open() {
    return new Admission(false, 1, 1, Long.MAX_VALUE, 1);
  }

  /** Whether a request may go on; if so, {@link #leave} or {@link #release} must follow. */
  public boolean enter() {
    if (inFlight.incrementAndGet() <= limit.getPlain() || !on) {
      return true;
    }
    inFlight.decrementAndGet();
    shed.increment();
    warn();
    return false;
  }

  /** Now and then: a line for each refusal would add to the load. */
  private void warn() {
    long now = System.nanoTime();
    long last = warnedAt.get();
    if (now - last >= WARN_EVERY && warnedAt.compareAndSet(last, now)) {
      LOG.log(System.Logger.Level.WARNING,
          "overloaded: " + limit() + " requests are being served at once, further ones get 503; "
              + shed() + " so far");
    }
  }

  /**
   * A request that was let in is over.
   *
   * @param began when it was let in, in the clock of {@code now}
   */
  public void leave(long began, long now) {
    int others = inFlight.getAndDecrement();
    if (now - began > slowNanos) {
      halve(began, now);
    } else {
      int current = limit.getPlain();
      if (current < most && others * 2 >= current) {
        limit.compareAndSet(current, current + 1);
      }
    }
  }

  /** A request that was let in goes on for long by its nature, and counts no more. */
  public void release() {
    inFlight.decrementAndGet();
  }

  /** Requests let in before the last halving tell what is known already. */
  private void halve(long began, long now) {
    long last = halvedAt.get();
    boolean first = last == Long.MIN_VALUE;
    if ((first || began - last > 0) && halvedAt.compareAndSet(last, now)) {
      limit.updateAndGet(old -> Math.max(least, old / 2));
    }
  }

  /** Seconds after which a refused client may try again. */
  public long retrySeconds() {
    return retrySeconds;
  }

  /** How many requests are let in at once now. */
  public int limit() {
    return limit.get();
  }

  /** How many requests that count are being served. */
  public int inFlight() {
    return inFlight.get();
  }

  /** How many requests were refused. */
  public long shed() {
    return shed.sum();
  }

  void write(MetricsText out) {
    if (!on) {
      return;
    }
    out.family("http_server_requests_shed_total", "counter",
        "Requests answered by 503 because too many were being served.");
    out.sample("http_server_requests_shed_total", "", shed());
    out.family("http_server_concurrency_limit", "gauge", "Most requests served at once now.");
    out.sample("http_server_concurrency_limit", "", limit());
  }
}
