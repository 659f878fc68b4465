package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import dev.dxwww.runtime.error.ErrorConversions;

import io.agroal.api.AgroalDataSourceListener;

/** What the pool tells of its connections: counted, and logged without what the driver says. */
final class PoolEvents implements AgroalDataSourceListener {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private final Consumer<Connection> destroyed;
  private final AtomicInteger open = new AtomicInteger();
  private final LongAdder opened = new LongAdder();
  private final LongAdder refused = new LongAdder();

  PoolEvents(Consumer<Connection> destroyed) {
    this.destroyed = destroyed;
  }

  /** How many connections there are now. */
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

  @Override
  public void onConnectionCreation(Connection connection) {
    open.incrementAndGet();
    opened.increment();
  }

  @Override
  public void onConnectionCreationFailure(SQLException failure) {
    refused.increment();
    LOG.log(
        System.Logger.Level.WARNING,
        "no connection to the database: " + ErrorConversions.code(failure).number()
            + " SQLState " + ErrorConversions.sqlState(failure));
  }

  @Override
  public void onConnectionDestroy(Connection connection) {
    open.decrementAndGet();
    destroyed.accept(connection);
  }

  /** Its texts may hold those of the driver. */
  @Override
  public void onWarning(Throwable failure) {
    LOG.log(
        System.Logger.Level.DEBUG, "the pool had a failure: " + failure.getClass().getName());
  }
}
