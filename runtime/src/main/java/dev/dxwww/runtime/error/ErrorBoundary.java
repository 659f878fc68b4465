package dev.dxwww.runtime.error;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;

/**
 * Runs the code of one component (a handler, a channel, a listener, a view) so that its failure
 * stays its own: logged once, counted, never thrown at whoever runs the others.
 *
 * <p>Everything is caught, {@link Error} included: a stack that overflowed has been unwound here,
 * an assertion or a missing class concerns this component, and an {@link OutOfMemoryError} means
 * that one allocation was refused, so what the component held is free again. Who would rather
 * restart than go on after that starts the JVM with {@code -XX:+ExitOnOutOfMemoryError}. An
 * interrupt ends the component, and its thread keeps the interrupt flag.
 */
public final class ErrorBoundary {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.boundary");
  /** Held from the start: when it is needed there may be no memory left to load its class. */
  private static final DxException LAST_RESORT = LastResort.FAILURE;

  private final String component;
  private final FailureListener listener;
  private final LongAdder failures = new LongAdder();

  /** A boundary around the component of this name. */
  public ErrorBoundary(String component) {
    this(component, FailureListener.NONE);
  }

  /** A boundary around the component of this name, with a listener that learns of failures. */
  public ErrorBoundary(String component, FailureListener listener) {
    this.component = component;
    this.listener = listener;
  }

  /**
   * Runs the code and returns whether it completed; never throws.
   *
   * @param operation what is being done, for the log
   */
  public boolean run(String operation, Task code) {
    try {
      code.run();
      return true;
    } catch (Throwable failure) {
      failed(operation, failure);
      return false;
    }
  }

  /**
   * Runs the code and returns what it returned or how it failed; never throws.
   *
   * @param operation what is being done, for the log
   */
  public <T> Outcome<T> call(String operation, Callable<T> code) {
    try {
      return new Outcome.Success<>(code.call());
    } catch (Throwable failure) {
      return new Outcome.Failure<>(failed(operation, failure));
    }
  }

  /** How often the component has failed. */
  public long failures() {
    return failures.sum();
  }

  /** The component's name. */
  public String component() {
    return component;
  }

  private DxException failed(String operation, Throwable failure) {
    try {
      failures.increment();
      DxException known = ErrorConversions.from(failure);
      log(operation, failure, known.code());
      tell(known);
      return known;
    } catch (Throwable broken) {
      Quietly.log(LOG, "reporting a failure of " + component + " failed", broken);
      return LAST_RESORT;
    }
  }

  private void log(String operation, Throwable failure, ErrorCode code) {
    String text =
        component + " failed: " + operation
            + " code=" + code.number()
            + " failures=" + failures.sum()
            + " thread=" + Thread.currentThread();
    try {
      LOG.log(System.Logger.Level.ERROR, LogText.line(text), LoggableFailure.of(failure));
    } catch (Throwable broken) {
      Quietly.log(LOG, "logging a failure of " + component + " failed", broken);
    }
  }

  private void tell(DxException failure) {
    try {
      listener.failed(component, failure);
    } catch (Throwable broken) {
      Quietly.log(LOG, "failure listener of " + component + " failed", broken);
    }
  }

  /** Code that may fail. */
  @FunctionalInterface
  public interface Task {
    /** Does the work. */
    void run() throws Exception;
  }

  /**
   * How a call ended.
   *
   * @param <T> the type of the result
   */
  public sealed interface Outcome<T> {
    /**
     * The call returned.
     *
     * @param value what it returned
     */
    record Success<T>(T value) implements Outcome<T> {}

    /**
     * The call threw.
     *
     * @param failure what it threw, with its code
     */
    record Failure<T>(DxException failure) implements Outcome<T> {}
  }
}
