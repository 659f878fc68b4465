package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;

import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.generated.Transactional;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.observe.internal.Observed;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;
import dev.dxwww.runtime.query.TransactionSettings;
import dev.dxwww.runtime.spi.HealthCheck;

import org.jspecify.annotations.Nullable;

/** A database behind a pool; the transaction of a thread is bound to its stack. */
final class PooledDatabase
    implements Database, ConnectionSource, Observed, AutoCloseable {
  private static final QueryFailure HOLD = QueryFailure.of("connection", "hold", "");

  private final ScopedValue<RunningTransaction> current = ScopedValue.newInstance();
  private final ScopedValue<HeldConnection> held = ScopedValue.newInstance();
  private final Pool pool;
  private final DatabaseParts parts;
  private final TransactionRetry retry;
  private final DatabaseHealth health;
  private final Runnable closed;

  /** {@code closed} runs when all connections are closed. */
  PooledDatabase(
      Pool pool,
      DatabaseParts parts,
      TransactionRetry retry,
      DatabaseHealth health,
      Runnable closed) {
    this.pool = pool;
    this.parts = parts;
    this.retry = retry;
    this.health = health;
    this.closed = closed;
    parts.results().within(this::transaction);
  }

  private @Nullable RunningTransaction transaction() {
    return current.isBound() ? current.get() : null;
  }

  @Override
  public SqlCall call(Sql sql) {
    RunningTransaction running = transaction();
    return running == null
        ? new Call(parts, sql, acquire(parts.place(sql)), null)
        : running.call(sql);
  }

  private Lease acquire(QueryFailure place) {
    try {
      return held.isBound() ? held.get().borrow(place) : pool.acquire(place);
    } catch (QueryException e) {
      parts.meters().failed(e.code());
      throw e;
    }
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T onOneConnection(
      TransactionalWork<T, X> work) throws X {
    if (transaction() != null || held.isBound()) {
      return work.run();
    }
    HeldConnection connection = new HeldConnection(acquire(HOLD));
    try {
      return ScopedValue.where(held, connection).<T, X>call(work::run);
    } finally {
      connection.end();
    }
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T inTransaction(
      TransactionSettings settings, TransactionalWork<T, X> work) throws X {
    RunningTransaction outer = transaction();
    if (outer != null) {
      return nested(outer, settings, work);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(settings, work);
      } catch (Throwable failure) {
        if (attempt >= settings.attempts()
            || !TransactionRetry.mayPass(failure)
            || !retry.pause(attempt)) {
          throw failure;
        }
      }
    }
  }

  private <T extends @Nullable Object, X extends Exception> T once(
      TransactionSettings settings, TransactionalWork<T, X> work) throws X {
    Lease lease = acquire(RunningTransaction.BEGIN);
    RunningTransaction running = new RunningTransaction(parts, lease, settings);
    T result;
    boolean committed = false;
    try {
      begin(running);
      result = ScopedValue.where(current, running).<T, X>call(work::run);
      running.commit();
      committed = true;
    } finally {
      if (!committed) {
        running.rollBack();
      }
      running.end();
    }
    running.runAfterCommit();
    return result;
  }

  private static void begin(RunningTransaction running) {
    try {
      running.begin();
    } catch (SQLException e) {
      throw Failures.of(RunningTransaction.BEGIN, e);
    }
  }

  private static <T extends @Nullable Object, X extends Exception> T nested(
      RunningTransaction outer, TransactionSettings settings, TransactionalWork<T, X> work)
      throws X {
    RunningTransaction.Mark mark = mark(outer, settings);
    T result;
    try {
      result = work.run();
    } catch (Throwable failure) {
      rollBack(outer, mark, failure);
      throw failure;
    }
    release(outer, mark);
    return result;
  }

  private static RunningTransaction.Mark mark(
      RunningTransaction outer, TransactionSettings settings) {
    try {
      return outer.mark(settings);
    } catch (SQLException e) {
      throw Failures.of(RunningTransaction.BEGIN, e);
    }
  }

  private static void release(RunningTransaction outer, RunningTransaction.Mark mark) {
    try {
      outer.release(mark);
    } catch (SQLException e) {
      throw Failures.of(RunningTransaction.BEGIN, e);
    }
  }

  private static void rollBack(
      RunningTransaction outer, RunningTransaction.Mark mark, Throwable failure) {
    try {
      outer.rollBack(mark);
    } catch (SQLException e) {
      failure.addSuppressed(Failures.of(RunningTransaction.BEGIN, e));
    }
  }

  @Override
  public void afterCommit(Runnable action) {
    RunningTransaction running = transaction();
    if (running == null) {
      AfterCommit.run(action);
    } else {
      running.requireOwner(RunningTransaction.BEGIN);
      running.afterCommit(action);
    }
  }

  @Override
  public boolean isInTransaction() {
    return transaction() != null;
  }

  @Override
  public Transactional transaction(TransactionSettings settings) {
    return new Transactional() {
      @Override
      public <T extends @Nullable Object> T call(Callable<T> operation) {
        try {
          return inTransaction(settings, operation::call);
        } catch (Exception failure) {
          throw PooledDatabase.<RuntimeException>asItIs(failure);
        }
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <X extends Exception> X asItIs(Exception failure) throws X {
    throw (X) failure;
  }

  @Override
  public QueryCache cache() {
    return parts.results();
  }

  @Override
  public Connection connectBesidePool() throws SQLException {
    return pool.connectBeside();
  }

  Pool pool() {
    return pool;
  }

  QueryMeters meters() {
    return parts.meters();
  }

  /** Ends what still runs, and closes all connections. */
  @Override
  public void close() {
    try {
      parts.results().close();
    } finally {
      closePool();
    }
  }

  private void closePool() {
    try {
      pool.close();
    } finally {
      closed.run();
    }
  }

  @Override
  public List<HealthCheck> checks() {
    return List.of(health);
  }

  @Override
  public void write(MetricsText out) {
    PoolMetrics.write(pool, out);
    parts.meters().write(out);
    parts.results().write(out);
  }

  /** How much is in use, nothing of where it is. */
  @Override
  public String toString() {
    return "Database (" + pool.gate().inUse() + " of " + pool.gate().size() + " in use)";
  }
}
