package dev.dxwww.runtime.error;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;

/**
 * A value behind a lock: waits for its turn with a limit, replaces the value or leaves the last
 * good one, and recovers from a section that threw. What {@link SafeMutex} and {@link SafeRwLock}
 * have in common.
 */
final class GuardedValue<T> {
  private final String name;
  private final long timeoutNanos;
  private final Poison poison;
  private volatile T value;

  GuardedValue(String name, T value, Duration timeout, LockListener listener) {
    this.name = name;
    this.value = Objects.requireNonNull(value, "value");
    this.timeoutNanos = timeout.toNanos();
    this.poison = new Poison(name, listener);
  }

  /** The last good value, recovered if need be; waits for nobody. */
  T value() {
    poison.recover();
    return value;
  }

  /** Uses the value while the lock is held. */
  <R> R use(Lock lock, Function<? super T, R> use) {
    take(lock);
    try {
      return use.apply(value());
    } finally {
      lock.unlock();
    }
  }

  /** Replaces the value while the lock is held; when the operator throws, the old one stays. */
  <R> R change(Lock lock, Function<? super T, SafeMutex.Change<T, R>> operator) {
    take(lock);
    try {
      SafeMutex.Change<T, R> change = operator.apply(value());
      value = change.value();
      return change.result();
    } catch (Throwable failure) {
      poison.mark(failure);
      throw failure;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the lock, or throws 5002 (not in time) or 5007 (interrupted, and the lock is held). A
   * lock that is free is had by an interrupted thread, too: it does not wait, so there is nothing
   * to interrupt, and what it cleans up on its way out must not be lost.
   */
  private void take(Lock lock) {
    boolean taken;
    try {
      taken = lock.tryLock(timeoutNanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (lock.tryLock()) {
        return;
      }
      throw new DxException(
          ErrorCode.INTERRUPTED, "interrupted while waiting for lock " + name, e);
    }
    if (!taken) {
      long millis = TimeUnit.NANOSECONDS.toMillis(timeoutNanos);
      throw new DxException(
          ErrorCode.LOCK, "lock " + name + " could not be had within " + millis + " ms");
    }
  }

  /**
   * 5002 where the caller is inside a critical section of the same lock: it would undo its own
   * change, or wait for itself.
   */
  void refuseNested(boolean nested) {
    if (nested) {
      throw new DxException(
          ErrorCode.LOCK,
          "lock " + name + " is asked for inside its own critical section",
          "Make both changes in one update.",
          null);
    }
  }

  boolean poisoned() {
    return poison.marked();
  }

  long recoveries() {
    return poison.recoveries();
  }

  /** A kind of lock, the name and the state, never the value. */
  String display(String kind) {
    return kind + " " + name + (poisoned() ? " (poisoned)" : "");
  }
}
