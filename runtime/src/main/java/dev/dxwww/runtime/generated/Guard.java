package dev.dxwww.runtime.generated;

import java.util.concurrent.Callable;
import java.util.function.Predicate;

import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.error.Retry;
import dev.dxwww.runtime.resilience.Circuit;
import dev.dxwww.runtime.resilience.CircuitOpenException;

import org.jspecify.annotations.Nullable;

/**
 * What stands before one method of a component: retries around a circuit around the call. Failures
 * are thrown as they are, checked ones too: the generated method declares what the component's own
 * does.
 */
public final class Guard {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.guard");

  private final String method;
  private final @Nullable Retry retry;
  private final @Nullable Circuit circuit;
  private final Predicate<Exception> retried;
  private final Predicate<Exception> counted;

  Guard(
      String method,
      @Nullable Retry retry,
      @Nullable Circuit circuit,
      Predicate<Exception> retried,
      Predicate<Exception> counted) {
    this.method = method;
    this.retry = retry;
    this.circuit = circuit;
    this.retried = retried;
    this.counted = counted;
  }

  /** Whether a failure has a reason that may pass. */
  public static boolean mayPass(Exception failure) {
    return Retry.mayPass(failure);
  }

  /**
   * Whether a failure is one of what was called, not of the caller, who was told so by a 4xx: also
   * what converts to one, such as a violated constraint of a database.
   */
  public static boolean isFailure(Exception failure) {
    return ErrorConversions.from(failure).code().status() >= 500;
  }

  /** Calls a method that gives something. */
  public <T extends @Nullable Object> T call(Callable<T> operation) {
    try {
      return attempts(operation);
    } catch (Exception failure) {
      throw Guard.<RuntimeException>asItIs(failure);
    }
  }

  /** The same with what gives the result in place of a failure that the annotations name. */
  public <T extends @Nullable Object> T call(Callable<T> operation, Callable<T> fallback) {
    try {
      return attempts(operation);
    } catch (Exception failure) {
      if (!recovers(failure)) {
        throw Guard.<RuntimeException>asItIs(failure);
      }
      LOG.log(System.Logger.Level.DEBUG, "the fallback of " + method + " answers", failure);
      return fallen(failure, fallback);
    }
  }

  /** Calls a method that gives nothing. */
  public void run(Wiring.Hook operation) {
    call(result(operation));
  }

  /** The same with what runs in place of a failure. */
  public void run(Wiring.Hook operation, Wiring.Hook fallback) {
    call(result(operation), result(fallback));
  }

  private static Callable<@Nullable Object> result(Wiring.Hook operation) {
    return () -> {
      operation.run();
      return null;
    };
  }

  private <T extends @Nullable Object> T attempts(Callable<T> operation) throws Exception {
    return retry == null ? once(operation) : retry.call(method, () -> once(operation));
  }

  private <T extends @Nullable Object> T once(Callable<T> operation) throws Exception {
    if (circuit == null) {
      return operation.call();
    }
    long entered = circuit.enter();
    Circuit.Outcome outcome = Circuit.Outcome.NEITHER;
    try {
      T result = operation.call();
      outcome = Circuit.Outcome.SUCCESS;
      return result;
    } catch (Exception failure) {
      outcome = outcome(failure);
      throw failure;
    } finally {
      circuit.leave(entered, outcome);
    }
  }

  /** A nested circuit that is open says nothing about what this one is around. */
  private Circuit.Outcome outcome(Exception failure) {
    if (isInterrupt(failure) || failure instanceof CircuitOpenException) {
      return Circuit.Outcome.NEITHER;
    }
    return counted.test(failure) ? Circuit.Outcome.FAILURE : Circuit.Outcome.SUCCESS;
  }

  private boolean recovers(Exception failure) {
    return !isInterrupt(failure)
        && (failure instanceof CircuitOpenException
            || retried.test(failure)
            || counted.test(failure));
  }

  private static boolean isInterrupt(Exception failure) {
    return failure instanceof InterruptedException || Thread.currentThread().isInterrupted();
  }

  private static <T extends @Nullable Object> T fallen(Exception failure, Callable<T> fallback) {
    try {
      return fallback.call();
    } catch (Exception second) {
      if (second != failure) {
        second.addSuppressed(failure);
      }
      throw Guard.<RuntimeException>asItIs(second);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Exception> X asItIs(Exception failure) throws X {
    throw (X) failure;
  }
}
