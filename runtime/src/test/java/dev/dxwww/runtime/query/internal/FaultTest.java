package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.Endpoint;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.ServerSettings;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.query.QueryException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to queries while a real server goes away: the code, and that nothing is lost. */
final class FaultTest {
  private static final Endpoint ENDPOINT =
      RealPostgres.database("create table t(id int primary key)");

  private static ErrorCode failure(Runnable query) {
    QueryException failure = catchThrowableOfType(QueryException.class, query::run);
    assertThat(failure).isNotNull();
    assertThat(QueryErrorPropertyTest.rendered(failure))
        .doesNotContain(ENDPOINT.password(), "jdbc:");
    return failure.code();
  }

  private static Opened over(Line line, int size) {
    return Opened.on(
        line.url(ENDPOINT.database()), ENDPOINT, size, Duration.ofSeconds(2),
        Duration.ofSeconds(6));
  }

  /** Threads that ask without end, and what they got. */
  private static final class Load implements AutoCloseable {
    final Map<ErrorCode, LongAdder> failures = new ConcurrentHashMap<>();
    final LongAdder answers = new LongAdder();
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();
    final AtomicReference<Throwable> unexpected = new AtomicReference<>();

    Load(Opened opened, int count) {
      for (int i = 0; i < count; i++) {
        threads.add(Thread.ofVirtual().start(() -> ask(opened)));
      }
    }

    private void ask(Opened opened) {
      while (on.get()) {
        try {
          opened.database.runInTransaction(() -> opened.text("select 1"));
          answers.increment();
        } catch (QueryException e) {
          failures.computeIfAbsent(e.code(), c -> new LongAdder()).increment();
        } catch (Throwable e) {
          unexpected.set(e);
          return;
        }
      }
    }

    void awaitAnswers(String when) {
      long before = answers.sum();
      RealPostgres.await("answers " + when, () -> answers.sum() > before + 100);
    }

    @Override
    public void close() {
      end();
    }

    void end() {
      on.set(false);
      for (Thread thread : threads) {
        RealPostgres.await("no thread is stuck", () -> !thread.isAlive());
      }
      assertThat(unexpected).hasValue(null);
    }
  }

  @Test
  void serverThatStopsUnderLoad_isFoundAgainWhenItStarts(@TempDir Path folder) throws Exception {
    DevServer server = server(folder);
    try (Line line = new Line(server.endpoint().port());
        Opened opened =
            Opened.on(line.url(server.endpoint().database()), server.endpoint(), 5,
                Duration.ofSeconds(20), Duration.ofSeconds(20));
        Load load = new Load(opened, 20)) {
      load.awaitAnswers("at first");
      RealPostgres.await("ready", () -> isUp(opened));
      server.close();
      RealPostgres.await("failures", () -> !load.failures.isEmpty());
      RealPostgres.await("not ready", () -> !isUp(opened));
      long began = System.nanoTime();
      server = server(folder);
      line.moveTo(server.endpoint().port());
      load.awaitAnswers("again");
      System.getLogger("test").log(
          System.Logger.Level.INFO,
          "answers again " + (System.nanoTime() - began) / 1_000_000 + " ms after the start");
      RealPostgres.await("ready again", () -> isUp(opened));
      assertThat(load.failures.keySet())
          .isSubsetOf(ErrorCode.CONNECTION_FAILED, ErrorCode.TRANSACTION_FAILED);
      load.end();
      opened.awaitIdle();
      assertThat(opened.open()).isLessThanOrEqualTo(5);
    } finally {
      server.close();
    }
  }

