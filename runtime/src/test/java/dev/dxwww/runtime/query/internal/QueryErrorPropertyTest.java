package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlParameters;
import dev.dxwww.runtime.generated.SqlValues;
import dev.dxwww.runtime.query.QueryException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Property 21: a failed query tells type, table and operation, and no value of anybody. */
final class QueryErrorPropertyTest {
  private static final Endpoint ENDPOINT =
      RealPostgres.database(
          "create table lists(id int primary key)",
          "create table users(id int primary key, email text not null constraint users_email_key"
              + " unique, age int constraint adult check (age > 17), short varchar(20),"
              + " list_id int constraint users_list references lists(id))",
          "insert into users values (1, 'there@example.org', 20)");
  private static final Opened OPENED = Opened.on(ENDPOINT, 2);

  private static final Map<String, String> CONSTRAINTS =
      Map.of("23505", "users_email_key", "23514", "adult", "23503", "users_list", "23502", "");

  /** A statement that fails, with two texts of the user's in it. */
  private static final List<Sql> FAILING =
      List.of(
          insert("(2, 'there@example.org', 20, ?::text || ?::text)"),
          insert("(2, ?::text || ?::text, 3)"),
          Sql.of("Users.insert", "insert", "users",
              "insert into users(id, email, list_id) values (2, ?::text || ?::text, 99)"),
          Sql.of("Users.insert", "insert", "users",
              "insert into users(id, email, short) values (2, null, ?::text || ?::text)"),
          Sql.of("Users.cast", "select", "users", "select (?::text || ?::text)::int"),
          Sql.of("Users.raise", "select", "users",
              "select ('{\"a\":' || ?::text || ?::text)::jsonb"),
          Sql.of("Users.gone", "select", "ghosts", "select * from ghosts where a = ? and b = ?"),
          Sql.of("Users.zero", "select", "users",
              "select 1 / length(substr(?::text || ?::text, 1, 0))"));

  private static Sql insert(String values) {
    return Sql.of("Users.insert", "insert", "users",
        "insert into users(id, email, age, short) values "
            + (values.chars().filter(c -> c == ',').count() == 2
                ? values.replace(", 3)", ", 3, null)")
                : values));
  }

  static String rendered(Throwable failure) {
    StringWriter out = new StringWriter();
    failure.printStackTrace(new PrintWriter(out, true));
    return out.toString();
  }

  @Property(tries = 1_000)
  @Tag("property-21")
  void failure_saysWhatAndWhere_andNothingOfTheData(
      @ForAll @IntRange(max = 7) int which,
      @ForAll @StringLength(min = 8, max = 9) @CharRange(from = 'q', to = 'z') String secret) {
    Sql sql = FAILING.get(which);
    QueryException failure =
        catchThrowableOfType(
            QueryException.class,
            () ->
                OPENED.rows(
                    sql,
                    s -> {
                      SqlParameters.set(s, 1, secret);
                      SqlParameters.set(s, 2, "hunter2");
                    },
                    r -> SqlValues.stringOrNull(r, 1)));
    assertThat(failure.code().number()).isBetween(2001, 2005);
    assertThat(failure.getMessage()).isNotBlank();
    assertThat(failure.query()).isEqualTo(sql.name());
    assertThat(failure.operation()).isEqualTo(sql.operation());
    assertThat(failure.table()).isEqualTo(sql.table());
    assertThat(failure.sqlState()).hasValueSatisfying(state -> assertThat(state).hasSize(5));
    String state = failure.sqlState().orElse("");
    if (state.startsWith("23")) {
      assertThat(failure.code()).isEqualTo(ErrorCode.CONSTRAINT_VIOLATION);
      assertThat(failure.constraint().orElse("")).isEqualTo(CONSTRAINTS.get(state));
    }
    assertThat(rendered(failure))
        .contains("QueryErrorPropertyTest", "org.postgresql")
        .doesNotContain(secret, "hunter2", "there@example.org", "Key (", "ghosts where", "DETAIL",
            "Detail", ENDPOINT.password(), "jdbc:");
  }

  private static DxException failure(String sql, String value) {
    return catchThrowableOfType(
        DxException.class,
        () ->
            OPENED.rows(
                Sql.of("Users.find", "select", "users", sql),
                s -> SqlParameters.set(s, 1, value),
                r -> SqlValues.string(r, 1)));
  }

  @Test
  void clientsMistakes_areToldWithoutNamesOfTheProgram() {
    DxException tooLong =
        failure("insert into users(id, email, short) values (5, 'x', ?) returning email",
            "a".repeat(21));
    assertThat(tooLong.code()).isEqualTo(ErrorCode.BAD_REQUEST);
    assertThat(tooLong.getMessage()).isEqualTo("A value is too long to be stored.");
    DxException nul = failure("select ?::text", "a\0b");
    assertThat(nul.getMessage()).contains("U+0000").doesNotContain("Users");
    assertThat(((QueryException) nul).query()).isEqualTo("Users.find");
  }

  @Test
  void query_thatTakesTooLong_is2002() {
    Sql slow =
        Sql.of("Users.slow", "select", "users", "select pg_sleep(30)")
            .withTimeout(Duration.ofMillis(60));
    long begin = System.nanoTime();
    QueryException failure =
        catchThrowableOfType(
            QueryException.class, () -> OPENED.rows(slow, s -> {}, r -> r.getString(1)));
    assertThat(failure.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(
        Duration.ofMillis(55), Duration.ofSeconds(5));
    assertThat(OPENED.text("select 'still there'")).isEqualTo("still there");
  }
}
