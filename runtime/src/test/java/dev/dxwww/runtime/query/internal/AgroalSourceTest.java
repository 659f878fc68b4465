package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import javax.net.SocketFactory;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.query.QueryException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How connections are made and ended, and that a place for one is never lost. */
final class AgroalSourceTest {
  private static final Endpoint ENDPOINT = RealPostgres.database("create table ready(id int)");
  private static final String PASSWORD = "hunter2-is-not-it";
  private static final PoolSettings TWO =
      new PoolSettings(
          2, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(2),
          Duration.ofSeconds(10));

  private static ConnectionFactory factory(String initialSql, String... more) {
    Properties properties = new Properties();
    properties.setProperty("user", ENDPOINT.user());
    properties.setProperty("password", ENDPOINT.password());
    properties.setProperty("ApplicationName", "source");
    for (int i = 0; i < more.length; i += 2) {
      properties.setProperty(more[i], more[i + 1]);
    }
    return new ConnectionFactory(ENDPOINT.jdbcUrl(), properties, initialSql);
  }

  private static List<String> backends() {
    return RealPostgres.column(
        ENDPOINT,
        "select pid from pg_stat_activity where application_name = 'source'"
            + " and datname = current_database()");
  }

  @Test
  @Tag("property-20")
  void asManyAsMayBe_andNoMore_andNobodyWaits() throws Exception {
    PoolEvents events = new PoolEvents();
    try (AgroalSource source = new AgroalSource(factory("select 1"), TWO, events)) {
      Slot first = source.open();
      Slot second = source.open();
      long begin = System.nanoTime();
      assertThatThrownBy(source::open).isInstanceOf(SQLException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
      assertThat(events.open()).isEqualTo(2);
      assertThat(backends()).hasSize(2);
      assertThat(events.refused()).isZero();
      first.end();
      assertThat(first.connection().isClosed()).isTrue();
      assertThat(events.open()).isEqualTo(1);
      assertThat(source.open().connection().isClosed()).isFalse();
      second.end();
      assertThat(events.opened()).isEqualTo(3);
    }
    assertThat(events.open()).isZero();
    RealPostgres.await("all have ended", () -> backends().isEmpty());
  }

  @Test
  void connectionWhoseFirstStatementFails_isClosed_andItsPlaceIsFree() throws Exception {
    PoolEvents events = new PoolEvents();
    try (AgroalSource source =
        new AgroalSource(factory("select 1 / count(*) from ready"), TWO, events)) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(source::open)
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22012"));
      }
      assertThat(events.open()).isZero();
      assertThat(events.refused()).isEqualTo(5);
      RealPostgres.await("none is left", () -> backends().isEmpty());
      RealPostgres.run(ENDPOINT, "insert into ready values (1)");
      assertThat(source.open().connection().isClosed()).isFalse();
      assertThat(source.open().connection().isClosed()).isFalse();
    }
  }

  /** Memory is missing, a class is: the driver passes on what it did not expect. */
  public static final class FailingSockets extends SocketFactory {
    static final AtomicBoolean ON = new AtomicBoolean();

    @Override
    public Socket createSocket() {
      if (ON.get()) {
        throw new OutOfMemoryError("for the test");
      }
      return new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(
        String host, int port, InetAddress from, int fromPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(
        InetAddress host, int port, InetAddress from, int fromPort) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void errorOfTheDriver_takesNoPlaceForEver() throws Exception {
    PoolEvents events = new PoolEvents();
    ConnectionFactory factory =
        factory("select 1", "socketFactory", FailingSockets.class.getName());
    try (AgroalSource source = new AgroalSource(factory, TWO, events)) {
      FailingSockets.ON.set(true);
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(source::open)
            .isInstanceOf(SQLException.class)
            .hasRootCauseInstanceOf(OutOfMemoryError.class);
      }
      assertThat(events.open()).isZero();
      FailingSockets.ON.set(false);
      assertThat(source.open().connection().isClosed()).isFalse();
      assertThat(source.open().connection().isClosed()).isFalse();
    }
  }

  @Test
  void callersWhileThePoolIsBeingFilled_allGetOne() throws Exception {
    for (int round = 0; round < 20; round++) {
      LongAdder failed = new LongAdder();
      CountDownLatch done = new CountDownLatch(8);
      try (Opened opened = Opened.on(ENDPOINT, 3)) {
        for (int i = 0; i < 8; i++) {
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
    }
  }

  @Test
  void refusedPassword_isNeitherInLogsNorInErrors() throws Exception {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {
            // Nothing is held back.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    Logger root = Logger.getLogger("");
    Logger ours = Logger.getLogger("dev.dxwww.db");
    Logger agroal = Logger.getLogger("io.agroal");
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    ours.setLevel(Level.ALL);
    agroal.setLevel(Level.ALL);
    try (Pool pool = new Pool(factory("select 1", "password", PASSWORD), TWO)) {
      QueryException failure =
          catchThrowableOfType(
              QueryException.class, () -> pool.acquire(RunningTransaction.BEGIN));
      assertThat(failure).isNotNull();
      assertThat(QueryErrorPropertyTest.rendered(failure)).doesNotContain(PASSWORD, "jdbc:");
      assertThat(shown(records)).contains("28P01").doesNotContain(PASSWORD, "jdbc:");
    } finally {
      root.removeHandler(handler);
      ours.setLevel(null);
      agroal.setLevel(null);
    }
  }

  private static String shown(List<LogRecord> records) {
    StringWriter all = new StringWriter();
    PrintWriter out = new PrintWriter(all);
    for (LogRecord record : records) {
      out.println(record.getMessage());
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(out);
      }
    }
    return all.toString();
  }
}
