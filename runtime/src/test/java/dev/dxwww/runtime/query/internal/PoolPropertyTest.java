package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.query.QueryException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Property 20: connections opened never exceed the pool; and who waits is served in its turn. */
final class PoolPropertyTest {
  private static final Endpoint ENDPOINT = RealPostgres.database("create table t(id int)");
  private static final Opened OPENED = Opened.on(ENDPOINT, 4);
  private static final Sql BACKENDS =
      Sql.of("Test.backends", "select", "",
          "select count(*) from pg_stat_activity where application_name = 'test'"
              + " and datname = current_database()");

  private static int backends() {
    return OPENED.rows(BACKENDS, s -> {}, r -> r.getInt(1)).getFirst();
  }

  /** The server sees the end of a connection later than the pool, which may have another then. */
  private static void awaitBackends() {
    RealPostgres.await("no more than 4 on the server", () -> backends() <= 4);
  }

  private static void run(int kind) {
    switch (kind) {
      case 0 -> OPENED.text("select 1");
      case 1 -> fail("select 1/0");
      case 2 -> OPENED.database.runInTransaction(() -> OPENED.update("insert into t values (1)"));
      case 3 -> fail("select pg_terminate_backend(pg_backend_pid())");
      case 4 -> {
        SqlCall call = OPENED.database.call(BACKENDS);
        call.close();
        call.close();
      }
      default -> awaitBackends();
    }
  }

  private static void fail(String sql) {
    catchThrowableOfType(QueryException.class, () -> OPENED.text(sql));
  }

  @Property(tries = 60)
  @Tag("property-20")
  void sequencesOfQueries_neverOpenMoreThanThePoolMayHave(
      @ForAll @Size(min = 1, max = 24) List<@IntRange(max = 5) Integer> kinds) throws Exception {
    List<Thread> threads = new ArrayList<>();
    AtomicInteger failed = new AtomicInteger();
    for (int kind : kinds) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      run(kind);
                    } catch (QueryException e) {
                      // A connection that another one of the sequence killed.
                      assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
                    } catch (Throwable e) {
                      failed.incrementAndGet();
                    }
                  }));
      assertThat(OPENED.open()).isLessThanOrEqualTo(4);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failed).hasValue(0);
    OPENED.awaitIdle();
    assertThat(OPENED.open()).isLessThanOrEqualTo(4);
    awaitBackends();
  }

  @Test
  void interruptedThread_getsNoConnection_andLosesNone() throws Exception {
    AtomicInteger code = new AtomicInteger();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  QueryException refused =
                      catchThrowableOfType(QueryException.class, () -> OPENED.text("select 1"));
                  code.set(refused.code().number());
                });
    thread.join();
    assertThat(code).hasValue(5007);
    OPENED.awaitIdle();
  }

  /**
   * 1,000 threads on 10 connections: nobody is overtaken, so nobody waits much longer. A wait is
   * told in turns, those of others meanwhile: a machine that stands still gives nobody a turn.
   */
  @Test
  void waits_areFair() throws Exception {
    Endpoint own = RealPostgres.database();
    try (Opened pool =
        Opened.on(own.jdbcUrl(), own, 10, Duration.ofMinutes(1), Duration.ofMinutes(2))) {
      RealPostgres.await("the pool is open", () -> pool.open() == 10);
      pool.awaitIdle();
      int threads = 1_000;
      int rounds = 4;
      AtomicLong served = new AtomicLong();
      AtomicLongArray waits = new AtomicLongArray(threads * rounds);
      CountDownLatch done = new CountDownLatch(threads);
      for (int i = 0; i < threads; i++) {
        int number = i;
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int round = 0; round < rounds; round++) {
                    long begin = served.get();
                    try (SqlCall call = pool.database.call(BACKENDS)) {
                      waits.set(number * rounds + round, served.getAndIncrement() - begin);
                      call.query();
                    } catch (SQLException e) {
                      throw BACKENDS.failed(e);
                    }
                  }
                  done.countDown();
                });
      }
      done.await();
      long[] sorted = new long[threads * rounds];
      Arrays.setAll(sorted, waits::get);
      Arrays.sort(sorted);
      long median = sorted[sorted.length / 2];
      long p99 = sorted[sorted.length * 99 / 100];
      System.getLogger("test").log(
          System.Logger.Level.INFO,
          "turns of others: median " + median + ", p99 " + p99 + ", most "
              + sorted[sorted.length - 1]);
      assertThat(p99).isLessThan(5 * median).isLessThan(threads + threads / 4);
      pool.awaitIdle();
    }
  }
}
