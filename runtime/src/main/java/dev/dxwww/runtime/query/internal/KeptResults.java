package dev.dxwww.runtime.query.internal;

import java.util.ArrayList;
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
  private volatile @Nullable SharedChanges shared;

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

  /** Other nodes are told of changes, and tell of theirs. */
  void share(SharedChanges changes) {
    shared = changes;
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
    SharedChanges others = shared;
    if (others != null) {
      others.begin();
    }
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

  /** Columns that were changed here; others are told of those that are kept somewhere. */
  void invalidate(List<String> columns) {
    List<String> kept = new ArrayList<>();
    for (String column : columns) {
      if (drop(column)) {
        kept.add(column);
      }
    }
    SharedChanges others = shared;
    if (others != null && !kept.isEmpty()) {
      others.tell(kept);
    }
  }

  /** Drops what is kept of this column: whether any method reads it. */
  boolean drop(String column) {
    boolean read = false;
    for (KeptQuery<?> query : byTable.getOrDefault(table(column), List.of())) {
      read |= query.changed(column);
    }
    return read;
  }

  /** Whatever is kept may be wrong. */
  void dropAll() {
    all.forEach(KeptQuery::drop);
  }

  /** Tells others of the last changes. */
  void close() {
    SharedChanges others = shared;
    if (others != null) {
      others.close();
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
