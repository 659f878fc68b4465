package dev.dxwww.runtime.http.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The open connections of one server, and how far its stop has come. */
final class Connections implements AutoCloseable {
  private static final long MOST_WATCH_MILLIS = 1_000;

  private final Duration stall;
  private final Set<WireConnection> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile boolean bodiesEnded;

  /**
   * No connections yet.
   *
   * @param stall how long a client may take nothing of what is sent to it
   */
  Connections(Duration stall) {
    this.stall = stall;
  }

  /** How long a client may take nothing of what is sent to it. */
  Duration stall() {
    return stall;
  }

  /** Begins to end connections of clients that take nothing; until it is closed. */
  void watch() {
    long millis = Math.clamp(stall.toMillis() / 4, 1, MOST_WATCH_MILLIS);
    Thread.ofVirtual().name("dxwww-connections").start(() -> {
      try {
        while (!closed.await(millis, TimeUnit.MILLISECONDS)) {
          long now = System.nanoTime();
          open.forEach(connection -> connection.cutIfStalled(now));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
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
    closed.countDown();
  }
}
