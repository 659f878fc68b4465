package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import dev.dxwww.runtime.generated.CachedQuery;
import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.generated.QueryKey;
import dev.dxwww.runtime.observe.internal.MetricsText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fresh, stale and expired results by a clock that tests turn. */
final class KeptQueryTest {
  private static final long SECOND = 1_000_000_000L;
  private static final QueryKey KEY = QueryKey.of("a", 1);

  private final AtomicLong clock = new AtomicLong(123);
  private final KeptResults results =
      new KeptResults(clock::get, new CacheLimits(3, 200, 2));
  private final AtomicInteger loads = new AtomicInteger();

  private KeptQuery<@Nullable Object> query(long entries) {
    CachedQuery<@Nullable Object> made =
        results.query(
            new QueryCache.Settings(
                "Test.counts", Duration.ofSeconds(5), Duration.ofSeconds(60), entries),
            "tasks.done", "lists.*");
    return (KeptQuery<@Nullable Object>) made;
  }

  private @Nullable Object load() {
    return "value " + loads.incrementAndGet();
  }

  private void pass(long seconds) {
    clock.addAndGet(seconds * SECOND);
  }

  private static void await(String what, java.util.function.BooleanSupplier condition) {
    RealPostgres.await(what, condition);
  }

  @Test
  void freshResult_isShownAsItIs() {
    KeptQuery<@Nullable Object> query = query(10);
    assertThat(query.get(KEY, this::load)).isEqualTo("value 1");
    clock.addAndGet(5 * SECOND - 1);
    assertThat(query.get(QueryKey.of("a", 1), this::load)).isEqualTo("value 1");
    assertThat(query.get(QueryKey.of("a", 2), this::load)).isEqualTo("value 2");
    assertThat(loads).hasValue(2);
  }

  @Test
  void staleResult_isShownAndFetchedAnewOnce() {
    KeptQuery<@Nullable Object> query = query(10);
    Semaphore gate = new Semaphore(0);
    query.get(KEY, this::load);
    pass(5);
    for (int i = 0; i < 20; i++) {
      assertThat(
              query.get(
                  KEY,
                  () -> {
                    gate.acquireUninterruptibly();
                    return load();
                  }))
          .isEqualTo("value 1");
    }
    gate.release(20);
    await("the new one", () -> "value 2".equals(query.get(KEY, () -> "no")));
    assertThat(loads).hasValue(2);
  }

  @Test
  void expiredResult_isFetchedBeforeItIsShown() {
    KeptQuery<@Nullable Object> query = query(10);
    query.get(KEY, this::load);
    pass(60);
    assertThat(query.get(KEY, this::load)).isEqualTo("value 2");
    assertThat(query.size()).isEqualTo(1);
  }

  @Test
  void nullAndEmptyResults_areKept() {
    KeptQuery<@Nullable Object> query = query(10);
    for (Object nothing : new Object[] {null, Optional.empty(), List.of()}) {
      QueryKey key = QueryKey.of(String.valueOf(nothing));
      loads.set(0);
      for (int i = 0; i < 3; i++) {
        assertThat(
                query.get(
                    key,
                    () -> {
                      loads.incrementAndGet();
                      return nothing;
                    }))
            .isEqualTo(nothing);
      }
      assertThat(loads).hasValue(1);
    }
  }

