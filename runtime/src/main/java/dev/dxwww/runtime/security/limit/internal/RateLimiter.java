package dev.dxwww.runtime.security.limit.internal;

import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.observe.internal.Observed;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;
import dev.dxwww.runtime.spi.HealthCheck;
import dev.dxwww.runtime.spi.RateLimitStore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts requests in a store, or in this node's memory while the store fails: requests pass then,
 * as far as this node's own count lets them. Failures are counted, and logged once a minute.
 */
public final class RateLimiter implements Observed {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.security");
  private static final long WARN_EVERY = TimeUnit.MINUTES.toNanos(1);
  /** A store that failed is left alone for so long: it may take its time to fail again. */
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final RateLimitStore store;
  private final MemoryRateLimitStore local;
  private final LongSupplier nanoTime;
  private final AtomicLong failedAt;
  private final AtomicLong warnedAt;
  private final LongAdder failures = new LongAdder();
  private final Map<String, LongAdder> refused = new ConcurrentSkipListMap<>();

  /** A limiter on a store of the application's; {@code local} stands in for it. */
  public RateLimiter(RateLimitStore store, MemoryRateLimitStore local, LongSupplier nanoTime) {
    this.store = store;
    this.local = local;
    this.nanoTime = nanoTime;
    this.failedAt = new AtomicLong(nanoTime.getAsLong() - PAUSE);
    this.warnedAt = new AtomicLong(nanoTime.getAsLong() - WARN_EVERY);
  }

  /** A limiter that counts in memory. */
  public RateLimiter(MemoryRateLimitStore local, LongSupplier nanoTime) {
    this(local, local, nanoTime);
  }

  /** From here on the metrics name this limit. */
  public void announce(RateLimit limit) {
    refused.computeIfAbsent(limit.name(), name -> new LongAdder());
  }

  /** Counts a request, if its limit allows one more. */
  public RateLimitCount increment(RateLimit limit, RateLimitClient client) {
    RateLimitCount count = count(limit, client);
    if (!count.accepted()) {
      LongAdder known = refused.get(limit.name());
      if (known != null) {
        known.increment();
      }
    }
    return count;
  }

  private RateLimitCount count(RateLimit limit, RateLimitClient client) {
    if (store == local || nanoTime.getAsLong() - failedAt.get() < PAUSE) {
      return local.increment(limit, client);
    }
    try {
      return store.increment(limit, client);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      failed(e);
      return local.increment(limit, client);
    }
  }

  private void failed(Throwable failure) {
    failures.increment();
    long now = nanoTime.getAsLong();
    failedAt.set(now);
    long before = warnedAt.get();
    if (now - before >= WARN_EVERY && warnedAt.compareAndSet(before, now)) {
      LOG.log(System.Logger.Level.WARNING,
          "the store of rate limits fails; this node counts by itself until it is back", failure);
    }
  }

  @Override
  public List<HealthCheck> checks() {
    return List.of();
  }

  @Override
  public void write(MetricsText out) {
    String refusedName = "http_server_rate_limited_total";
    out.family(refusedName, "counter", "Requests beyond a rate limit, by limit.");
    refused.forEach(
        (name, count) -> out.sample(refusedName, MetricsText.label("limit", name), count.sum()));
    String failuresName = "http_server_rate_limit_store_failures_total";
    out.family(failuresName, "counter", "Requests that the store of rate limits did not count.");
    out.sample(failuresName, "", failures.sum());
    String clients = "http_server_rate_limit_clients";
    out.family(clients, "gauge", "Clients that this node counts requests of.");
    out.sample(clients, "", local.size());
  }
}
