package dev.dxwww.runtime.query.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.dxwww.runtime.observe.internal.Histogram;

/**
 * Lets as many threads to the pool as it has connections, in the order they came. Ours, because
 * Agroal lets virtual threads spin while connections are being made, and late ones overtake.
 */
final class Gate {
  private final Semaphore free;
  private final int size;
  private final long waitNanos;
  private final Histogram waits = new Histogram();

  Gate(int size, Duration wait) {
    this.free = new Semaphore(size, true);
    this.size = size;
    this.waitNanos = wait.toNanos();
  }

  /**
   * Waits for its turn.
   *
   * @return whether it came in time
   */
  boolean enter() throws InterruptedException {
    long begin = System.nanoTime();
    boolean entered = free.tryAcquire(waitNanos, TimeUnit.NANOSECONDS);
    waits.record(System.nanoTime() - begin);
    return entered;
  }

  /** The same with a limit of its own, not counted among the waits. */
  boolean enter(Duration wait) throws InterruptedException {
    return free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  void leave() {
    free.release();
  }

  int size() {
    return size;
  }

  int inUse() {
    return size - free.availablePermits();
  }

  int waiting() {
    return free.getQueueLength();
  }

  Histogram waits() {
    return waits;
  }

  long waitMillis() {
    return TimeUnit.NANOSECONDS.toMillis(waitNanos);
  }
}
