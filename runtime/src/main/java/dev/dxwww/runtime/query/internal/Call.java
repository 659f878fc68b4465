package dev.dxwww.runtime.query.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;

import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgStatement;

/** A statement on a connection: of its own, which it gives back, or of a transaction. */
final class Call implements SqlCall {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private final DatabaseParts parts;
  private final Sql sql;
  private final Lease lease;
  private final @Nullable RunningTransaction transaction;
  private @Nullable PreparedStatement statement;
  private boolean limited;
  private boolean closed;

  Call(DatabaseParts parts, Sql sql, Lease lease, @Nullable RunningTransaction transaction) {
    this.parts = parts;
    this.sql = sql;
    this.lease = lease;
    this.transaction = transaction;
  }

  @Override
  public PreparedStatement statement() throws SQLException {
    PreparedStatement there = statement;
    if (there == null) {
      there = lease.raw().prepareStatement(sql.text());
      statement = there;
    }
    return there;
  }

  @Override
  public ResultSet query() throws SQLException {
    PreparedStatement it = statement();
    long begin = begin(it);
    boolean done = false;
    try {
      ResultSet rows = it.executeQuery();
      done = true;
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      end(begin, done);
    }
  }

  @Override
  public int update() throws SQLException {
    return Math.toIntExact(largeUpdate());
  }

  @Override
  public long largeUpdate() throws SQLException {
    PreparedStatement it = statement();
    long begin = begin(it);
    boolean done = false;
    try {
      long count = it.executeLargeUpdate();
      done = true;
      return count;
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      end(begin, done);
    }
  }

  @Override
  public void execute() throws SQLException {
    PreparedStatement it = statement();
    long begin = begin(it);
    boolean done = false;
    try {
      it.execute();
      done = true;
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      end(begin, done);
    }
  }

  @Override
  public ResultSet queryAll() throws SQLException {
    execute();
    return rows();
  }

  @Override
  public ResultSet nextRows() throws SQLException {
    statement().getMoreResults(Statement.KEEP_CURRENT_RESULT);
    return rows();
  }

  private ResultSet rows() throws SQLException {
    ResultSet rows = statement().getResultSet();
    if (rows == null) {
      throw new SQLException("a statement of several gave no rows", "02001");
    }
    return rows;
  }

  @Override
  public <T extends @Nullable Object> Stream<T> stream(RowReader<T> reader) throws SQLException {
    RunningTransaction own = transaction;
    if (own == null) {
      throw parts.outsideTransaction(sql);
    }
    statement().setFetchSize(sql.fetchSize() > 0 ? sql.fetchSize() : parts.fetchSize());
    own.opened(this);
    return RowStream.of(sql, query(), reader).onClose(this::close);
  }

  /** Applies the time limits and says what runs, so that it can be cancelled. */
  private long begin(PreparedStatement it) throws SQLException {
    // Waiting for an answer with the flag set would close the connection.
    if (Thread.currentThread().isInterrupted()) {
      throw Pool.interrupted(parts.place(sql));
    }
    limit(it);
    if (transaction != null) {
      transaction.begins(sql);
    }
    lease.slot().runs(it);
    return System.nanoTime();
  }

  /**
   * The session's own limit is the configured one, which costs nothing; a shorter one is kept by
   * the driver's timer, a longer one by telling the session, at a round trip before and after.
   */
  private void limit(PreparedStatement it) throws SQLException {
    Duration configured = lease.pool().settings().queryTimeout();
    Duration limit = sql.timeout().isZero() ? configured : sql.timeout();
    if (transaction != null) {
      limit = transaction.left(sql, limit);
    }
    int order = limit.compareTo(configured);
    if (order < 0) {
      it.unwrap(PgStatement.class).setQueryTimeoutMs(Math.max(1, limit.toMillis()));
    } else if (order > 0 && !limited) {
      limited = true;
      lease.raw().setNetworkTimeout(Runnable::run, Pool.networkMillis(limit));
      SessionLimit.set(lease.raw(), limit);
    }
  }

  private SQLException failed(SQLException failure) {
    parts.meters().failed(failure);
    return failure;
  }

  private void end(long begin, boolean done) {
    long now = System.nanoTime();
    lease.slot().ended();
    if (done) {
      lease.slot().answered(begin, now);
    }
    parts.meters().ran(sql, now - begin);
    if (transaction == null && !sql.changed().isEmpty()) {
      // Also when it failed: whether it was committed may not be known.
      parts.invalidate(sql.changed());
    }
    if (!done && transaction == null && lease.isClosed()) {
      lease.pool().suspect();
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (statement != null) {
        statement.close();
      }
      if (limited && !lease.isClosed()) {
        Duration configured = lease.pool().settings().queryTimeout();
        lease.raw().setNetworkTimeout(Runnable::run, Pool.networkMillis(configured));
        // In a failed transaction this fails: the rollback puts it back.
        SessionLimit.set(lease.raw(), configured);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "a statement cannot be closed: " + e.getClass().getName());
    } finally {
      if (transaction == null) {
        lease.release();
      } else {
        transaction.closed(this);
      }
    }
  }
}
