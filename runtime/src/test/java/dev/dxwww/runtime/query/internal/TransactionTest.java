package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.query.Isolation;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.TransactionSettings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What commits, what is undone, what runs again. */
final class TransactionTest {
  private static final Endpoint ENDPOINT =
      RealPostgres.database(
          "create table t(id int primary key, v int not null)",
          "create table late(id int unique deferrable initially deferred)",
          "insert into late values (1)");
  private static final Opened OPENED = Opened.on(ENDPOINT, 3);

  @AfterAll
  static void close() {
    OPENED.close();
  }

  @BeforeEach
  void empty() {
    RealPostgres.run(ENDPOINT, "truncate t", "insert into t values (1, 0)");
  }

  private static String count() {
    return RealPostgres.column(ENDPOINT, "select count(*) from t").getFirst();
  }

  private static void insert(int id) {
    OPENED.update("insert into t values (" + id + ", 0)");
  }

  @Test
  void whatReturns_isCommitted_andItsConnectionComesBackAsItWas() {
    int result =
        OPENED.database.inTransaction(
            TransactionSettings.DEFAULT.with(Isolation.SERIALIZABLE).reading(),
            () -> {
              assertThat(OPENED.text("show transaction_isolation")).isEqualTo("serializable");
              assertThat(OPENED.text("show transaction_read_only")).isEqualTo("on");
              assertThat(OPENED.database.isInTransaction()).isTrue();
              return 7;
            });
    assertThat(result).isEqualTo(7);
    assertThat(OPENED.database.isInTransaction()).isFalse();
    for (int i = 0; i < 5; i++) {
      assertThat(OPENED.text("show transaction_isolation")).isEqualTo("read committed");
      assertThat(OPENED.text("show transaction_read_only")).isEqualTo("off");
    }
    OPENED.awaitIdle();
  }

  @Test
  void whateverIsThrown_undoesIt() {
    for (Throwable thrown :
        List.of(new IllegalStateException("no"), new IOException("no"), new AssertionError("no"))) {
      assertThatThrownBy(
              () ->
                  OPENED.database.transaction(TransactionSettings.DEFAULT).call(
                      () -> {
                        insert(2);
                        if (thrown instanceof Exception e) {
                          throw e;
                        }
                        throw (Error) thrown;
                      }))
          .isSameAs(thrown);
      assertThat(count()).isEqualTo("1");
    }
    OPENED.awaitIdle();
  }