  private static boolean isUp(Opened opened) {
    try {
      return opened.health.check().isUp();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DevServer server(Path folder) {
    return DevServer.start(
        PostgresBinaries.find(FaultTest.class.getClassLoader()),
        folder.resolve("db"),
        ServerSettings.THROW_AWAY);
  }

  @Test
  void connectionThatIsKilledInATransaction_is2001_andTheNextQueryHasAnother() {
    try (Opened opened = Opened.on(ENDPOINT, 2)) {
      AtomicReference<String> killed = new AtomicReference<>();
      assertThat(
              failure(
                  () ->
                      opened.database.runInTransaction(
                          () -> {
                            killed.set(opened.text("select pg_backend_pid()"));
                            RealPostgres.run(
                                ENDPOINT, "select pg_terminate_backend(" + killed + ")");
                            opened.update("insert into t values (1)");
                          })))
          .isEqualTo(ErrorCode.CONNECTION_FAILED);
      for (int i = 0; i < 4; i++) {
        assertThat(opened.text("select pg_backend_pid()")).isNotEqualTo(killed.get());
      }
      assertThat(RealPostgres.column(ENDPOINT, "select id from t")).isEmpty();
      opened.awaitIdle();
    }
  }

  @Test
  void connectionThatIsKilledBeforeTheCommit_is2004_sinceNobodyKnows() {
    try (Opened opened = Opened.on(ENDPOINT, 2)) {
      assertThat(
              failure(
                  () ->
                      opened.database.runInTransaction(
                          () ->
                              RealPostgres.run(
                                  ENDPOINT,
                                  "select pg_terminate_backend("
                                      + opened.text("select pg_backend_pid()") + ")"))))
          .isEqualTo(ErrorCode.TRANSACTION_FAILED);
      assertThat(opened.text("select 1")).isEqualTo("1");
      opened.awaitIdle();
    }
  }

  @Test
  void lineThatIsCut_losesOnlyWhatRan() throws Exception {
    try (Line line = new Line(ENDPOINT.port());
        Opened opened = over(line, 5)) {
      RealPostgres.await("open", () -> opened.open() == 5);
      opened.awaitIdle();
      opened.text("select 1");
      line.cut();
      assertThat(failure(() -> opened.text("select 1"))).isEqualTo(ErrorCode.CONNECTION_FAILED);
      assertThat(failure(() -> opened.text("select 1"))).isEqualTo(ErrorCode.CONNECTION_FAILED);
      line.mend();
      for (int i = 0; i < 10; i++) {
        assertThat(opened.text("select 1")).isEqualTo("1");
      }
      opened.awaitIdle();
    }
  }

  @Test
  void deadConnectionsThatNobodyUsedSince_areNotHandedOut() throws Exception {
    try (Line line = new Line(ENDPOINT.port());
        Opened opened = over(line, 5)) {
      RealPostgres.await("open", () -> opened.open() == 5);
      opened.awaitIdle();
      line.cut();
      line.mend();
      // The first may meet the dead one; what it finds out saves the others.
      try {
        opened.text("select 1");
      } catch (QueryException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
      }
      for (int i = 0; i < 10; i++) {
        assertThat(opened.text("select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  @Tag("limit:dx.db.connect-timeout")
  void slowConnects_letThoseThatHaveAConnectionGoOn() throws Exception {
    try (Line line = new Line(ENDPOINT.port())) {
      line.slowConnects(400);
      try (Opened opened =
          Opened.on(
              line.url(ENDPOINT.database()), ENDPOINT, 3, Duration.ofSeconds(20),
              Duration.ofSeconds(30))) {
        assertThat(opened.text("select 1")).isEqualTo("1");
        CountDownLatch done = new CountDownLatch(50);
        LongAdder failed = new LongAdder();
        for (int i = 0; i < 50; i++) {
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      opened.text("select 1");
                    } catch (QueryException e) {
                      failed.increment();
                    }
                    done.countDown();
                  });
        }
        done.await();
        assertThat(failed.sum()).isZero();
        assertThat(opened.open()).isLessThanOrEqualTo(3);
      }
      line.slowConnects(60_000);
      // The pool tries by itself, too: a caller may wait for its turn first.
      try (Opened never =
          Opened.on(
              line.url(ENDPOINT.database()), ENDPOINT, 2, Duration.ofSeconds(2),
              Duration.ofSeconds(5))) {
        long begin = System.nanoTime();
        assertThat(failure(() -> never.text("select 1"))).isEqualTo(ErrorCode.CONNECTION_FAILED);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        never.awaitIdle();
        assertThat(isUp(never)).isFalse();
      }
    }
  }

  @Test
  @Tag("limit:dx.db.query-timeout")
  void serverThatSaysNothing_is2002AfterTheLimitOfTheNetwork() throws Exception {
    try (Line line = new Line(ENDPOINT.port());
        Opened opened =
            Opened.on(line.url(ENDPOINT.database()), ENDPOINT, 2, Duration.ofSeconds(1),
                Duration.ofSeconds(20))) {
      assertThat(failure(() -> opened.text("select pg_sleep(20)")))
          .isEqualTo(ErrorCode.QUERY_TIMEOUT);
      assertThat(opened.text("select 1")).isEqualTo("1");
      line.silence();
      assertThat(failure(() -> opened.text("select 1"))).isEqualTo(ErrorCode.QUERY_TIMEOUT);
      line.mend();
      RealPostgres.await("it answers again", () -> answers(opened));
      opened.awaitIdle();
    }
  }

  private static boolean answers(Opened opened) {
    try {
      return opened.text("select 1").equals("1");
    } catch (QueryException e) {
      return false;
    }
  }

  @Test
  void queryThatMayTakeLongerThanOthers_does_andTheConnectionForgetsIt() {
    try (Opened opened =
        Opened.on(ENDPOINT.jdbcUrl(), ENDPOINT, 1, Duration.ofSeconds(1),
            Duration.ofSeconds(20))) {
      Sql report =
          Sql.of("Test.report", "select", "", "select pg_sleep(1.5)")
              .withTimeout(Duration.ofMinutes(1));
      opened.rows(report, s -> {}, r -> r.getString(1));
      assertThat(opened.text("show statement_timeout")).isEqualTo("1s");
      opened.database.runInTransaction(
          () -> opened.rows(report, s -> {}, r -> r.getString(1)));
      assertThat(opened.text("show statement_timeout")).isEqualTo("1s");
    }
  }

  @Test
  void cancelledQuery_is2002_andItsConnectionGoesOn() {
    try (Opened opened = Opened.on(ENDPOINT, 1)) {
      String backend = opened.text("select pg_backend_pid()");
      Thread canceller =
          Thread.ofVirtual()
              .start(
                  () ->
                      RealPostgres.await(
                          "it sleeps",
                          () ->
                              RealPostgres.column(
                                      ENDPOINT,
                                      "select pg_cancel_backend(" + backend + ") from"
                                          + " pg_stat_activity where pid = " + backend
                                          + " and state = 'active'")
                                  .contains("t")));
      assertThat(failure(() -> opened.text("select pg_sleep(30)")))
          .isEqualTo(ErrorCode.QUERY_TIMEOUT);
      assertThat(canceller).isNotNull();
      assertThat(opened.text("select pg_backend_pid()")).isEqualTo(backend);
    }
  }

  @Test
  void interruptedQuery_costsItsConnection_whichTheServerEndsSoon() throws Exception {
    try (Opened opened = Opened.on(ENDPOINT, 1)) {
      String backend = opened.text("select pg_backend_pid()");
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      opened.text("select pg_sleep(60)");
                    } catch (Throwable e) {
                      thrown.set(e);
                    }
                  });
      RealPostgres.await("it sleeps", () -> isActive(backend));
      thread.interrupt();
      assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
      assertThat(thrown.get()).isInstanceOf(QueryException.class);
      assertThat(opened.text("select 1")).isEqualTo("1");
      opened.awaitIdle();
      RealPostgres.await("the server ends it", () -> !isActive(backend));
    }
  }

  private static boolean isActive(String backend) {
    return !RealPostgres.column(
            ENDPOINT,
            "select 1 from pg_stat_activity where state = 'active' and pid = " + backend)
        .isEmpty();
  }

  @Test
  void closing_cancelsWhatRuns() throws Exception {
    Opened opened = Opened.on(ENDPOINT, 1);
    String backend = opened.text("select pg_backend_pid()");
    AtomicReference<ErrorCode> code = new AtomicReference<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> code.set(failure(() -> opened.text("select pg_sleep(60)"))));
    RealPostgres.await("it sleeps", () -> isActive(backend));
    opened.close();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    assertThat(code.get()).isIn(ErrorCode.QUERY_TIMEOUT, ErrorCode.CONNECTION_FAILED);
    RealPostgres.await("the server has ended it", () -> !isActive(backend));
  }

  @Test
  void failover_toAnotherHostOfTheAddress_needsNoRestart() throws Exception {
    try (Line first = new Line(ENDPOINT.port());
        Line second = new Line(ENDPOINT.port())) {
      second.cut();
      String url =
          "jdbc:postgresql://127.0.0.1:" + first.port() + ",127.0.0.1:" + second.port() + "/"
              + ENDPOINT.database();
      try (Opened opened =
              Opened.on(url, ENDPOINT, 4, Duration.ofSeconds(20), Duration.ofSeconds(20));
          Load load = new Load(opened, 10)) {
        load.awaitAnswers("of the first");
        first.cut();
        second.mend();
        load.awaitAnswers("of the second");
        assertThat(load.failures.keySet())
            .isSubsetOf(ErrorCode.CONNECTION_FAILED, ErrorCode.TRANSACTION_FAILED);
        load.end();
        opened.awaitIdle();
      }
    }
  }
}
