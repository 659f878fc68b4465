package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import dev.dxwww.runtime.error.ErrorConversions;

/** Counts connections, and says when the database is away and when it is back. */
final class PoolEvents {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private final int most;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final LongAdder opened = new LongAdder();
  private final LongAdder refused = new LongAdder();

  PoolEvents(int most) {
    this.most = most;
  }

  /** Takes the place of one more connection; false when there are as many as may be. */
  boolean reserve() {
    int now = open.get();
    while (now < most) {
      if (open.compareAndSet(now, now + 1)) {
        return true;
      }
      now = open.get();
    }
    return false;
  }

  /** The connection of a place has been made. */
  void made() {
    opened.increment();
    if (away.get() && away.compareAndSet(true, false)) {
      LOG.log(System.Logger.Level.INFO, "the database answers again");
    }
  }

  /** None could be made for a place, which is free again. */
  void failed(SQLException failure) {
    ended();
    refused.increment();
    if (away.compareAndSet(false, true)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "no connection to the database (SQLState " + ErrorConversions.sqlState(failure) + ")");
    }
  }

  /** A connection has been closed. */
  void ended() {
    open.decrementAndGet();
  }

  /** How many connections there are now, those that are being made included. */
  int open() {
    return open.get();
  }

  /** How many were made. */
  long opened() {
    return opened.sum();
  }

  /** How often none could be made. */
  long refused() {
    return refused.sum();
  }
}
