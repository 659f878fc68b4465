package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** How long PostgreSQL itself lets a statement of a session run. */
final class SessionLimit {
  private SessionLimit() {}

  /** Tells the session, in one round trip. */
  static void set(Connection connection, Duration limit) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql(limit));
    }
  }

  /** Takes all limits away, for what may take as long as it needs. */
  static void none(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
    }
    connection.setNetworkTimeout(Runnable::run, 0);
  }

  /** Digits only: nothing that anybody wrote. */
  static String sql(Duration limit) {
    return "set statement_timeout = " + Math.max(1, limit.toMillis());
  }
}
