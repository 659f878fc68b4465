package dev.dxwww.runtime.query.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;

/** A connection that one thread keeps for several statements and transactions. */
final class HeldConnection {
  private final Lease lease;
  private final Thread owner = Thread.currentThread();

  HeldConnection(Lease lease) {
    this.lease = lease;
  }

  /**
   * The connection, once more: given back, it is only made as it was.
   *
   * @throws QueryException 2004 on another thread: two on one connection would mix, and a second
   *     one beside could wait for the first for ever
   */
  Lease borrow(QueryFailure place) {
    if (Thread.currentThread() != owner) {
      throw new QueryException(
          ErrorCode.TRANSACTION_FAILED,
          place.because("a connection that is held belongs to the thread that holds it"),
          null);
    }
    return lease.again();
  }

  void end() {
    lease.release();
  }
}
