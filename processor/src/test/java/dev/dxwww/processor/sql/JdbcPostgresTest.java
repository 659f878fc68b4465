package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is asked instead of the bundled PostgreSQL. */
class JdbcPostgresTest {
  private static final String SCHEMA = TestOracle.resource("nullability/schema.sql");

  @TempDir private Path folder;

  private static PostgresOracle oracle(String url, String schema) {
    return new PostgresOracle(TestOracle.migration(schema), new OracleSettings(
        JdbcPostgresTest.class.getClassLoader(), Optional.empty(), Optional.empty(),
        Optional.of(url), Duration.ofSeconds(30)));
  }

  @Test
  void server_saysTheSameAndKeepsNothing() throws IOException, SQLException {
    String[] statements = {
      "select u.id, l.title from users u left join lists l on l.owner = u.id where u.id = $1",
      "select 'ä', nosuch from users", "insert into labels values ($1, $2, $3) returning *",
      "truncate labels", "select id from tasks where title = $1", "select mood, home from users"
    };
    try (TestDatabase database = TestDatabase.start(folder, "create table users (id int)")) {
      SqlOracle.Answer bundled = TestOracle.of(SCHEMA).describe(
          java.util.Arrays.stream(statements).map(SqlStatement::new).toList());
      SqlOracle.Answer asked = oracle(database.urlWithUser(), SCHEMA).describe(
          java.util.Arrays.stream(statements).map(SqlStatement::new).toList());
      assertThat(((SqlOracle.Answer.Verdicts) asked).verdicts())
          .isEqualTo(((SqlOracle.Answer.Verdicts) bundled).verdicts());
      assertThat(oracle(database.urlWithUser(), "create table a (id int);\nselect x from a;")
              .describe(List.of()))
          .isEqualTo(new SqlOracle.Answer.BrokenMigration("V1__init.sql", 2, 8, "42703",
              "column \"x\" does not exist", ""));
      try (Statement statement = database.connection().createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from pg_namespace"
              + " where nspname ~ '^dxwww' union all select count(*) from pg_prepared_statements"
              + " where name ~ '^dxwww'")) {
        while (rows.next()) {
          assertThat(rows.getInt(1)).isZero();
        }
      }
    }
  }

  @Test
  void serverThatIsAway_isUnavailable_withoutItsPassword() {
    SqlOracle.Answer answer = oracle(
        "jdbc:postgresql://127.0.0.1:1/db?user=me&password=secret", SCHEMA).describe(List.of());
    assertThat(answer).isInstanceOf(SqlOracle.Answer.Unavailable.class);
    assertThat(answer.toString()).doesNotContain("secret").contains("-Adxwww.pg.url");
  }
}
