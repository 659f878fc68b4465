package dev.dxwww.benchmarks.queriesmicro;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Locale;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseStatement;

/**
 * Connections whose statements give rows from memory: the driver's own result sets, in the binary
 * form that the server sends. Of one thread. Calls of a connection and a statement pass a proxy of
 * the JDK's, which costs all libraries something; those of a result set do not.
 */
final class MemorySource implements DataSource {
  private final Connection real;
  private final MemoryRows people;
  private final MemoryRows parcels;

  private MemorySource(Connection real, MemoryRows people, MemoryRows parcels) {
    this.real = real;
    this.people = people;
    this.parcels = parcels;
  }

  /** A connection to the server is there all the same, for what libraries ask beside. */
  static MemorySource open(String url, String user, String password) throws SQLException {
    Connection real = DriverManager.getConnection(url, user, password);
    BaseStatement statement = real.createStatement().unwrap(BaseStatement.class);
    return new MemorySource(
        real,
        MemoryRows.of(statement, Questions.PEOPLE, Questions.PERSON),
        MemoryRows.of(statement, Questions.PARCELS, Questions.PARCEL));
  }

  @Override
  public Connection getConnection() {
    return (Connection) Proxy.newProxyInstance(
        MemorySource.class.getClassLoader(), new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> switch (method.getName()) {
          case "prepareStatement" -> statement((String) arguments[0]);
          case "createStatement" -> statement("");
          case "close" -> null;
          default -> pass(real, method, arguments);
        });
  }

  /** One that gives rows for a text; without one, for that of its execution. */
  private Statement statement(String sql) throws SQLException {
    PreparedStatement idle = real.prepareStatement(sql.isEmpty() ? "select 1" : sql);
    return (Statement) Proxy.newProxyInstance(
        MemorySource.class.getClassLoader(), new Class<?>[] {PreparedStatement.class},
        new Answering(sql, idle));
  }

  private static @Nullable Object pass(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A statement that is never sent. */
  private final class Answering implements InvocationHandler {
    private final String sql;
    private final PreparedStatement idle;

    Answering(String sql, PreparedStatement idle) {
      this.sql = sql;
      this.idle = idle;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
      return switch (method.getName()) {
        case "executeQuery", "getResultSet" -> rows(arguments);
        case "execute" -> true;
        case "getMoreResults" -> false;
        case "getUpdateCount" -> -1;
        case "getLargeUpdateCount" -> -1L;
        default -> pass(idle, method, arguments);
      };
    }

    private ResultSet rows(Object @Nullable [] arguments) throws SQLException {
      String text = arguments == null ? sql : (String) arguments[0];
      MemoryRows asked = text.contains("parcels") ? parcels : people;
      return text.toLowerCase(Locale.ROOT).contains(" where ") ? asked.one() : asked.hundred();
    }
  }

  @Override
  public Connection getConnection(String user, String password) {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // Nothing is written.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The connection is there.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no logger");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("nothing is wrapped");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
