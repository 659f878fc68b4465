package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.agroal.pool.wrapper.ConnectionWrapper;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** A connection while somebody has it; given back once. */
final class Lease {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private final Pool pool;
  private final ConnectionWrapper pooled;
  private final PgConnection raw;
  private final Slot slot;
  private final AtomicBoolean given = new AtomicBoolean();

  Lease(Pool pool, ConnectionWrapper pooled, PgConnection raw, Slot slot) {
    this.pool = pool;
    this.pooled = pooled;
    this.raw = raw;
    this.slot = slot;
  }

  PgConnection raw() {
    return raw;
  }

  Slot slot() {
    return slot;
  }

  Pool pool() {
    return pool;
  }

  /** Whether the connection was lost, or ended. */
  boolean isClosed() {
    try {
      return raw.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** Gives it back as it was got, or ends it when that cannot be; never throws. */
  void release() {
    if (!given.compareAndSet(false, true)) {
      return;
    }
    try {
      if (isReset() && !slot.isOld(pool.settings().maxLifetime().toNanos())) {
        slot.used();
        pooled.close();
      } else {
        if (raw.isClosed()) {
          pool.suspect();
        }
        end();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "a connection cannot be given back: "
          + e.getClass().getName());
    } finally {
      pool.left();
    }
  }

  private boolean isReset() {
    try {
      // A statement of the user's may have begun a transaction.
      if (raw.isClosed() || raw.getTransactionState() != TransactionState.IDLE) {
        return false;
      }
      if (!raw.getAutoCommit()) {
        raw.setAutoCommit(true);
      }
      if (raw.isReadOnly()) {
        raw.setReadOnly(false);
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Ends the connection while its place at the gate is kept. */
  void discard() {
    try {
      end();
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "a connection cannot be ended: "
          + e.getClass().getName());
    }
  }

  private void end() throws SQLException {
    try {
      // Closes the socket without a word: nobody waits for a server that is gone.
      raw.abort(Runnable::run);
    } finally {
      pool.events().ended(raw);
      pooled.getHandler().setFlushOnly();
      pooled.close();
    }
  }
}
