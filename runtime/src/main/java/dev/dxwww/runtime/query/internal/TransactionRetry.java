package dev.dxwww.runtime.query.internal;

import java.util.function.DoubleSupplier;

import dev.dxwww.runtime.query.QueryException;

/** When a transaction that PostgreSQL has ended is run again, and after what pause. */
final class TransactionRetry {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 500;

  private final Sleeper sleeper;
  private final DoubleSupplier random;

  TransactionRetry(Sleeper sleeper, DoubleSupplier random) {
    this.sleeper = sleeper;
    this.random = random;
  }

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    /** So many milliseconds. */
    void sleep(long millis) throws InterruptedException;
  }

  /** Whether the failure is a conflict with another transaction or a deadlock, which passes. */
  static boolean mayPass(Throwable failure) {
    Throwable each = failure;
    for (int i = 0; i < 16 && each != null; i++) {
      if (each instanceof QueryException query) {
        String state = query.sqlState().orElse("");
        return state.equals("40001") || state.equals("40P01");
      }
      each = each.getCause();
    }
    return false;
  }

  /**
   * Waits before an attempt: twice as long each time, and half of it by chance, so that the two
   * that were in each other's way do not meet again.
   *
   * @param attempt the one that has failed, from 1
   * @return whether to go on
   */
  boolean pause(int attempt) {
    long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 16));
    long pause = most / 2 + (long) (random.getAsDouble() * most / 2);
    LOG.log(
        System.Logger.Level.DEBUG,
        "a transaction is run again after " + pause + " ms: attempt " + (attempt + 1));
    try {
      sleeper.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
