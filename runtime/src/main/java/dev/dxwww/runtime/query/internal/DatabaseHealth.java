package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.observe.Health;
import dev.dxwww.runtime.query.QueryFailure;
import dev.dxwww.runtime.spi.HealthCheck;

/**
 * Whether the database answers: it has answered a query just now, or answers one of this check. A
 * pool whose connections are all in use says nothing about it.
 */
final class DatabaseHealth implements HealthCheck {
  private static final QueryFailure PLACE = QueryFailure.of("health", "select", "");
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final int SECONDS = 1;
  private static final Duration RECENT = Duration.ofSeconds(1);
  private static final int SHOWN = 20;

  private final Pool pool;
  private final List<String> drift;

  DatabaseHealth(Pool pool, List<String> drift) {
    this.pool = pool;
    this.drift = List.copyOf(drift);
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Health check() throws InterruptedException {
    Health found = found();
    return drift.isEmpty()
        ? found
        : found.with("schema", String.join("\n", drift.subList(0, Math.min(SHOWN, drift.size()))));
  }

  private Health found() throws InterruptedException {
    // On a machine with more to do than it can, an answer to a check of its own may come too late.
    if (pool.isProven(RECENT)) {
      return Health.up();
    }
    Lease lease;
    try {
      lease = pool.acquire(PLACE, WAIT);
    } catch (DxException e) {
      return Health.down("no connection: code " + e.code().number());
    }
    return lease == null ? busy() : answer(lease);
  }

  /** All are in use: by queries that are answered, or by such that wait for a dead server. */
  private Health busy() {
    return pool.answeredWithin(pool.settings().queryTimeout())
        ? Health.up().with("pool", "all connections are in use")
        : Health.down("all connections are in use and none is answered");
  }

  private Health answer(Lease lease) {
    try {
      boolean answers = lease.slot().answers(SECONDS);
      if (!answers) {
        lease.raw().abort(Runnable::run);
      }
      return answers || pool.isProven(RECENT) ? Health.up() : Health.down("no answer");
    } catch (SQLException e) {
      return Health.down("no answer");
    } finally {
      lease.release();
    }
  }
}
