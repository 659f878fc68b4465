package dev.dxwww.runtime.query.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import dev.dxwww.runtime.generated.CachedQuery;
import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.observe.internal.MetricsText;

import org.jspecify.annotations.Nullable;

/** What all {@code @Cached} methods of an application keep, and which writes drop what. */
final class KeptResults implements QueryCache {
  private final LongSupplier clock;
  private final CacheLimits limits;
  private final Semaphore refreshes;
  private final Map<String, List<KeptQuery<?>>> byTable = new ConcurrentHashMap<>();
  private final List<KeptQuery<?>> all = new CopyOnWriteArrayList<>();
  private volatile Supplier<@Nullable RunningTransaction> transaction = () -> null;

  /** The clock gives nanoseconds, of which only differences matter. */
  KeptResults(LongSupplier clock, CacheLimits limits) {
    this.clock = clock;
    this.limits = limits;
    this.refreshes = new Semaphore(limits.refreshes());
  }

  /** How to find the transaction of a thread. */
  void within(Supplier<@Nullable RunningTransaction> current) {
    transaction = current;
  }

  @Nullable RunningTransaction transaction() {
    return transaction.get();
  }

  LongSupplier clock() {
    return clock;
  }

  CacheLimits limits() {
    return limits;
  }

  Semaphore refreshes() {
    return refreshes;
  }

  @Override
  public <T extends @Nullable Object> CachedQuery<T> query(Settings settings, String... reads) {
    KeptQuery<T> query = new KeptQuery<>(this, settings, List.of(reads));
    all.add(query);
    for (String column : reads) {
      List<KeptQuery<?>> same =
          byTable.computeIfAbsent(table(column), t -> new CopyOnWriteArrayList<>());
      if (!same.contains(query)) {
        same.add(query);
      }
    }
    return query;
  }

  @Override
  public void invalidate(String... columns) {
    invalidate(List.of(columns));
  }

  void invalidate(List<String> columns) {
    for (String column : columns) {
      for (KeptQuery<?> query : byTable.getOrDefault(table(column), List.of())) {
        query.changed(column);
      }
    }
  }

  /** {@code tasks} of {@code tasks.title}. */
  static String table(String column) {
    int dot = column.lastIndexOf('.');
    return dot < 0 ? column : column.substring(0, dot);
  }

  void write(MetricsText out) {
    if (all.isEmpty()) {
      return;
    }
    out.family("dx_db_cache_total", "counter", "Calls of cached queries, by how they were served.");
    for (KeptQuery<?> query : all) {
      query.write(out, "dx_db_cache_total");
    }
  }
}
