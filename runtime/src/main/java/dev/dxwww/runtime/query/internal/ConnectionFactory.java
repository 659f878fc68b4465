package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.postgresql.Driver;

/**
 * How a connection is made.
 *
 * @param url for the driver: hosts, ports and the name of the database
 * @param properties for the driver, credentials among them
 * @param initialSql what each connection runs first
 */
record ConnectionFactory(String url, Properties properties, String initialSql) {

  ConnectionFactory {
    properties = copy(properties);
  }

  private static Properties copy(Properties properties) {
    Properties copy = new Properties();
    copy.putAll(properties);
    return copy;
  }

  @Override
  public Properties properties() {
    return copy(properties);
  }

  /** A connection beside the pool: for migrations and checks at start. */
  Connection connect() throws SQLException {
    Connection connection = new Driver().connect(url, copy(properties));
    if (connection == null) {
      throw new SQLException("the driver does not take the address", "08001");
    }
    try {
      begin(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** What each connection runs first. */
  void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(initialSql);
    }
  }

  /** Nothing of it may be shown. */
  @Override
  public String toString() {
    return "ConnectionFactory";
  }
}
