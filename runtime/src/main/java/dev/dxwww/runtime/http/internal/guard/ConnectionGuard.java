package dev.dxwww.runtime.http.internal.guard;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Looks again and again whether a client takes longer than it may. One thread for all connections
 * of a server: a timer for each request would cost each request something, and nobody has to be cut
 * to the millisecond.
 */
public final class ConnectionGuard implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.http");
  private static final long MOST_PERIOD_MILLIS = 1_000;

  private final Deadlines deadlines;
  private final LongSupplier nanoTime;
  private final Iterable<? extends Guarded> connections;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final long periodMillis;

  /**
   * A guard that has not begun yet.
   *
   * @param nanoTime nanoseconds from some fixed point
   * @param connections those that are open, whenever they are looked at
   */
  public ConnectionGuard(
      Deadlines deadlines, LongSupplier nanoTime, Iterable<? extends Guarded> connections) {
    this.deadlines = deadlines;
    this.nanoTime = nanoTime;
    this.connections = connections;
    this.periodMillis = Math.clamp(deadlines.shortest().toMillis() / 4, 1, MOST_PERIOD_MILLIS);
  }

  /** The clock of a connection that begins now. */
  public ClientClock clock() {
    return new ClientClock(deadlines, nanoTime);
  }

  /** Begins to look; until it is closed. */
  public void start() {
    // Not a virtual thread: handlers that keep all carriers busy must not keep it from looking.
    Thread.ofPlatform().daemon().name("dxwww-connections").start(this::run);
  }

  private void run() {
    try {
      long last = System.nanoTime();
      while (!closed.await(periodMillis, TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        boolean stoodStill = now - last > 4 * TimeUnit.MILLISECONDS.toNanos(periodMillis);
        last = now;
        // What came while this machine stood still has still to be read.
        if (!stoodStill) {
          check();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks at each connection once. */
  void check() {
    long now = nanoTime.getAsLong();
    for (Guarded connection : connections) {
      try {
        connection.check(now);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "a connection could not be looked at", e);
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
