package dev.dxwww.runtime.security.limit;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.spi.RateLimitStore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts in PostgreSQL, by its clock, so that all nodes count together: one statement for each
 * request, which the requests of one client wait for in turn. For limits that are rarely asked,
 * such as of logins; the table is not logged, and empty after a crash of the database.
 */
public final class PostgresRateLimitStore implements RateLimitStore {
  private static final Sql INCREMENT =
      Sql.of("RateLimitStore.increment", "select", "dxwww.rate_limit",
          "select accepted, used, wait_micros from dxwww.rate_limit_increment(?, ?, ?)")
          .withTimeout(Duration.ofMillis(500));
  private static final int PURGED_AT_ONCE = 10_000;
  private static final Sql PURGE =
      Sql.of("RateLimitStore.purge", "delete", "dxwww.rate_limit",
          "delete from dxwww.rate_limit where client in (select client from dxwww.rate_limit"
              + " where expires < clock_timestamp() limit " + PURGED_AT_ONCE
              + " for update skip locked)");
  private static final long PURGE_EVERY = TimeUnit.MINUTES.toNanos(1);

  private final Database database;
  private final LongSupplier nanoTime;
  private final AtomicLong purgedAt;

  /** A store in the application's database. */
  public PostgresRateLimitStore(Database database) {
    this(database, System::nanoTime);
  }

  /** The same with a clock for when to purge; what is counted goes by the database's. */
  PostgresRateLimitStore(Database database, LongSupplier nanoTime) {
    this.database = database;
    this.nanoTime = nanoTime;
    this.purgedAt = new AtomicLong(nanoTime.getAsLong());
  }

  @Override
  public RateLimitCount increment(RateLimit limit, RateLimitClient client) {
    purgeNowAndThen();
    try (SqlCall call = database.call(INCREMENT)) {
      PreparedStatement statement = call.statement();
      statement.setString(1, limit.name() + ' ' + client.name());
      statement.setInt(2, limit.requests());
      statement.setLong(3, TimeUnit.NANOSECONDS.toMicros(limit.window().toNanos()));
      ResultSet rows = call.query();
      rows.next();
      return new RateLimitCount(
          rows.getBoolean(1), rows.getInt(2), TimeUnit.MICROSECONDS.toNanos(rows.getLong(3)));
    } catch (SQLException e) {
      throw INCREMENT.failed(e);
    }
  }

  /** Drops clients that have sent nothing for a window, once a minute, apart from any request. */
  private void purgeNowAndThen() {
    long before = purgedAt.get();
    long now = nanoTime.getAsLong();
    if (now - before >= PURGE_EVERY && purgedAt.compareAndSet(before, now)) {
      Thread.ofVirtual().name("dx-rate-limit-purge").start(this::purgeQuietly);
    }
  }

  private void purgeQuietly() {
    try {
      purge();
    } catch (DxException e) {
      // The next minute's run takes what this one left; a database that is down tells of itself.
      System.getLogger("dev.dxwww.security").log(System.Logger.Level.DEBUG, "no purge", e);
    }
  }

  /**
   * Drops clients of which nothing counts any more: how many. Some at a time, and all of them, or a
   * flood of addresses would leave more each minute than are dropped.
   */
  public int purge() {
    int all = 0;
    int some;
    do {
      some = purgeSome();
      all += some;
    } while (some == PURGED_AT_ONCE);
    return all;
  }

  private int purgeSome() {
    try (SqlCall call = database.call(PURGE)) {
      return call.update();
    } catch (SQLException e) {
      throw PURGE.failed(e);
    }
  }
}
