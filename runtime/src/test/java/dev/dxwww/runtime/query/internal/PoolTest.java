package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.query.QueryException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections that grow old, or that somebody has ended while nobody used them. */
final class PoolTest {
  private static final Endpoint ENDPOINT = RealPostgres.database();

  private static final Sql ONE = Sql.of("Test.one", "select", "", "select 1");

  private static void killAll(Opened opened) {
    String backend = opened.text("select pg_backend_pid()");
    RealPostgres.run(ENDPOINT, "select pg_terminate_backend(" + backend + ")");
    RealPostgres.await(
        "it is gone",
        () ->
            RealPostgres.column(
                    ENDPOINT, "select 1 from pg_stat_activity where pid = " + backend)
                .isEmpty());
  }

  @Test
  @Tag("limit:dx.db.pool.size")
  @Tag("limit:dx.db.pool.wait-timeout")
  void whoFindsAllInUse_waitsForItsTurn_andThenGets2002() throws Exception {
    try (Opened small =
        Opened.on(ENDPOINT.jdbcUrl(), ENDPOINT, 2, Duration.ofSeconds(10),
            Duration.ofMillis(150))) {
      RealPostgres.await("all are open", () -> small.open() == 2);
      small.awaitIdle();
      SqlCall first = small.database.call(ONE);
      SqlCall second = small.database.call(ONE);
      long begin = System.nanoTime();
      QueryException refused =
          catchThrowableOfType(QueryException.class, () -> small.text("select 1"));
      assertThat(refused.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
      assertThat(refused.getMessage()).contains("150 ms", "all 2 are in use", "Test.text");
      assertThat(System.nanoTime() - begin).isGreaterThan(140_000_000L);
      first.close();
      assertThat(small.text("select 1")).isEqualTo("1");
      second.close();
      small.awaitIdle();
      MetricsText out = new MetricsText(false);
      small.database.write(out);
      assertThat(out.end())
          .contains("dx_db_pool_size 2\n", "dx_db_pool_in_use 0\n", "dx_db_pool_waiting 0\n",
              "dx_db_pool_wait_seconds_count 4\n", "dx_db_errors_total{code=\"2002\"} 1\n",
              "dx_db_query_seconds_count{query=\"Test.text\"} 1\n");
    }
  }

  @Test
  @Tag("limit:dx.db.pool.validate-after")
  void connectionThatWasNotUsedForLong_isTriedBeforeItIsHandedOut() {
    try (Opened careful = Opened.on(ENDPOINT, 1, Duration.ZERO, Duration.ZERO)) {
      for (int i = 0; i < 5; i++) {
        killAll(careful);
        assertThat(careful.text("select 1")).isEqualTo("1");
      }
      careful.awaitIdle();
    }
    try (Opened trusting = Opened.on(ENDPOINT, 1, Duration.ofHours(1), Duration.ZERO)) {
      killAll(trusting);
      QueryException failure =
          catchThrowableOfType(QueryException.class, () -> trusting.text("select 1"));
      assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
      assertThat(trusting.text("select 1")).isEqualTo("1");
    }
  }

  @Test
  @Tag("limit:dx.db.pool.max-lifetime")
  void connectionThatIsOld_isReplaced() {
    try (Opened opened = Opened.on(ENDPOINT, 1, Duration.ofHours(1), Duration.ofMillis(300))) {
      String first = opened.text("select pg_backend_pid()");
      RealPostgres.await(
          "another connection", () -> !opened.text("select pg_backend_pid()").equals(first));
      assertThat(opened.open()).isLessThanOrEqualTo(1);
    }
    try (Opened opened = Opened.on(ENDPOINT, 1, Duration.ofHours(1), Duration.ZERO)) {
      String first = opened.text("select pg_backend_pid()");
      long end = System.nanoTime() + 400_000_000L;
      RealPostgres.await("time goes on", () -> System.nanoTime() > end);
      assertThat(opened.text("select pg_backend_pid()")).isEqualTo(first);
    }
  }

  /** JDK 25 pins no carrier in synchronized code; the driver has such. */
  @Test
  void queriesThatWait_leaveTheirCarriers() throws Exception {
    int threads = 4 * Runtime.getRuntime().availableProcessors() + 8;
    Duration patience = Duration.ofMinutes(1);
    try (Opened opened = Opened.on(ENDPOINT.jdbcUrl(), ENDPOINT, threads, patience, patience);
        Connection holder = RealPostgres.connect(ENDPOINT);
        Statement gate = holder.createStatement()) {
      gate.execute("select pg_advisory_lock(7)");
      LongAdder answers = new LongAdder();
      List<Thread> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      opened.text("select pg_advisory_lock_shared(7)");
                      answers.increment();
                    }));
      }
      // Where a query kept its carrier, no more could wait at once than there are processors.
      String waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
          + " and database = (select oid from pg_database where datname = current_database())";
      RealPostgres.await(
          "all wait at once",
          () -> RealPostgres.column(ENDPOINT, waiting).equals(List.of("" + threads)));
      gate.execute("select pg_advisory_unlock(7)");
      for (Thread thread : all) {
        thread.join();
      }
      assertThat(answers.sum()).isEqualTo(threads);
    }
  }
}
