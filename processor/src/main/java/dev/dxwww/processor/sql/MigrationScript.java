package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.common.sql.Migration;
import dev.dxwww.processor.sql.SqlOracle.Answer.BrokenMigration;
import dev.dxwww.processor.sql.SqlTokens.Token;

/**
 * A migration cut into statements, each to be run by itself in one transaction. Where a statement
 * needs to be outside of one only for the sake of speed or space it is changed or left out, with
 * the same schema in the end.
 */
record MigrationScript(Migration migration, List<Step> steps) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\\n]*}");

  /** {@code sql} has the length of what stands in the file from {@code start}. */
  record Step(String sql, int start) {}

  static MigrationScript of(Migration migration) {
    List<Step> steps = new ArrayList<>();
    for (SqlScript.Statement statement : SqlScript.of(migration.sql()).statements()) {
      if (changesSchema(statement)) {
        steps.add(new Step(inTransaction(statement), statement.start()));
      }
    }
    return new MigrationScript(migration, List.copyOf(steps));
  }

  private static boolean changesSchema(SqlScript.Statement statement) {
    boolean copies = statement.startsWith("copy") && statement.holds("stdin");
    return !copies && !statement.startsWith("vacuum") && !statement.startsWith("begin")
        && !statement.startsWith("start", "transaction") && !statement.startsWith("commit")
        && !statement.startsWith("end");
  }

  /** Without CONCURRENTLY, which makes the same index. */
  private static String inTransaction(SqlScript.Statement statement) {
    boolean has = statement.startsWith("create", "index")
        || statement.startsWith("create", "unique", "index")
        || statement.startsWith("drop", "index") || statement.startsWith("reindex")
        || statement.startsWith("refresh", "materialized")
        || statement.startsWith("alter", "table") && statement.holds("detach");
    String sql = statement.sql();
    if (!has) {
      return sql;
    }
    for (Token token : statement.tokens()) {
      if (token.isWord(statement.script(), "concurrently")) {
        int at = token.start() - statement.start();
        int end = token.end() - statement.start();
        return sql.substring(0, at) + " ".repeat(end - at) + sql.substring(end);
      }
    }
    return sql;
  }

  /** The first place that Flyway would replace, as the compiler cannot know by what. */
  java.util.Optional<BrokenMigration> placeholder() {
    Matcher matcher = PLACEHOLDER.matcher(migration.sql());
    if (!matcher.find()) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        broken(matcher.start(), "42601", "a placeholder " + matcher.group(),
            "Migrations are the same everywhere, so that they can be checked: write its value."));
  }

  /** The problem at an index of the file's text. */
  BrokenMigration broken(int at, String sqlState, String message, String hint) {
    String before = migration.sql().substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = at - before.lastIndexOf('\n');
    return new BrokenMigration(migration.file(), line, column, sqlState, message, hint);
  }

  /** What PostgreSQL said of a step. */
  BrokenMigration broken(Step step, Transcript.Said.Problem problem) {
    int offset = Positions.offset(problem, "", step.sql());
    String hint = problem.hint();
    if (problem.message().contains("create extension") || problem.message().startsWith("extension")
        || problem.sqlState().equals("58P01")) {
      hint = "The bundled PostgreSQL has its own trusted extensions only; for others name a server"
          + " that has them with -Adxwww.pg.url=jdbc:postgresql:...";
    }
    String message = problem.detail().isEmpty()
        ? problem.message() : problem.message() + ". " + problem.detail();
    return broken(step.start() + Math.max(offset, 0), problem.sqlState(), message, hint);
  }
}
