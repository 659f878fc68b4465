package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.security.limit.internal.MemoryRateLimitStore;
import dev.dxwww.runtime.security.limit.internal.RateLimiter;

import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * What stands between clients and handlers, with a state of its own.
 *
 * @param limiter counts requests
 */
public record Safeguards(RateLimiter limiter) {
  /** Most clients that are counted where nothing is configured. */
  private static final int CLIENTS = 100_000;

  public Safeguards {
    Objects.requireNonNull(limiter, "limiter");
  }

  /** Those of a server of which nothing is configured. */
  static Safeguards plain(LongSupplier nanoTime, long seed) {
    return new Safeguards(
        new RateLimiter(new MemoryRateLimitStore(nanoTime, CLIENTS, seed), nanoTime));
  }
}
