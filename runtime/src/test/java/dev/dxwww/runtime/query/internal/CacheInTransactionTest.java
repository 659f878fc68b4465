package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.query.Isolation;
import dev.dxwww.runtime.generated.CachedQuery;
import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.generated.QueryKey;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.query.TransactionSettings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kept results and transactions on a real server: who sees which, and when writes drop them. */
final class CacheInTransactionTest {
  private static final Endpoint ENDPOINT = RealPostgres.database("create table t(v int)");
  private static final Opened OPENED = Opened.on(ENDPOINT, 3);
  private static final CachedQuery<String> SUM =
      OPENED.database.cache().query(
          new QueryCache.Settings(
              "Test.sum", Duration.ofHours(1), QueryCache.Settings.FOREVER, 10),
          "t.v");
  private static final Sql WRITE =
      Sql.of("Test.write", "update", "t", "update t set v = v + 1").changing("t.v");

  @AfterAll
  static void close() {
    OPENED.close();
  }

  @BeforeEach
  void begin() {
    RealPostgres.run(ENDPOINT, "truncate t", "insert into t values (0)");
    OPENED.database.cache().invalidate("t.*");
  }

  private static String sum() {
    return SUM.get(QueryKey.NONE, () -> OPENED.text("select sum(v) from t"));
  }

  private static void write() {
    OPENED.update(WRITE, s -> {});
  }

  /** What another program changes is not noticed: so it shows what is kept. */
  private static void behindItsBack() {
    RealPostgres.run(ENDPOINT, "update t set v = v + 100");
  }

  @Test
  void writeOutsideATransaction_dropsAtOnce() {
    assertThat(sum()).isEqualTo("0");
    behindItsBack();
    assertThat(sum()).isEqualTo("0");
    write();
    assertThat(sum()).isEqualTo("101");
  }

  @Test
  void writeInATransaction_dropsAfterItsCommitOnly() throws Exception {
    assertThat(sum()).isEqualTo("0");
    OPENED.database.runInTransaction(
        () -> {
          write();
          assertThat(sum()).as("it sees its own").isEqualTo("1");
          AtomicReference<String> others = new AtomicReference<>();
          Thread.ofVirtual().start(() -> others.set(sum())).join();
          assertThat(others).hasValue("0");
        });
    assertThat(sum()).isEqualTo("1");
  }

  @Test
  void writeThatIsRolledBack_dropsNothing_andItsSightIsNotKept() {
    assertThat(sum()).isEqualTo("0");
    behindItsBack();
    assertThatThrownBy(
            () ->
                OPENED.database.runInTransaction(
                    () -> {
                      write();
                      assertThat(sum()).isEqualTo("101");
                      throw new IOException("no");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(sum()).isEqualTo("0");
  }

  @Test
  void readingTransaction_usesWhatIsKept_andKeepsNothing() {
    OPENED.database.runInTransaction(() -> assertThat(sum()).isEqualTo("0"));
    behindItsBack();
    assertThat(sum()).isEqualTo("100");
    behindItsBack();
    OPENED.database.runInTransaction(() -> assertThat(sum()).isEqualTo("100"));
    OPENED.database.runInTransaction(
        TransactionSettings.DEFAULT.with(Isolation.REPEATABLE_READ),
        () -> assertThat(sum()).isEqualTo("200"));
    assertThat(sum()).isEqualTo("100");
  }
}
