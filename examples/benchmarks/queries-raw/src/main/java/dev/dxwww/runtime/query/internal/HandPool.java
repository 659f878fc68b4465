package dev.dxwww.runtime.query.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.CacheConfig;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.config.PoolConfig;
import dev.dxwww.runtime.generated.SchemaCheck;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.QueryFailure;

/**
 * The pool that applications of this framework have, with the settings they have by default, for
 * JDBC written by hand: the driver's connections, and nothing of what is around queries.
 */
public final class HandPool implements AutoCloseable {
  private static final QueryFailure PLACE = QueryFailure.of("hand", "", "");

  private final PooledDatabase database;

  private HandPool(PooledDatabase database) {
    this.database = database;
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T on(Connection connection) throws SQLException;
  }

  /** Opens it on a database. */
  public static HandPool open(String url, String user, String password) {
    DatabaseLaunch launch =
        new DatabaseLaunch(
            config(url, user, password),
            new PoolConfig(
                10, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(30)),
            new CacheConfig(10_000, DataSize.ofKibibytes(8), 4, false),
            Profile.PROD,
            "hand",
            HandPool.class.getClassLoader(),
            Path.of("."));
    return new HandPool((PooledDatabase) Databases.open(launch, SchemaCheck.NONE));
  }

  private static DatabaseConfig config(String url, String user, String password) {
    return new DatabaseConfig(
        Optional.of(url),
        Optional.of(user),
        Optional.of(password),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(10),
        500,
        false,
        DatabaseConfig.Check.OFF);
  }

  /** Does something with a connection, and gives it back. */
  public <T> T with(Work<T> work) throws SQLException {
    Lease lease = database.pool().acquire(PLACE);
    try {
      return work.on(lease.raw());
    } finally {
      lease.release();
    }
  }

  /** What generated code asks, on the same pool. */
  public Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
