package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** A connection while somebody has it; given back once. */
final class Lease {
  private final Pool pool;
  private final Slot slot;
  private final boolean last;
  private final AtomicBoolean given = new AtomicBoolean();

  Lease(Pool pool, Slot slot) {
    this(pool, slot, true);
  }

  private Lease(Pool pool, Slot slot, boolean last) {
    this.pool = pool;
    this.slot = slot;
    this.last = last;
  }

  /** The same connection for something that ends before this lease does. */
  Lease again() {
    return new Lease(pool, slot, false);
  }

  PgConnection raw() {
    return slot.connection();
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
      return raw().isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** Gives it back as it was got, or ends it when that cannot be; never throws. */
  void release() {
    if (!given.compareAndSet(false, true)) {
      return;
    }
    if (!last) {
      // What cannot be reset now is ended when the connection is given back.
      isReset();
      return;
    }
    try {
      if (isReset()) {
        pool.giveBack(slot);
      } else {
        if (isClosed()) {
          pool.suspect();
        }
        pool.end(slot);
      }
    } finally {
      pool.left();
    }
  }

  private boolean isReset() {
    PgConnection raw = raw();
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
}
