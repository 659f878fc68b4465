package dev.dxwww.runtime.error;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for a lock, with a limit: what goes wrong becomes a failure with a code. */
final class LockTurn {
  private LockTurn() {}

  /**
   * Takes the lock, or throws 5002 (not in time, held by the caller itself) or 5007 (interrupted).
   */
  static void take(ReentrantLock lock, String name, long timeout, TimeUnit unit) {
    if (lock.isHeldByCurrentThread()) {
      throw nested(name);
    }
    take((Lock) lock, name, timeout, unit);
  }

  /** Takes the lock, or throws 5002 (not in time) or 5007 (interrupted). */
  static void take(Lock lock, String name, long timeout, TimeUnit unit) {
    boolean taken;
    try {
      taken = lock.tryLock(timeout, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DxException(
          ErrorCode.INTERRUPTED, "interrupted while waiting for lock " + name, e);
    }
    if (!taken) {
      throw new DxException(
          ErrorCode.LOCK,
          "lock " + name + " could not be had within " + unit.toMillis(timeout) + " ms");
    }
  }

  /**
   * 5002: the caller is inside a critical section of the same lock and would undo its own change.
   */
  static DxException nested(String name) {
    return new DxException(
        ErrorCode.LOCK,
        "lock " + name + " is asked for inside its own critical section",
        "Make both changes in one update.",
        null);
  }
}
