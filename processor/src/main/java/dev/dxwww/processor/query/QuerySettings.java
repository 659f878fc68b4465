package dev.dxwww.processor.query;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What annotations say about a query method.
 *
 * @param timeout zero for the configured one
 * @param reads of the statement, over all variants
 * @param writes of the statement, over all variants
 */
record QuerySettings(
    Duration timeout,
    Optional<Caching> caching,
    boolean inBatch,
    SortedSet<String> reads,
    SortedSet<String> writes) {

  /** {@code @Cached}. */
  record Caching(Duration fresh, Duration stale, long maxEntries) {}
}
