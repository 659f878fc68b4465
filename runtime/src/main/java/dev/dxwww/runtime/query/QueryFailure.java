package dev.dxwww.runtime.query;

import dev.dxwww.runtime.error.ErrorCode;

/**
 * What may be told of a failed query; each text is empty where it is not known.
 *
 * @param query {@code TaskRepository.find}
 * @param operation {@code select}
 * @param table name of a table
 * @param column name of a column
 * @param constraint name of a constraint
 * @param sqlState five characters
 * @param reason what is wrong in words of ours; empty for what the code says
 */
public record QueryFailure(
    String query,
    String operation,
    String table,
    String column,
    String constraint,
    String sqlState,
    String reason) {

  /** Of a statement, nothing else known. */
  public static QueryFailure of(String query, String operation, String table) {
    return new QueryFailure(query, operation, table, "", "", "", "");
  }

  /** The same with a reason in words of ours: no values. */
  public QueryFailure because(String why) {
    return new QueryFailure(query, operation, table, column, constraint, sqlState, why);
  }

  /** The same with a SQLState. */
  public QueryFailure state(String state) {
    return new QueryFailure(query, operation, table, column, constraint, state, reason);
  }

  String message(ErrorCode code) {
    String what = reason.isEmpty() ? code.defaultMessage() : reason;
    if (code.showsOwnText()) {
      // Clients read it: nothing of the program in it.
      return what;
    }
    StringBuilder out = new StringBuilder(what).append(" (").append(query);
    add(out, ": ", operation);
    add(out, " ", table);
    add(out, ", column ", column);
    add(out, ", constraint ", constraint);
    add(out, ", SQLState ", sqlState);
    return out.append(')').toString();
  }

  String suggestion(ErrorCode code) {
    return code.showsOwnText() ? "Change the value and send it again." : "";
  }

  private static void add(StringBuilder out, String before, String text) {
    if (!text.isEmpty()) {
      out.append(before).append(text);
    }
  }
}
