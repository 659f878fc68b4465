package dev.dxwww.runtime.error;

/** Learns of locks that recovered after a critical section threw. */
@FunctionalInterface
public interface LockListener {
  /** Does nothing. */
  LockListener NONE = (lock, cause) -> {};

  /**
   * Called by the first caller after the failure, before it goes on, maybe while it holds the lock:
   * do not use the lock here. What this throws is logged.
   *
   * @param lock the lock's name
   * @param cause what the critical section threw
   */
  void recovered(String lock, Throwable cause);
}
