package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.dxwww.common.sql.Migration;
import dev.dxwww.common.sql.Migrations;

/** Oracles of tests: without caches of answers, so that PostgreSQL is asked each time. */
final class TestOracle {
  static final OracleSettings UNCACHED =
      new OracleSettings(
          TestOracle.class.getClassLoader(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Duration.ofMinutes(1));

  private TestOracle() {}

  static String resource(String name) {
    try (InputStream in = TestOracle.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Migration> migration(String sql) {
    return Migrations.of(List.of(new Migrations.Source("V1__init.sql", sql))).inOrder();
  }

  static PostgresOracle of(String schema) {
    return new PostgresOracle(migration(schema), UNCACHED);
  }

  static List<Verdict> ask(SqlOracle oracle, String... statements) {
    SqlOracle.Answer answer =
        oracle.describe(Arrays.stream(statements).map(SqlStatement::new).toList());
    assertThat(answer).isInstanceOf(SqlOracle.Answer.Verdicts.class);
    return ((SqlOracle.Answer.Verdicts) answer).verdicts();
  }

  static Described described(SqlOracle oracle, String statement) {
    Verdict verdict = ask(oracle, statement).getFirst();
    assertThat(verdict).as(statement).isInstanceOf(Described.class);
    return (Described) verdict;
  }

  static Refused refused(SqlOracle oracle, String statement) {
    Verdict verdict = ask(oracle, statement).getFirst();
    assertThat(verdict).as(statement).isInstanceOf(Refused.class);
    return (Refused) verdict;
  }
}
