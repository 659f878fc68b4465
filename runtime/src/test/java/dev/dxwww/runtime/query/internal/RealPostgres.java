package dev.dxwww.runtime.query.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import dev.dxwww.common.DataSize;
import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.Endpoint;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.ServerSettings;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.CacheConfig;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.config.PoolConfig;
import dev.dxwww.runtime.generated.SchemaCheck;
import dev.dxwww.runtime.query.Database;

/** The server that all tests share, and databases on it. */
public final class RealPostgres {
  static final Endpoint ENDPOINT = start();
  private static final Duration SHORTEST_CONNECT = Duration.ofSeconds(2);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private RealPostgres() {}

  private static Endpoint start() {
    DriverLogs.silence();
    DevServer server =
        DevServer.start(
            PostgresBinaries.find(RealPostgres.class.getClassLoader()),
            Path.of("target/test-db").toAbsolutePath(),
            new ServerSettings(100, false));
    server.closeWithJvm();
    return server.endpoint();
  }

  /** A new database, empty or with what the statements make. */
  public static Endpoint database(String... statements) {
    String name = "t_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    run(ENDPOINT, "drop database if exists " + name + " with (force)", "create database " + name);
    Endpoint made = ENDPOINT.withDatabase(name);
    run(made, statements);
    return made;
  }

  /** Runs statements on a connection of their own. */
  public static void run(Endpoint endpoint, String... statements) {
    try (Connection connection = connect(endpoint);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of a query's rows. */
  public static List<String> column(Endpoint endpoint, String sql) {
    List<String> values = new ArrayList<>();
    try (Connection connection = connect(endpoint);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Connection connect(Endpoint endpoint) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", endpoint.user());
    properties.setProperty("password", endpoint.password());
    return DriverManager.getConnection(endpoint.jdbcUrl(), properties);
  }

  /** How an application would be configured for it; connecting may take as long, 2 s at least. */
  public static DatabaseConfig config(String url, Endpoint endpoint, Duration queryTimeout) {
    return new DatabaseConfig(
        Optional.of(url),
        Optional.of(endpoint.user()),
        Optional.of(endpoint.password()),
        Optional.empty(),
        Optional.empty(),
        queryTimeout.compareTo(SHORTEST_CONNECT) < 0 ? SHORTEST_CONNECT : queryTimeout,
        queryTimeout,
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        10,
        true,
        DatabaseConfig.Check.AUTO);
  }

  /**
   * What an application in production has of a database; closed by whoever opens it.
   *
   * @param connections most of them
   * @param shared whether nodes tell each other what they change
   */
  public static Database open(Endpoint endpoint, int connections, boolean shared) {
    Duration patience = Duration.ofSeconds(30);
    DatabaseLaunch launch =
        new DatabaseLaunch(
            config(endpoint.jdbcUrl(), endpoint, patience),
            new PoolConfig(connections, patience, Duration.ofSeconds(1), Duration.ofMinutes(30)),
            new CacheConfig(100, new DataSize(1_000), 4, shared),
            Profile.PROD,
            "test",
            RealPostgres.class.getClassLoader(),
            Path.of("").toAbsolutePath());
    return Databases.open(launch, SchemaCheck.NONE);
  }

  public static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within 30 s: " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }
}
