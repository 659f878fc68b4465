package dev.dxwww.processor.sql;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.dxwww.postgres.DataDirectory;
import dev.dxwww.postgres.Session;
import dev.dxwww.processor.sql.SqlTokens.Kind;
import dev.dxwww.processor.sql.SqlTokens.Token;

/** What is written to {@code postgres --single}. All text of users is in hexadecimal. */
final class OracleScript {
  static final String AS_GATE =
      "set session authorization dxwww_gate;\n\nset createrole_self_grant = 'set, inherit';\n\n";

  /** More than this many parameters a function cannot have. */
  private static final int MOST_ARGUMENTS = 100;

  private static final Set<String> PREPARED =
      Set.of("select", "insert", "update", "delete", "merge", "values", "with", "table");

  /** What can be run and undone, to see whether its names exist. */
  private static final Set<String> UNDOABLE =
      Set.of("truncate", "lock", "refresh", "comment", "create", "alter", "drop", "grant",
          "revoke", "reindex");

  private OracleScript() {}

  static Session open(DataDirectory data, Duration deadline) {
    return data.single(deadline).with("log_line_prefix", Transcript.MARK).open();
  }

  /** A question about the catalog. */
  static String ask(String sql) {
    return "select dxwww_check.ask('" + Resources.hex(sql) + "');\n\n";
  }

  /** Opens a transaction for questions. */
  static String begin() {
    return AS_GATE + "begin;\n\nset local enable_seqscan = off;\n\nselect dxwww_check.migrate('"
        // Makes the session's schema for temporary objects once, not for each statement.
        + Resources.hex("create function pg_temp.dxwww() returns int language sql return 1")
        + "');\n\n";
  }

  /** Ends it, and gives back the space of what it made and undid. */
  static String end() {
    return "rollback;\n\nset session authorization postgres;\n\n"
        + "vacuum pg_catalog.pg_proc, pg_catalog.pg_depend;\n\n";
  }

  /** One statement under a number, undone in the end. */
  static String describe(int number, String sql) {
    return "savepoint s;\n\n" + question(number, sql) + ";\n\nrollback to s;\n\n";
  }

  /** The question about one statement alone. */
  static String question(int number, String sql) {
    SqlScript.Statement statement = SqlScript.of(sql).statements().getFirst();
    String call;
    if (isPrepared(statement)) {
      call = "describe(" + number + ", '" + Resources.hex(sql) + "', '"
          + Resources.hex(isWide(statement) ? marked(statement) : "") + "')";
    } else {
      boolean run = UNDOABLE.stream().anyMatch(statement::startsWith);
      call = "\"check\"(" + number + ", '" + Resources.hex(sql) + "', " + run + ")";
    }
    return "select dxwww_check." + call + " as answer_" + number;
  }

  static boolean isPrepared(SqlScript.Statement statement) {
    return PREPARED.stream().anyMatch(statement::startsWith)
        || statement.tokens().getFirst().isSymbol(statement.script(), '(');
  }

  /** Whether the parameters are too many for a function: then they are fields of one. */
  static boolean isWide(SqlScript.Statement statement) {
    return statement.tokens().stream()
        .filter(token -> token.kind() == Kind.PARAMETER)
        .anyMatch(token -> number(token, statement) > MOST_ARGUMENTS);
  }

  private static int number(Token token, SqlScript.Statement statement) {
    String digits = statement.script().substring(token.start() + 1, token.end());
    return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static String marked(SqlScript.Statement statement) {
    StringBuilder marked = new StringBuilder();
    int done = 0;
    List<Token> tokens = statement.tokens();
    for (Token token : tokens) {
      if (token.kind() == Kind.PARAMETER) {
        marked.append(statement.script(), done, token.start()).append('\u0001')
            .append(number(token, statement)).append('\u0001');
        done = token.end();
      }
    }
    return marked.append(statement.script(), done, statement.script().length()).toString();
  }

  /** What stands before the statement in what PostgreSQL reads first. */
  static String prefix(int number, SqlScript.Statement statement) {
    return isPrepared(statement) ? "prepare dxwww_" + number + " as " : "";
  }
}