  @Test
  void thousandReaders_fetchOnce() throws Exception {
    KeptQuery<@Nullable Object> query = query(10);
    for (int stale = 0; stale < 2; stale++) {
      int before = loads.get();
      CountDownLatch inside = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      List<Object> seen = Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < 1_000; i++) {
        threads.add(
            Thread.ofVirtual()
                .start(
                    () ->
                        seen.add(
                            query.get(
                                KEY,
                                () -> {
                                  awaitQuietly(inside);
                                  return load();
                                }))));
      }
      inside.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      int fetched = before + 1;
      await("the fetch", () -> loads.get() == fetched);
      assertThat(seen).hasSize(1_000).allMatch(value -> value != null);
      await(
          "the new one", () -> ("value " + fetched).equals(query.get(KEY, () -> "no")));
      assertThat(loads).hasValue(fetched);
      pass(6);
    }
  }

  /** The clock is read between the look at what is kept and the fetch. */
  @Test
  void readerThatIsOvertakenByAWholeFetch_fetchesNothing() {
    AtomicReference<Runnable> overtaker = new AtomicReference<>();
    KeptResults kept =
        new KeptResults(
            () -> {
              Runnable it = overtaker.getAndSet(null);
              if (it != null) {
                it.run();
              }
              return clock.get();
            },
            new CacheLimits(3, 200, 2));
    CachedQuery<Object> query =
        kept.query(
            new QueryCache.Settings(
                "Test.counts", Duration.ofSeconds(5), Duration.ofSeconds(60), 10),
            "tasks.done");
    overtaker.set(() -> query.get(KEY, this::load));
    assertThat(query.get(KEY, this::load)).isEqualTo("value 1");
    assertThat(overtaker).hasValue(null);
    assertThat(loads).hasValue(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refreshThatFails_keepsTheStaleResultUntilItsLimit_andIsTriedAgainLater() {
    KeptQuery<@Nullable Object> query = query(10);
    AtomicInteger attempts = new AtomicInteger();
    query.get(KEY, this::load);
    pass(10);
    for (int i = 0; i < 5; i++) {
      assertThat(query.get(KEY, () -> failing(attempts))).isEqualTo("value 1");
      await("a failure", () -> failures(query) == 1);
    }
    assertThat(attempts).hasValue(1);
    pass(1);
    await(
        "another attempt",
        () -> {
          assertThat(query.get(KEY, () -> failing(attempts))).isEqualTo("value 1");
          return attempts.get() == 2;
        });
    pass(49);
    assertThatThrownBy(() -> query.get(KEY, () -> failing(attempts)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(query.get(KEY, this::load)).isEqualTo("value 2");
  }

  private static @Nullable Object failing(AtomicInteger attempts) {
    attempts.incrementAndGet();
    throw new IllegalStateException("the database is away");
  }

  private static long failures(KeptQuery<@Nullable Object> query) {
    MetricsText out = new MetricsText(false);
    query.write(out, "x");
    return out.end().lines()
        .filter(line -> line.contains("failure"))
        .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void writes_dropWhatReadsTheirColumns() {
    KeptQuery<@Nullable Object> query = query(10);
    int fetched = 0;
    for (String column : List.of("tasks.done", "tasks.*", "lists.name", "lists.*")) {
      query.get(KEY, this::load);
      results.invalidate(column);
      assertThat(query.get(KEY, this::load)).as(column).isEqualTo("value " + (fetched += 2));
      results.invalidate("tasks.done");
    }
    query.get(KEY, this::load);
    int before = loads.get();
    results.invalidate("tasks.title", "users.*", "other.done");
    query.get(KEY, this::load);
    assertThat(loads).hasValue(before);
  }

  @Test
  void resultThatWasBeingReadDuringAWrite_isNotKept_norWaitedForAfterIt() throws Exception {
    KeptQuery<@Nullable Object> query = query(10);
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    AtomicReference<Object> old = new AtomicReference<>();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    old.set(
                        query.get(
                            KEY,
                            () -> {
                              reading.countDown();
                              awaitQuietly(written);
                              return "before the write";
                            })));
    reading.await();
    results.invalidate("tasks.*");
    assertThat(query.get(KEY, () -> "after the write")).isEqualTo("after the write");
    written.countDown();
    reader.join();
    assertThat(old).hasValue("before the write");
    assertThat(query.get(KEY, () -> "again")).isEqualTo("after the write");
  }

  @Test
  @Tag("limit:dx.db.cache.max-rows")
  @Tag("limit:dx.db.cache.max-key")
  @Tag("limit:dx.db.cache.refreshes")
  void memory_isBounded() {
    KeptQuery<@Nullable Object> query = query(5);
    for (int i = 0; i < 100; i++) {
      query.get(QueryKey.of(i), this::load);
    }
    assertThat(query.size()).isLessThanOrEqualTo(5);
    assertThat(kept(query, QueryKey.of("rows"), List.of(1, 2, 3))).isTrue();
    assertThat(kept(query, QueryKey.of("many"), List.of(1, 2, 3, 4))).isFalse();
    assertThat(kept(query, QueryKey.of("k".repeat(84)), "x")).isTrue();
    assertThat(kept(query, QueryKey.of("k".repeat(100)), "x")).isFalse();
    pass(10);
    KeptQuery<@Nullable Object> many = query(50);
    for (int i = 0; i < 10; i++) {
      many.get(QueryKey.of(i), this::load);
    }
    pass(10);
    Semaphore gate = new Semaphore(0);
    AtomicInteger running = new AtomicInteger();
    for (int i = 0; i < 10; i++) {
      many.get(
          QueryKey.of(i),
          () -> {
            running.incrementAndGet();
            gate.acquireUninterruptibly();
            return "new";
          });
    }
    await("two refreshes", () -> running.get() == 2);
    gate.release(10);
  }

  private boolean kept(KeptQuery<@Nullable Object> query, QueryKey key, Object value) {
    query.get(key, () -> value);
    loads.set(0);
    query.get(key, this::load);
    return loads.get() == 0;
  }

  @Test
  void keys_areComparedByContent() {
    assertThat(QueryKey.of(new byte[] {1}, List.of(1, 2), "a"))
        .isEqualTo(QueryKey.of(new byte[] {1}, List.of(1, 2), "a"))
        .hasSameHashCodeAs(QueryKey.of(new byte[] {1}, List.of(1, 2), "a"))
        .isNotEqualTo(QueryKey.of(new byte[] {2}, List.of(1, 2), "a"))
        .hasToString("QueryKey of 3");
    byte[] changed = {1};
    QueryKey key = QueryKey.of((Object) changed);
    changed[0] = 2;
    assertThat(key).isEqualTo(QueryKey.of((Object) new byte[] {1}));
  }
}
