package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries one after another on one connection; with a pool of one, whoever took two would wait. */
final class HeldConnectionTest {
  private static final String SESSION = "select pg_backend_pid()::text";
  private static final Endpoint ENDPOINT = RealPostgres.database("create table t(id int)");
  private static final Opened ONE = Opened.on(ENDPOINT, 1);
  private static final Opened THREE = Opened.on(ENDPOINT, 3);

  @AfterAll
  static void close() {
    ONE.close();
    THREE.close();
  }

  @BeforeEach
  void empty() {
    RealPostgres.run(ENDPOINT, "truncate t");
  }

  private static List<String> rows() {
    return RealPostgres.column(ENDPOINT, "select id from t order by id");
  }

  @Test
  void queries_useTheSameConnection_alsoWhileOthersAreFree() {
    // Who fills the pool goes through the gate as well.
    RealPostgres.await("the pool is filled", () -> THREE.open() == 3);
    THREE.awaitIdle();
    Set<String> sessions = new TreeSet<>();
    THREE.database.onOneConnection(
        () -> {
          for (int i = 0; i < 10; i++) {
            sessions.add(THREE.text(SESSION));
            assertThat(THREE.database.pool().gate().inUse()).isEqualTo(1);
          }
          return THREE.database.onOneConnection(() -> sessions.add(THREE.text(SESSION)));
        });

    assertThat(sessions).hasSize(1);
    THREE.awaitIdle();
  }

  @Test
  void eachStatement_isCommittedByItself_whateverFollows() {
    assertThatThrownBy(
            () ->
                ONE.database.onOneConnection(
                    () -> {
                      ONE.update("insert into t values (1)");
                      assertThat(ONE.database.isInTransaction()).isFalse();
                      assertThat(rows()).containsExactly("1");
                      throw new IllegalStateException("later");
                    }))
        .hasMessage("later");

    assertThat(rows()).containsExactly("1");
    ONE.awaitIdle();
  }

  @Test
  void failedStatement_doesNotHinderTheNext() {
    String result =
        ONE.database.onOneConnection(
            () -> {
              catchThrowableOfType(QueryException.class, () -> ONE.text("select 1 / 0"));
              return ONE.text("select 'well'");
            });

    assertThat(result).isEqualTo("well");
    ONE.awaitIdle();
  }

  @Test
  void transactionInside_usesTheConnection_andUndoesOnlyItself() {
    ONE.database.onOneConnection(
        () -> {
          ONE.update("insert into t values (1)");
          assertThatThrownBy(
                  () ->
                      ONE.database.runInTransaction(
                          () -> {
                            ONE.update("insert into t values (2)");
                            throw new IllegalStateException("undone");
                          }))
              .hasMessage("undone");
          ONE.database.runInTransaction(() -> ONE.update("insert into t values (3)"));
          return ONE.update("insert into t values (4)");
        });

    assertThat(rows()).containsExactly("1", "3", "4");
    ONE.awaitIdle();
  }

  @Test
  void insideATransaction_itIsTheTransactions() {
    assertThatThrownBy(
            () ->
                ONE.database.runInTransaction(
                    () -> {
                      ONE.database.onOneConnection(
                          () -> ONE.update("insert into t values (1)"));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(rows()).isEmpty();
    ONE.awaitIdle();
  }

  @Test
  void transactionThatAStatementBegan_endsWithTheConnection() {
    String before = ONE.text(SESSION);
    ONE.database.onOneConnection(
        () -> {
          ONE.update("begin");
          return ONE.update("insert into t values (1)");
        });

    assertThat(rows()).isEmpty();
    assertThat(ONE.text(SESSION)).isNotEqualTo(before);
    ONE.awaitIdle();
  }

  @Test
  void lostConnection_failsTheRest_andIsNotPassedOn() {
    QueryException lost =
        catchThrowableOfType(
            QueryException.class,
            () ->
                ONE.database.onOneConnection(
                    () -> {
                      catchThrowableOfType(
                          QueryException.class,
                          () -> ONE.text("select pg_terminate_backend(pg_backend_pid())::text"));
                      return ONE.text("select 'lost'");
                    }));

    assertThat(lost.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
    assertThat(ONE.text("select 'new'")).isEqualTo("new");
    ONE.awaitIdle();
  }

  @Test
  void anotherThread_cannotUseIt() throws Exception {
    Pool pool = THREE.database.pool();
    QueryFailure place = QueryFailure.of("test", "", "");
    HeldConnection connection = new HeldConnection(pool.acquire(place));
    AtomicReference<QueryException> thrown = new AtomicReference<>();

    Thread.ofVirtual()
        .start(
            () ->
                thrown.set(
                    catchThrowableOfType(
                        QueryException.class, () -> connection.borrow(place))))
        .join();

    connection.end();
    assertThat(thrown.get().code()).isEqualTo(ErrorCode.TRANSACTION_FAILED);
    THREE.awaitIdle();
  }
}
