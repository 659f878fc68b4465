package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.dxwww.query.Isolation;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;
import dev.dxwww.runtime.query.TransactionSettings;

import org.postgresql.core.TransactionState;

/** A transaction from its begin to its end; of the one thread that began it. */
final class RunningTransaction {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  /** Where a failure of the transaction itself is told to have happened. */
  static final QueryFailure BEGIN = QueryFailure.of("transaction", "begin", "");
  private static final QueryFailure COMMIT = QueryFailure.of("transaction", "commit", "");

  private final DatabaseParts parts;
  private final Lease lease;
  private final TransactionSettings settings;
  private final Thread owner = Thread.currentThread();
  private final long begun = System.nanoTime();
  private final Duration limit;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private final List<Call> streams = new ArrayList<>();
  private boolean wrote;
  private boolean readOnly;

  RunningTransaction(DatabaseParts parts, Lease lease, TransactionSettings settings) {
    this.parts = parts;
    this.lease = lease;
    this.settings = settings;
    this.readOnly = settings.readOnly();
    this.limit = settings.timeout().isZero() ? parts.transactionTimeout() : settings.timeout();
  }

  /** BEGIN itself is sent together with the first statement. */
  void begin() throws SQLException {
    lease.raw().setAutoCommit(false);
    if (settings.readOnly()) {
      lease.raw().setReadOnly(true);
    }
    if (settings.isolation() != Isolation.READ_COMMITTED) {
      tell(
          settings.isolation() == Isolation.SERIALIZABLE
              ? "set transaction isolation level serializable"
              : "set transaction isolation level repeatable read");
    }
  }

  private void tell(String sql) throws SQLException {
    try (Statement statement = lease.raw().createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * What runs on it must be of its own thread: two threads on one connection would mix, and a
   * second connection for one transaction could wait for the first for ever.
   */
  void requireOwner(QueryFailure place) {
    if (Thread.currentThread() != owner) {
      throw new QueryException(
          ErrorCode.TRANSACTION_FAILED,
          place.because("a transaction belongs to the thread that began it"),
          null);
    }
  }

  Call call(Sql sql) {
    requireOwner(parts.place(sql));
    return new Call(parts, sql, lease, this);
  }

  /** Called before each statement. */
  void begins(Sql sql) {
    if (!sql.changed().isEmpty()) {
      changed.addAll(sql.changed());
      wrote = true;
    } else if (!sql.operation().equals("select")) {
      wrote = true;
    }
  }

  /** Whether it sees what others do not: then what is kept of results is not for it. */
  boolean seesItsOwn() {
    return wrote || settings.isolation() != Isolation.READ_COMMITTED;
  }

  /** The shorter of a statement's limit and what is left for the transaction. */
  Duration left(Sql sql, Duration statementLimit) {
    Duration left = limit.minusNanos(System.nanoTime() - begun);
    if (left.isNegative() || left.isZero()) {
      throw new QueryException(
          ErrorCode.QUERY_TIMEOUT,
          parts.place(sql).because(
              "the transaction took longer than " + limit.toMillis() + " ms"),
          null);
    }
    return left.compareTo(statementLimit) < 0 ? left : statementLimit;
  }

  void opened(Call stream) {
    streams.add(stream);
  }

  void closed(Call call) {
    streams.remove(call);
  }

  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /** A place to go back to; {@code readOnly} is what the transaction around it is. */
  record Mark(Savepoint savepoint, int actions, boolean readOnly) {}

  /**
   * Begins a transaction inside this one. PostgreSQL itself forbids changes in one that only reads,
   * and forgets that at its end.
   */
  Mark mark(TransactionSettings inner) throws SQLException {
    requireOwner(BEGIN);
    if (inner.isolation().compareTo(settings.isolation()) > 0) {
      throw refused("a transaction inside another cannot have a stricter isolation: "
          + inner.isolation() + " inside " + settings.isolation());
    }
    if (readOnly && !inner.readOnly()) {
      throw refused("a transaction that may write cannot be inside one that is read-only");
    }
    Mark mark = new Mark(lease.raw().setSavepoint(), afterCommit.size(), readOnly);
    if (inner.readOnly() && !readOnly) {
      tell("set transaction read only");
      readOnly = true;
    }
    return mark;
  }

  private static QueryException refused(String reason) {
    return new QueryException(ErrorCode.TRANSACTION_FAILED, BEGIN.because(reason), null);
  }

  void release(Mark mark) throws SQLException {
    readOnly = mark.readOnly();
    lease.raw().releaseSavepoint(mark.savepoint());
  }

  /** What was changed since is undone; what was to run after the commit is forgotten. */
  void rollBack(Mark mark) throws SQLException {
    readOnly = mark.readOnly();
    afterCommit.subList(mark.actions(), afterCommit.size()).clear();
    lease.raw().rollback(mark.savepoint());
  }

  /**
   * Commits.
   *
   * @throws QueryException 2003 for a constraint that is checked only now, 2004 for all else
   */
  void commit() {
    closeStreams();
    if (lease.raw().getTransactionState() == TransactionState.FAILED) {
      // PostgreSQL would take the COMMIT and roll back without a word.
      throw new QueryException(
          ErrorCode.TRANSACTION_FAILED,
          COMMIT.because("a statement of the transaction had failed, so it is rolled back"),
          null);
    }
    boolean interrupted = Thread.interrupted();
    try {
      lease.raw().commit();
    } catch (SQLException e) {
      throw commitFailure(e);
    } finally {
      // Also when it failed: whether it was committed may not be known.
      parts.invalidate(List.copyOf(changed));
      if (interrupted) {
        owner.interrupt();
      }
    }
  }

  private QueryException commitFailure(SQLException failure) {
    parts.meters().failed(failure);
    QueryException known = Failures.of(COMMIT, failure);
    if (known.code() != ErrorCode.CONNECTION_FAILED && known.code() != ErrorCode.QUERY_TIMEOUT) {
      return known;
    }
    return new QueryException(
        ErrorCode.TRANSACTION_FAILED,
        COMMIT
            .state(known.sqlState().orElse(""))
            .because("the connection was lost while the transaction was committed: whether it was"
                + " is not known"),
        DriverFailure.of(failure));
  }

  /** Undoes all of it; what cannot be undone by word is undone by closing the connection. */
  void rollBack() {
    closeStreams();
    boolean interrupted = Thread.interrupted();
    try {
      if (!lease.raw().isClosed()) {
        lease.raw().rollback();
      }
    } catch (SQLException e) {
      LOG.log(
          System.Logger.Level.DEBUG, "a rollback failed; the connection is closed",
          DriverFailure.of(e));
    } finally {
      if (interrupted) {
        owner.interrupt();
      }
    }
  }

  private void closeStreams() {
    List.copyOf(streams).forEach(Call::close);
  }

  /** Gives the connection back. */
  void end() {
    lease.release();
  }

  /** Runs what waits for the commit; a failure of one leaves the others. */
  void runAfterCommit() {
    for (Runnable action : afterCommit) {
      AfterCommit.run(action);
    }
  }
}
