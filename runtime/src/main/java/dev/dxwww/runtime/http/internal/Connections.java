package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.internal.guard.ClientClock;
import dev.dxwww.runtime.http.internal.guard.ConnectionGuard;
import dev.dxwww.runtime.http.internal.guard.Deadlines;
import dev.dxwww.runtime.observe.internal.ConnectionCounts;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The open connections of one server, and how far its stop has come. */
final class Connections implements AutoCloseable {
  private final Set<WireConnection> open = ConcurrentHashMap.newKeySet();
  private final ConnectionGuard guard;
  private final ConnectionCounts counts;
  private volatile boolean stopping;
  private volatile boolean bodiesEnded;

  /**
   * No connections yet.
   *
   * @param nanoTime nanoseconds from some fixed point
   */
  Connections(Deadlines deadlines, LongSupplier nanoTime, ConnectionCounts counts) {
    this.guard = new ConnectionGuard(deadlines, nanoTime, open);
    this.counts = counts;
  }

  /** Begins to end connections of clients that take too long; until it is closed. */
  void watch() {
    guard.start();
  }

  /** The clock of a connection that begins now. */
  ClientClock clock() {
    return guard.clock();
  }

  ConnectionCounts counts() {
    return counts;
  }

  void opened(WireConnection connection) {
    open.add(connection);
  }

  void closed(WireConnection connection) {
    open.remove(connection);
  }

  /** Whether no connection may begin another request. */
  boolean isStopping() {
    return stopping;
  }

  /** Whether requests whose body has not arrived by now are given up. */
  boolean areBodiesEnded() {
    return bodiesEnded;
  }

  /**
   * From now on no request begins; those that are being served go on. The listener then ends each
   * connection that it knows of; one that is just being made sees for itself.
   */
  void stop() {
    stopping = true;
  }

  /** From now on nobody waits for the rest of a body either. */
  void endBodies() {
    bodiesEnded = true;
    open.forEach(connection -> connection.source().endIfInBody());
  }

  /** There are none any more. */
  @Override
  public void close() {
    guard.close();
  }
}
