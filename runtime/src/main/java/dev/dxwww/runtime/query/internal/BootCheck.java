package dev.dxwww.runtime.query.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.generated.SchemaCheck;

import org.postgresql.util.PSQLException;

/**
 * Asks the real database what each statement of the application means to it, and compares that with
 * what it meant to the compiler. Nothing is executed: {@code PREPARE} analyses.
 */
final class BootCheck {
  /** So many in one round trip; one that is refused costs a round trip for each after it. */
  private static final int AT_ONCE = 64;

  private final Connection connection;
  private final List<String> drift = new ArrayList<>();

  private BootCheck(Connection connection) {
    this.connection = connection;
  }

  /** What differs: {@code TaskRepository.find: ...}; empty when nothing does. */
  static List<String> drift(ConnectionFactory factory, SchemaCheck check) throws SQLException {
    try (Connection connection = factory.connect()) {
      BootCheck own = new BootCheck(connection);
      List<SchemaCheck.Statement> all = check.statements();
      for (int i = 0; i < all.size(); i += AT_ONCE) {
        own.compare(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
      }
      return own.drift;
    }
  }

  private void compare(List<SchemaCheck.Statement> some) throws SQLException {
    Map<String, SchemaCheck.Statement> prepared = prepareAll(some);
    try (PreparedStatement types = connection.prepareStatement("""
            select name, parameter_types::text[], result_types::text[]
            from pg_prepared_statements where from_sql""");
        ResultSet rows = types.executeQuery()) {
      while (rows.next()) {
        SchemaCheck.Statement statement = prepared.get(rows.getString(1));
        if (statement != null) {
          compare(statement, texts(rows, 2), texts(rows, 3));
        }
      }
    }
    try (Statement all = connection.createStatement()) {
      all.execute("deallocate all");
    }
  }

  private static List<String> texts(ResultSet rows, int column) throws SQLException {
    Array array = rows.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private Map<String, SchemaCheck.Statement> prepareAll(List<SchemaCheck.Statement> some)
      throws SQLException {
    Map<String, SchemaCheck.Statement> names = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (SchemaCheck.Statement statement : some) {
      String name = "dx_check_" + names.size();
      names.put(name, statement);
      text.append(prepare(name, statement)).append(";\n");
    }
    try (Statement all = connection.createStatement()) {
      all.setEscapeProcessing(false);
      all.execute(text.toString());
      return names;
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
    }
    try (Statement all = connection.createStatement()) {
      all.execute("deallocate all");
    }
    return prepareEach(names);
  }

  /** After a refusal, which undid all of them. */
  private Map<String, SchemaCheck.Statement> prepareEach(
      Map<String, SchemaCheck.Statement> names) throws SQLException {
    Map<String, SchemaCheck.Statement> prepared = new LinkedHashMap<>();
    for (Map.Entry<String, SchemaCheck.Statement> each : names.entrySet()) {
      try (Statement one = connection.createStatement()) {
        one.setEscapeProcessing(false);
        one.execute(prepare(each.getKey(), each.getValue()));
        prepared.put(each.getKey(), each.getValue());
      } catch (SQLException e) {
        if (connection.isClosed()) {
          throw e;
        }
        drift.add(each.getValue().name() + ": " + said(e));
      }
    }
    return prepared;
  }

  /** The text was constant when the application was compiled, and so are the types. */
  private static String prepare(String name, SchemaCheck.Statement statement) {
    return "prepare " + name + " as " + statement.text();
  }

  /** Of statements that are analysed only, PostgreSQL's words name tables, columns and types. */
  private static String said(SQLException failure) {
    String state = ErrorConversions.sqlState(failure);
    String words =
        failure instanceof PSQLException known && known.getServerErrorMessage() != null
            ? String.valueOf(known.getServerErrorMessage().getMessage())
            : "refused";
    return words + " (SQLState " + state + ")";
  }

  private void compare(
      SchemaCheck.Statement statement, List<String> parameters, List<String> columns) {
    for (int i = 0; i < statement.parameters().size(); i++) {
      String expected = statement.parameters().get(i);
      String found = i < parameters.size() ? parameters.get(i) : "nothing";
      if (!same(expected, found)) {
        drift.add(statement.name() + ": parameter " + (i + 1) + " is " + found + ", not "
            + expected);
      }
    }
    if (columns.size() != statement.columns().size()) {
      drift.add(statement.name() + ": it gives " + columns.size() + " columns, not "
          + statement.columns().size());
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      SchemaCheck.Column expected = statement.columns().get(i);
      if (!same(expected.type(), columns.get(i))) {
        drift.add(statement.name() + ": column " + expected.name() + " is " + columns.get(i)
            + ", not " + expected.type());
      }
    }
  }

  private static boolean same(String expected, String found) {
    return expected.replace("\"", "").equals(found.replace("\"", ""));
  }
}
