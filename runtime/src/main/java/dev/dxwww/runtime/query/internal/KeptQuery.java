package dev.dxwww.runtime.query.internal;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.generated.CachedQuery;
import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.generated.QueryKey;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.query.Page;
import dev.dxwww.runtime.query.QueryFailure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The results of one method. Each belongs to a generation; a write ends the generation, so that
 * what was being read before it is neither kept nor waited for by whoever asks after it.
 */
final class KeptQuery<T extends @Nullable Object> implements CachedQuery<T> {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  private static final long RETRY_NANOS = 1_000_000_000L;

  private final KeptResults all;
  private final QueryCache.Settings settings;
  private final List<String> reads;
  private final long freshNanos;
  private final long staleNanos;
  private final Cache<QueryKey, Kept<T>> kept;
  private final ConcurrentHashMap<QueryKey, Flight<T>> flights = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final LongAdder hits = new LongAdder();
  private final LongAdder staleHits = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder refreshed = new LongAdder();
  private final LongAdder failures = new LongAdder();

  KeptQuery(KeptResults all, QueryCache.Settings settings, List<String> reads) {
    this.all = all;
    this.settings = settings;
    this.reads = reads;
    this.freshNanos = settings.fresh().toNanos();
    this.staleNanos = settings.stale().toNanos();
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(settings.maxEntries())
            .expireAfterWrite(settings.stale())
            .ticker(all.clock()::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /** A result; {@code retryAt} is when it may be fetched anew after a failure. */
  private static final class Kept<T extends @Nullable Object> {
    private final T value;
    private final long at;
    private final long generation;
    private volatile long retryAt;

    Kept(T value, long at, long generation) {
      this.value = value;
      this.at = at;
      this.generation = generation;
      this.retryAt = at;
    }
  }

  /** A result that is being fetched. */
  private record Flight<T extends @Nullable Object>(
      CompletableFuture<T> result, long generation) {}

  @Override
  public T get(QueryKey key, Supplier<? extends T> load) {
    RunningTransaction running = all.transaction();
    if (running != null && running.seesItsOwn() || key.size() > all.limits().maxKeyBytes()) {
      return load.get();
    }
    Kept<T> there = kept.getIfPresent(key);
    long now = all.clock().getAsLong();
    if (there != null && there.generation == generation.get()) {
      long age = now - there.at;
      if (age < freshNanos) {
        hits.increment();
        return there.value;
      }
      if (age < staleNanos) {
        staleHits.increment();
        if (now - there.retryAt >= 0) {
          refresh(key, there, load);
        }
        return there.value;
      }
    }
    // What a transaction reads may be older than what others have committed since it began.
    return running == null ? fetch(key, load) : load.get();
  }

  /** One caller fetches; the others wait for it, unless it began before the last write. */
  private T fetch(QueryKey key, Supplier<? extends T> load) {
    while (true) {
      Flight<T> own = new Flight<>(new CompletableFuture<>(), generation.get());
      Flight<T> there = flights.putIfAbsent(key, own);
      if (there == null) {
        Kept<T> landed = kept.getIfPresent(key);
        return landed != null && isFresh(landed)
            ? landedAlready(key, own, landed.value)
            : fly(key, own, load);
      }
      if (there.generation() != generation.get()) {
        if (flights.replace(key, there, own)) {
          return fly(key, own, load);
        }
      } else {
        Landed<T> landed = await(there);
        if (landed != null) {
          return landed.value();
        }
      }
    }
  }

  private boolean isFresh(Kept<T> there) {
    return there.generation == generation.get()
        && all.clock().getAsLong() - there.at < freshNanos;
  }

  /** Somebody else has fetched it since this caller looked. */
  private T landedAlready(QueryKey key, Flight<T> own, T value) {
    own.result().complete(value);
    flights.remove(key, own);
    return value;
  }

  /** What a flight brought; not there where it ended for a reason of its own thread. */
  private record Landed<T extends @Nullable Object>(T value) {}

  private @Nullable Landed<T> await(Flight<T> flight) {
    try {
      return new Landed<>(flight.result().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Pool.interrupted(QueryFailure.of(settings.name(), "select", ""));
    } catch (CancellationException e) {
      return null;
    } catch (ExecutionException e) {
      DxException known = ErrorConversions.from(e);
      if (known.code() == ErrorCode.INTERRUPTED) {
        return null;
      }
      throw known;
    }
  }

  private T fly(QueryKey key, Flight<T> own, Supplier<? extends T> load) {
    try {
      loads.increment();
      T value = load.get();
      keep(key, value, own.generation());
      own.result().complete(value);
      return value;
    } catch (Throwable failure) {
      own.result().completeExceptionally(failure);
      throw failure;
    } finally {
      flights.remove(key, own);
    }
  }

  private void keep(QueryKey key, T value, long begun) {
    if (begun != generation.get() || rows(value) > all.limits().maxRows()) {
      return;
    }
    kept.put(key, new Kept<>(value, all.clock().getAsLong(), begun));
  }

  private static int rows(@Nullable Object value) {
    return switch (value) {
      case Collection<?> rows -> rows.size();
      case Page<?> page -> page.items().size();
      case null, default -> 1;
    };
  }

  /** Once for a key at a time, and for a few keys at once: readers come first. */
  private void refresh(QueryKey key, Kept<T> old, Supplier<? extends T> load) {
    if (flights.containsKey(key) || !all.refreshes().tryAcquire()) {
      return;
    }
    Flight<T> own = new Flight<>(new CompletableFuture<>(), generation.get());
    if (flights.putIfAbsent(key, own) != null) {
      all.refreshes().release();
      return;
    }
    // Somebody else may have fetched it since this caller looked.
    if (kept.getIfPresent(key) != old) {
      flights.remove(key, own);
      own.result().cancel(false);
      all.refreshes().release();
      return;
    }
    Thread.ofVirtual()
        .name("dx-cache-" + settings.name())
        .start(() -> inBackground(key, own, old, load));
  }

  private void inBackground(
      QueryKey key, Flight<T> own, Kept<T> old, Supplier<? extends T> load) {
    try {
      fly(key, own, () -> tried(old, load));
      refreshed.increment();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      failures.increment();
      LOG.log(
          System.Logger.Level.WARNING,
          "the kept result of " + settings.name() + " could not be fetched anew; the old one is"
              + " shown until it is " + settings.stale() + " old",
          e);
    } finally {
      all.refreshes().release();
    }
  }

  /** Says when it may be tried again before anybody can see that this attempt is over. */
  private T tried(Kept<T> old, Supplier<? extends T> load) {
    boolean done = false;
    try {
      T value = load.get();
      done = true;
      return value;
    } finally {
      if (!done) {
        old.retryAt = all.clock().getAsLong() + RETRY_NANOS;
      }
    }
  }

  /** A column has been written: whether this method reads it. */
  boolean changed(String column) {
    boolean read = isRead(column);
    if (read) {
      drop();
    }
    return read;
  }

  /** Ends the generation: whatever was kept, or is being fetched, is shown to nobody any more. */
  void drop() {
    generation.incrementAndGet();
    kept.invalidateAll();
  }

  private boolean isRead(String column) {
    String table = KeptResults.table(column);
    boolean whole = column.endsWith(".*");
    for (String read : reads) {
      if (read.equals(column)
          || KeptResults.table(read).equals(table) && (whole || read.endsWith(".*"))) {
        return true;
      }
    }
    return false;
  }

  /** How many results are kept. */
  long size() {
    kept.cleanUp();
    return kept.estimatedSize();
  }

  long loads() {
    return loads.sum();
  }

  void write(MetricsText out, String name) {
    sample(out, name, "hit", hits);
    sample(out, name, "stale", staleHits);
    sample(out, name, "load", loads);
    sample(out, name, "refresh", refreshed);
    sample(out, name, "failure", failures);
  }

  private void sample(MetricsText out, String name, String result, LongAdder count) {
    out.sample(
        name,
        MetricsText.label("query", settings.name()) + "," + MetricsText.label("result", result),
        count.sum());
  }
}
