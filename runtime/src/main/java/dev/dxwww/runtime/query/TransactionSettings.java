package dev.dxwww.runtime.query;

import java.time.Duration;

import dev.dxwww.query.Isolation;

/**
 * How a transaction runs.
 *
 * @param isolation what it sees of other transactions
 * @param readOnly whether PostgreSQL refuses to write in it
 * @param attempts how often it may run when PostgreSQL ends it for a conflict (SQLState 40001) or a
 *     deadlock (40P01): 1 to 20; more than 1 only where it may run twice
 * @param timeout how long it may take until its next statement fails with 2002; zero for {@code
 *     dx.db.transaction-timeout}
 */
public record TransactionSettings(
    Isolation isolation, boolean readOnly, int attempts, Duration timeout) {
  /** Read committed, writing, not retried, as long as the configuration says. */
  public static final TransactionSettings DEFAULT =
      new TransactionSettings(Isolation.READ_COMMITTED, false, 1, Duration.ZERO);

  private static final int MOST_ATTEMPTS = 20;

  public TransactionSettings {
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException("attempts must be from 1 to 20, not " + attempts);
    }
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("a timeout is not negative: " + timeout);
    }
  }

  /** The same with another isolation. */
  public TransactionSettings with(Isolation other) {
    return new TransactionSettings(other, readOnly, attempts, timeout);
  }

  /** The same, but PostgreSQL refuses to write in it. */
  public TransactionSettings reading() {
    return new TransactionSettings(isolation, true, attempts, timeout);
  }

  /** The same, run at most so often: for what may run twice. */
  public TransactionSettings retried(int most) {
    return new TransactionSettings(isolation, readOnly, most, timeout);
  }

  /** The same with a time limit of its own. */
  public TransactionSettings within(Duration limit) {
    return new TransactionSettings(isolation, readOnly, attempts, limit);
  }
}
