package dev.dxwww.runtime.query.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;

/** A database as an application has it, with the shortest way to run a statement. */
final class Opened implements AutoCloseable {
  final PooledDatabase database;
  final DatabaseHealth health;
  final AtomicLong clock = new AtomicLong();

  private Opened(ConnectionFactory factory, DatabaseConfig config, PoolSettings settings) {
    Pool pool = new Pool(factory, settings);
    pool.fill();
    health = new DatabaseHealth(pool, List.of());
    database =
        new PooledDatabase(
            pool,
            new DatabaseParts(
                new QueryMeters(),
                new KeptResults(clock::get, new CacheLimits(100, 1_000, 4)),
                config.transactionTimeout(),
                config.fetchSize()),
            new TransactionRetry(Thread::sleep, () -> 0.5),
            health,
            () -> {});
  }

  static Opened on(Endpoint endpoint, int size) {
    return on(endpoint.jdbcUrl(), endpoint, size, Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  static Opened on(
      String url, Endpoint endpoint, int size, Duration queryTimeout, Duration wait) {
    DatabaseConfig config = RealPostgres.config(url, endpoint, queryTimeout);
    ConnectionFactory factory = ConnectionSettings.of(config, url).factory("test");
    return new Opened(
        factory,
        config,
        new PoolSettings(
            size, wait, Duration.ofMinutes(1), Duration.ZERO, Duration.ofSeconds(2),
            queryTimeout));
  }

  static Opened on(Endpoint endpoint, int size, Duration validateAfter, Duration maxLifetime) {
    DatabaseConfig config =
        RealPostgres.config(endpoint.jdbcUrl(), endpoint, Duration.ofSeconds(10));
    return new Opened(
        ConnectionSettings.of(config, endpoint.jdbcUrl()).factory("test"),
        config,
        new PoolSettings(
            size, Duration.ofSeconds(5), validateAfter, maxLifetime, Duration.ofSeconds(2),
            Duration.ofSeconds(10)));
  }

  /** Sets the parameters of a statement. */
  @FunctionalInterface
  interface Binding {
    void set(PreparedStatement statement) throws SQLException;
  }

  /** Runs a query as generated code does. */
  <T> List<T> rows(Sql sql, Binding binding, SqlCall.RowReader<T> reader) {
    try (SqlCall call = database.call(sql)) {
      binding.set(call.statement());
      ResultSet rows = call.query();
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw sql.failed(e);
    }
  }

  String text(String sql) {
    return rows(Sql.of("Test.text", "select", "", sql), s -> {}, rows -> rows.getString(1))
        .getFirst();
  }

  int update(Sql sql, Binding binding) {
    try (SqlCall call = database.call(sql)) {
      binding.set(call.statement());
      return call.update();
    } catch (SQLException e) {
      throw sql.failed(e);
    }
  }

  int update(String sql) {
    return update(Sql.of("Test.update", "update", "t", sql), s -> {});
  }

  int open() {
    return database.pool().events().open();
  }

  /** Fails where a connection is not given back. */
  void awaitIdle() {
    RealPostgres.await(
        "all connections are given back", () -> database.pool().gate().inUse() == 0);
  }

  @Override
  public void close() {
    database.close();
  }
}
