package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.query.Isolation;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.TransactionSettings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions that only read, inside such that write, and the other way around. */
final class ReadOnlyTransactionTest {
  private static final Endpoint ENDPOINT =
      RealPostgres.database("create table t(id int primary key)");
  private static final Opened OPENED = Opened.on(ENDPOINT, 2);
  private static final TransactionSettings WRITING = TransactionSettings.DEFAULT;
  private static final TransactionSettings READING = TransactionSettings.DEFAULT.reading();

  @AfterAll
  static void close() {
    OPENED.close();
  }

  @BeforeEach
  void empty() {
    RealPostgres.run(ENDPOINT, "truncate t");
  }

  private static void in(TransactionSettings settings, Runnable work) {
    OPENED.database.inTransaction(
        settings,
        () -> {
          work.run();
          return 0;
        });
  }

  private static void insert(int id) {
    OPENED.update("insert into t values (" + id + ")");
  }

  private static QueryException refused(Runnable work) {
    QueryException refused = catchThrowableOfType(QueryException.class, work::run);
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(ErrorCode.TRANSACTION_FAILED);
    return refused;
  }

  @Test
  void changeInATransactionThatReads_isRefusedByTheServer() {
    QueryException refused = refused(() -> in(READING, () -> insert(1)));
    assertThat(refused.sqlState()).contains("25006");
    assertThat(refused.getMessage()).contains("read-only", "Test.update");
    assertThat(RealPostgres.column(ENDPOINT, "select id from t")).isEmpty();
    OPENED.awaitIdle();
  }

  @Test
  void changeInAReadingTransactionInsideAWritingOne_isRefused_andUndoesOnlyTheInner() {
    in(
        WRITING,
        () -> {
          insert(1);
          QueryException refused = refused(() -> in(READING, () -> insert(2)));
          assertThat(refused.sqlState()).contains("25006");
          insert(3);
        });
    assertThat(RealPostgres.column(ENDPOINT, "select id from t order by id"))
        .containsExactly("1", "3");
    OPENED.awaitIdle();
  }

  @Test
  void writingTransaction_writesOn_afterAReadingOneInsideIt() {
    in(
        WRITING,
        () -> {
          in(
              READING,
              () -> {
                assertThat(OPENED.text("show transaction_read_only")).isEqualTo("on");
                in(READING, () -> OPENED.text("select 1"));
                assertThat(OPENED.text("show transaction_read_only")).isEqualTo("on");
              });
          assertThat(OPENED.text("show transaction_read_only")).isEqualTo("off");
          insert(1);
          in(WRITING, () -> insert(2));
        });
    assertThat(RealPostgres.column(ENDPOINT, "select id from t order by id"))
        .containsExactly("1", "2");
  }

  @Test
  void writingTransactionInsideAReadingOne_isRefusedBeforeItRuns() {
    AtomicBoolean ran = new AtomicBoolean();
    for (TransactionSettings outer :
        new TransactionSettings[] {READING, READING.with(Isolation.SERIALIZABLE)}) {
      in(
          outer,
          () -> {
            QueryException refused = refused(() -> in(WRITING, () -> ran.set(true)));
            assertThat(refused.getMessage()).contains("cannot be inside one that is read-only");
            // The one around it is as it was.
            assertThat(OPENED.text("select 1")).isEqualTo("1");
          });
    }
    assertThat(ran).isFalse();
  }

  @Test
  void writingTransactionInsideAReadingOneInsideAWritingOne_isRefused() {
    in(
        WRITING,
        () -> {
          in(READING, () -> refused(() -> in(WRITING, () -> insert(1))));
          insert(2);
        });
    assertThat(RealPostgres.column(ENDPOINT, "select id from t")).containsExactly("2");
  }
}
