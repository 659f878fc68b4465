package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import dev.dxwww.runtime.error.ErrorConversions;

import io.agroal.api.AgroalDataSourceListener;

/**
 * Counts the connections that Agroal makes and ends, and says when the database is away and when it
 * is back. What Agroal says in words is left out: it may hold addresses.
 */
final class PoolEvents implements AgroalDataSourceListener {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private final AtomicInteger open = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final LongAdder opened = new LongAdder();
  private final LongAdder refused = new LongAdder();

  @Override
  public void beforeConnectionCreation() {
    open.incrementAndGet();
  }

  @Override
  public void onConnectionCreationFailure(SQLException failure) {
    open.decrementAndGet();
    refused(failure);
  }

  @Override
  public void onConnectionDestroy(Connection connection) {
    open.decrementAndGet();
  }

  @Override
  public void onWarning(Throwable failure) {
    cannotEnd(failure);
  }

  /** Agroal says nothing else: it warns where a connection cannot be closed. */
  static void cannotEnd(Throwable failure) {
    LOG.log(
        System.Logger.Level.DEBUG, "a connection cannot be ended", DriverFailure.of(failure));
  }

  /** A connection can be used. */
  void made() {
    opened.increment();
    if (away.get() && away.compareAndSet(true, false)) {
      LOG.log(System.Logger.Level.INFO, "the database answers again");
    }
  }

  /** None could be made. */
  void refused(SQLException failure) {
    refused.increment();
    if (away.compareAndSet(false, true)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "no connection to the database (SQLState " + ErrorConversions.sqlState(failure) + ")");
    }
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
