package dev.dxwww.runtime.error;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Tries again what failed for a reason that may pass.
 *
 * <p>By default that is what has code 2001, 2004, 3001, 4503 or 5005, or converts to it ({@link
 * ErrorConversions}). Timeouts are not among them: trying again adds to the load that caused them.
 * What is tried again must be safe to do twice.
 */
public final class Retry {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.retry");
  private static final Set<ErrorCode> PASSING =
      Set.of(
          ErrorCode.CONNECTION_FAILED,
          ErrorCode.TRANSACTION_FAILED,
          ErrorCode.CONNECTION_LOST,
          ErrorCode.UNAVAILABLE,
          ErrorCode.UPSTREAM_FAILED);

  private final RecoveryConfig config;
  private final Predicate<? super Exception> retried;
  private final Sleeper sleeper;
  private final DoubleSupplier random;
  private final Deadline deadline;

  /** The time that all attempts together may begin in; a limit of null is none. */
  private record Deadline(@Nullable Duration limit, LongSupplier nanoTime) {
    private static final Deadline NONE = new Deadline(null, () -> 0);

    private boolean allows(Duration pause, long start) {
      return limit == null
          || nanoTime.getAsLong() - start + pause.toNanos() < limit.toNanos();
    }
  }

  /** Retries failures that may pass. */
  public Retry(RecoveryConfig config) {
    this(config, Retry::mayPass);
  }

  /** Retries the failures that the predicate names. */
  public Retry(RecoveryConfig config, Predicate<? super Exception> retried) {
    this(config, retried, Thread::sleep, () -> ThreadLocalRandom.current().nextDouble());
  }

  /** As above, with the source of pauses and of randomness (at least 0, below 1) given. */
  public Retry(
      RecoveryConfig config,
      Predicate<? super Exception> retried,
      Sleeper sleeper,
      DoubleSupplier random) {
    this(config, retried, sleeper, random, Deadline.NONE);
  }

  private Retry(
      RecoveryConfig config,
      Predicate<? super Exception> retried,
      Sleeper sleeper,
      DoubleSupplier random,
      Deadline deadline) {
    this.config = config;
    this.retried = retried;
    this.sleeper = sleeper;
    this.random = random;
    this.deadline = deadline;
  }

  /**
   * The same, but no attempt begins when the limit has passed since the first began. An attempt
   * that runs is not cut.
   *
   * @param limit at most 292 years
   * @param nanoTime as of {@link System#nanoTime}
   */
  public Retry within(Duration limit, LongSupplier nanoTime) {
    return new Retry(config, retried, sleeper, random, new Deadline(limit, nanoTime));
  }

  /** Whether a failure has a reason that may pass by itself. */
  public static boolean mayPass(Exception failure) {
    return !(failure instanceof InterruptedException)
        && PASSING.contains(ErrorConversions.from(failure).code());
  }

  /**
   * Runs the attempt until it completes, fails for good or has been retried often enough.
   *
   * <p>The last failure is thrown as it is; the earlier ones stand in the log. An {@link Error}
   * and an interrupt are never retried; an interrupt during a pause leaves the thread's interrupt
   * flag set and ends the tries.
   *
   * @param operation what is being done, for the log
   */
  public <T, X extends Exception> T call(String operation, Attempt<T, X> attempt) throws X {
    long start = deadline.nanoTime().getAsLong();
    for (int retry = 0; ; retry++) {
      try {
        return attempt.run();
      } catch (Exception failure) {
        if (!again(operation, retry, failure, start)) {
          throw failure;
        }
      }
    }
  }

  private boolean again(String operation, int retry, Exception failure, long start) {
    if (retry >= config.retries() || !isRetried(failure)) {
      return false;
    }
    Duration pause = config.delay(retry, random.getAsDouble());
    if (!deadline.allows(pause, start)) {
      return false;
    }
    LOG.log(
        System.Logger.Level.INFO,
        LogText.line(
            operation + " failed, retry " + (retry + 1) + " of " + config.retries()
                + " in " + pause.toMillis() + " ms: " + failure));
    return paused(pause, failure);
  }

  private boolean isRetried(Exception failure) {
    return !(failure instanceof InterruptedException)
        && !Thread.currentThread().isInterrupted()
        && retried.test(failure);
  }

  private boolean paused(Duration pause, Exception failure) {
    try {
      sleeper.sleep(pause);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      failure.addSuppressed(interrupted);
      return false;
    }
  }

  /**
   * Something that may fail, and may be done again.
   *
   * @param <T> the type of the result
   * @param <X> what it throws
   */
  @FunctionalInterface
  public interface Attempt<T, X extends Exception> {
    /** Does it once. */
    T run() throws X;
  }

  /** Lets time pass. */
  @FunctionalInterface
  public interface Sleeper {
    /** Returns after the pause. */
    void sleep(Duration pause) throws InterruptedException;
  }
}
