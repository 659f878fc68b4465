package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.query.QueryException;

import org.junit.jupiter.api.Test;

/** Which connections are believed in after one was lost. */
final class SuspectTest {
  private static final Endpoint ENDPOINT = RealPostgres.database();
  private static final Sql BACKEND =
      Sql.of("Test.backend", "select", "", "select pg_backend_pid()");

  /** Connections that are tried after a loss only. */
  private static Opened trusting(Endpoint endpoint, int size) {
    return Opened.on(endpoint, size, Duration.ofHours(1), Duration.ZERO);
  }

  private static Endpoint over(Line line) {
    return new Endpoint(
        ENDPOINT.host(), line.port(), ENDPOINT.database(), ENDPOINT.user(), ENDPOINT.password());
  }

  private static void kill(String backend) {
    RealPostgres.run(ENDPOINT, "select pg_terminate_backend(" + backend + ")");
    RealPostgres.await(
        "it is gone",
        () ->
            RealPostgres.column(ENDPOINT, "select 1 from pg_stat_activity where pid = " + backend)
                .isEmpty());
  }

  private static String backend(SqlCall call) throws SQLException {
    var rows = call.query();
    rows.next();
    return rows.getString(1);
  }

  private static ErrorCode failure(Opened opened) {
    return catchThrowableOfType(QueryException.class, () -> opened.text("select 1")).code();
  }

  @Test
  void connectionThatWasHeldDuringALoss_isTriedAfterIt() throws Exception {
    try (Opened opened = trusting(ENDPOINT, 2)) {
      SqlCall held = opened.database.call(BACKEND);
      String first = backend(held);
      String second = opened.text("select pg_backend_pid()");
      kill(first);
      kill(second);
      assertThat(failure(opened)).isEqualTo(ErrorCode.CONNECTION_FAILED);
      held.close();
      assertThat(opened.text("select pg_backend_pid()")).isNotIn(first, second);
      opened.awaitIdle();
    }
  }

  @Test
  void connectionThatAnsweredAfterALoss_isBelieved() throws Exception {
    try (Opened opened = trusting(ENDPOINT, 1)) {
      opened.database.pool().suspect();
      String backend = opened.text("select pg_backend_pid()");
      kill(backend);
      assertThat(failure(opened)).isEqualTo(ErrorCode.CONNECTION_FAILED);
    }
  }

  @Test
  void connectionThatWasBeingMadeDuringALoss_isTriedAfterIt() throws Exception {
    try (Line line = new Line(ENDPOINT.port())) {
      line.slowConnects(300);
      try (Opened opened = trusting(over(line), 1)) {
        RealPostgres.await("it is being made", () -> opened.open() == 1);
        opened.database.pool().suspect();
        RealPostgres.await("it is made", () -> opened.database.pool().events().opened() == 1);
        opened.awaitIdle();
        line.cut();
        line.mend();
        assertThat(opened.text("select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void serverThatIsSilent_isAskedForOneConnectionOnly_notForEach() throws Exception {
    try (Line line = new Line(ENDPOINT.port());
        Opened opened =
            Opened.on(line.url(ENDPOINT.database()), ENDPOINT, 5, Duration.ofSeconds(2),
                Duration.ofSeconds(5))) {
      RealPostgres.await("all are made", () -> opened.database.pool().events().opened() == 5);
      opened.awaitIdle();
      opened.database.pool().suspect();
      line.silence();
      long begin = System.nanoTime();
      assertThat(failure(opened)).isEqualTo(ErrorCode.CONNECTION_FAILED);
      // Two seconds for the first, two for a new one.
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(7));
      line.mend();
      assertThat(opened.text("select 1")).isEqualTo("1");
      assertThat(opened.open()).isLessThanOrEqualTo(5);
      opened.awaitIdle();
    }
  }

  @Test
  void databaseThatHasJustAnswered_isUp_withoutAConnectionForTheCheck() throws Exception {
    try (Opened opened = trusting(ENDPOINT, 1)) {
      SqlCall held = opened.database.call(BACKEND);
      // All are in use, which would be told had the check wanted one.
      RealPostgres.await(
          "a check within a second of the query",
          () -> {
            ask(held);
            return details(opened).isEmpty();
          });
      ask(held);
      opened.database.pool().suspect();
      assertThat(details(opened)).containsKey("pool");
      held.close();
      assertThat(details(opened)).isEmpty();
      assertThat(opened.health.check().isUp()).isTrue();
    }
  }

  private static void ask(SqlCall call) {
    try {
      call.query().close();
    } catch (SQLException e) {
      throw BACKEND.failed(e);
    }
  }

  private static Map<String, String> details(Opened opened) {
    try {
      return opened.health.check().details();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