  @Test
  void innerTransaction_thatThrows_undoesOnlyItsOwn() {
    List<String> after = new ArrayList<>();
    OPENED.database.runInTransaction(
        () -> {
          insert(2);
          OPENED.database.afterCommit(() -> after.add("outer"));
          try {
            OPENED.database.runInTransaction(
                () -> {
                  insert(3);
                  OPENED.database.afterCommit(() -> after.add("inner"));
                  insert(1);
                });
          } catch (QueryException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.CONSTRAINT_VIOLATION);
          }
          insert(4);
          assertThat(after).isEmpty();
        });
    assertThat(RealPostgres.column(ENDPOINT, "select id from t order by id"))
        .containsExactly("1", "2", "4");
    assertThat(after).containsExactly("outer");
  }

  @Test
  void innerTransaction_cannotBeStricterThanTheOuter() {
    QueryException refused =
        catchThrowableOfType(
            QueryException.class,
            () ->
                OPENED.database.runInTransaction(
                    () ->
                        OPENED.database.runInTransaction(
                            TransactionSettings.DEFAULT.with(Isolation.SERIALIZABLE),
                            () -> insert(2))));
    assertThat(refused.code()).isEqualTo(ErrorCode.TRANSACTION_FAILED);
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void readOnlyTransaction_refusesToWrite() {
    QueryException refused =
        catchThrowableOfType(
            QueryException.class,
            () ->
                OPENED.database.runInTransaction(
                    TransactionSettings.DEFAULT.reading(), () -> insert(2)));
    assertThat(refused.code()).isEqualTo(ErrorCode.TRANSACTION_FAILED);
    assertThat(refused.sqlState()).contains("25006");
  }

  @Test
  void afterCommit_runsOnceCommitted_notWhenRolledBack_andAtOnceOutside() {
    List<String> after = new ArrayList<>();
    OPENED.database.runInTransaction(
        () -> {
          insert(2);
          OPENED.database.afterCommit(() -> after.add("seen " + count()));
          OPENED.database.afterCommit(
              () -> {
                throw new IllegalStateException("told to the log");
              });
          OPENED.database.afterCommit(() -> after.add("last " + OPENED.text("select 'free'")));
        });
    assertThat(after).containsExactly("seen 2", "last free");
    assertThatThrownBy(
            () ->
                OPENED.database.runInTransaction(
                    () -> {
                      OPENED.database.afterCommit(() -> after.add("never"));
                      throw new IOException("no");
                    }))
        .isInstanceOf(IOException.class);
    OPENED.database.afterCommit(() -> after.add("at once"));
    assertThat(after).hasSize(3).endsWith("at once");
  }

  @Test
  void conflict_isRunAgainOnlyWhereItMayRunTwice() {
    TransactionSettings strict = TransactionSettings.DEFAULT.with(Isolation.REPEATABLE_READ);
    for (int attempts : new int[] {1, 4}) {
      AtomicInteger runs = new AtomicInteger();
      AtomicReference<QueryException> failure = new AtomicReference<>();
      try {
        OPENED.database.runInTransaction(
            strict.retried(attempts),
            () -> {
              OPENED.text("select v from t where id = 1");
              if (runs.incrementAndGet() < 3) {
                RealPostgres.run(ENDPOINT, "update t set v = v + 1 where id = 1");
              }
              OPENED.update("update t set v = v + 100 where id = 1");
            });
      } catch (QueryException e) {
        failure.set(e);
      }
      if (attempts == 1) {
        assertThat(runs).hasValue(1);
        assertThat(failure.get().code()).isEqualTo(ErrorCode.TRANSACTION_FAILED);
        assertThat(failure.get().sqlState()).contains("40001");
      } else {
        assertThat(runs).hasValue(3);
        assertThat(failure).hasValue(null);
      }
    }
    assertThat(RealPostgres.column(ENDPOINT, "select v from t")).containsExactly("103");
  }

  @Test
  void conflictThatStays_failsAfterTheLastAttempt() {
    AtomicInteger runs = new AtomicInteger();
    QueryException failure =
        catchThrowableOfType(
            QueryException.class,
            () ->
                OPENED.database.runInTransaction(
                    TransactionSettings.DEFAULT.with(Isolation.REPEATABLE_READ).retried(3),
                    () -> {
                      runs.incrementAndGet();
                      OPENED.text("select v from t where id = 1");
                      RealPostgres.run(ENDPOINT, "update t set v = v + 1 where id = 1");
                      OPENED.update("update t set v = v + 100 where id = 1");
                    }));
    assertThat(runs).hasValue(3);
    assertThat(failure.sqlState()).contains("40001");
    OPENED.awaitIdle();
  }

  @Test
  void constraintThatIsCheckedAtCommit_is2003() {
    QueryException failure =
        catchThrowableOfType(
            QueryException.class,
            () ->
                OPENED.database.runInTransaction(
                    () -> OPENED.update("insert into late values (1)")));
    assertThat(failure.code()).isEqualTo(ErrorCode.CONSTRAINT_VIOLATION);
    assertThat(failure.operation()).isEqualTo("commit");
    assertThat(failure.constraint()).contains("late_id_key");
  }

  @Test
  void swallowedFailure_isNotTakenForACommit() {
    QueryException failure =
        catchThrowableOfType(
            QueryException.class,
            () ->
                OPENED.database.runInTransaction(
                    () -> {
                      insert(2);
                      try {
                        insert(1);
                      } catch (QueryException e) {
                        // As an application might.
                      }
                    }));
    assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_FAILED);
    assertThat(count()).isEqualTo("1");
  }

  @Test
  @Tag("limit:dx.db.transaction-timeout")
  void transactionThatTakesTooLong_failsAtItsNextStatement() {
    TransactionSettings hasty = TransactionSettings.DEFAULT.within(Duration.ofMillis(80));
    QueryException failure =
        catchThrowableOfType(
            QueryException.class,
            () ->
                OPENED.database.runInTransaction(hasty, () -> OPENED.text("select pg_sleep(20)")));
    assertThat(failure.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
    QueryException second =
        catchThrowableOfType(
            QueryException.class,
            () ->
                OPENED.database.runInTransaction(
                    hasty,
                    () -> {
                      long end = System.nanoTime() + 100_000_000;
                      RealPostgres.await("time goes on", () -> System.nanoTime() > end);
                      OPENED.text("select 1");
                    }));
    assertThat(second.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
    assertThat(second.getMessage()).contains("transaction took longer than 80 ms");
    TransactionSettings patient = TransactionSettings.DEFAULT.within(Duration.ofMinutes(1));
    OPENED.database.runInTransaction(
        patient, () -> assertThat(OPENED.text("select 1")).isEqualTo("1"));
  }

  @Test
  void anotherThread_cannotUseIt() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    OPENED.database.runInTransaction(
        () -> {
          SqlCall call = OPENED.database.call(Sql.of("Test.a", "select", "", "select 1"));
          call.close();
          Thread other =
              Thread.ofVirtual()
                  .start(
                      () -> {
                        try {
                          assertThat(OPENED.database.isInTransaction()).isFalse();
                        } catch (Throwable e) {
                          thrown.set(e);
                        }
                      });
          other.join();
        });
    assertThat(thrown).hasValue(null);
  }

  private static final Sql ALL =
      Sql.of("Test.all", "select", "", "select g from generate_series(1, 1000) g").fetching(7);

  private static Stream<Integer> stream() throws SQLException {
    return OPENED.database.call(ALL).stream(rows -> rows.getInt(1));
  }

  @Test
  @Tag("limit:dx.db.fetch-size")
  void rowsStream_insideATransactionOnly_andEndWithIt() throws Exception {
    int sum =
        OPENED.database.inTransaction(
            () -> {
              try (Stream<Integer> rows = stream()) {
                int first = rows.limit(10).mapToInt(i -> i).sum();
                return first + stream().mapToInt(i -> i).sum();
              }
            });
    assertThat(sum).isEqualTo(55 + 500_500);
    assertThatThrownBy(
            () -> {
              try (SqlCall call = OPENED.database.call(ALL)) {
                call.stream(rows -> 1);
              }
            })
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_FAILED));
    Stream<Integer> late = OPENED.database.inTransaction(TransactionTest::stream);
    assertThatThrownBy(() -> late.forEach(i -> {})).isInstanceOf(QueryException.class);
    OPENED.awaitIdle();
  }

  @Test
  void transactionThatAStatementBegan_isNotPassedOn() {
    RealPostgres.await("all are open", () -> OPENED.open() == 3);
    OPENED.awaitIdle();
    OPENED.update(Sql.of("Test.begin", "execute", "", "begin"), s -> {});
    assertThat(OPENED.open()).isEqualTo(2);
    for (int i = 0; i < 3; i++) {
      insert(10 + i);
    }
    assertThat(count()).isEqualTo("4");
  }
}
