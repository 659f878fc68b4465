package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import dev.dxwww.runtime.error.ErrorConversions;

import io.agroal.api.AgroalDataSourceListener;
import org.jspecify.annotations.Nullable;

/**
 * What the pool tells of its connections: each has a slot from its making to its end. Logged
 * without what the driver says.
 */
final class PoolEvents implements AgroalDataSourceListener {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private final Map<Connection, Slot> slots = new ConcurrentHashMap<>();
  private final LongAdder opened = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private volatile boolean closed;

  /** How many connections there are now. */
  int open() {
    return slots.size();
  }

  /** How many were made. */
  long opened() {
    return opened.sum();
  }

  /** How often none could be made. */
  long refused() {
    return refused.sum();
  }

  Iterable<Slot> slots() {
    return slots.values();
  }

  /** The slot of a connection; null when it is being ended. */
  @Nullable Slot slot(Connection connection) {
    return slots.get(connection);
  }

  /** A connection has been closed; the pool itself will hear of it later. */
  void ended(Connection connection) {
    slots.remove(connection);
  }

  /** Connections that are still being made are ended as soon as they are there. */
  void close() {
    closed = true;
  }

  @Override
  public void onConnectionCreation(Connection connection) {
    if (closed) {
      end(connection);
      return;
    }
    slots.put(connection, new Slot());
    opened.increment();
  }

  private static void end(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "a connection cannot be ended", DriverFailure.of(e));
    }
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
    ended(connection);
  }

  /** Its texts may hold those of the driver. */
  @Override
  public void onWarning(Throwable failure) {
    LOG.log(
        System.Logger.Level.DEBUG, "the pool had a failure: " + failure.getClass().getName());
  }
}
