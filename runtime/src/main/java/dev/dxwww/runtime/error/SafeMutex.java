package dev.dxwww.runtime.error;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An immutable value that one thread at a time replaces.
 *
 * <p>When an update throws, the old value stays and the mutex is poisoned; the next caller recovers
 * it, which is logged, counted and told to the listener, and goes on with the last good value.
 * Reading never waits. Waiting virtual threads leave their carrier. The value should be deeply
 * immutable: a change made inside it is not undone.
 *
 * @param <T> the type of the value
 */
public final class SafeMutex<T> {
  /** How long callers wait for their turn unless told otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock();
  private final GuardedValue<T> guarded;

  private SafeMutex(GuardedValue<T> guarded) {
    this.guarded = guarded;
  }

  /** A mutex whose callers wait up to 10 s; the name is for logs. */
  public static <T> SafeMutex<T> of(String name, T value) {
    return of(name, value, DEFAULT_TIMEOUT, LockListener.NONE);
  }

  /** A mutex with a limit to waiting and a listener that learns of recoveries. */
  public static <T> SafeMutex<T> of(
      String name, T value, Duration timeout, LockListener listener) {
    return new SafeMutex<>(new GuardedValue<>(name, value, timeout, listener));
  }

  /** The value that the last update which completed left; never waits. */
  public T read() {
    return guarded.value();
  }

  /**
   * Replaces the value by what the operator makes of it, and returns the new one.
   *
   * @throws DxException 5002 when it is not this caller's turn in time, or when called from inside
   *     an update of the same mutex; 5007 when the thread is interrupted and would have to wait:
   *     a free mutex is had by an interrupted thread, too. What the operator throws is passed on
   *     as it is.
   */
  public T update(UnaryOperator<T> operator) {
    return change(
        old -> {
          T next = operator.apply(old);
          return new Change<>(next, next);
        });
  }

  /**
   * Replaces the value and returns something else that was found out on the way.
   *
   * @throws DxException as {@link #update}
   */
  public <R> R change(Function<? super T, Change<T, R>> operator) {
    guarded.refuseNested(lock.isHeldByCurrentThread());
    return guarded.change(lock, operator);
  }

  /** Whether the last update threw and nobody has come by since. */
  public boolean poisoned() {
    return guarded.poisoned();
  }

  /** How often a caller found the mutex poisoned and recovered it. */
  public long recoveries() {
    return guarded.recoveries();
  }

  /** A name and the state, never the value. */
  @Override
  public String toString() {
    return guarded.display("SafeMutex");
  }

  /**
   * The outcome of a critical section.
   *
   * @param value the new value
   * @param result what the caller gets
   */
  public record Change<T, R>(T value, R result) {
    public Change {
      Objects.requireNonNull(value, "value");
    }
  }
}
