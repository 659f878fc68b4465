package dev.dxwww.runtime.error;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
  private final String name;
  private final long timeoutNanos;
  private final Poison poison;
  private volatile T value;

  private SafeMutex(String name, T value, Duration timeout, LockListener listener) {
    this.name = name;
    this.value = Objects.requireNonNull(value, "value");
    this.timeoutNanos = timeout.toNanos();
    this.poison = new Poison(name, listener);
  }

  /** A mutex whose callers wait up to 10 s; the name is for logs. */
  public static <T> SafeMutex<T> of(String name, T value) {
    return of(name, value, DEFAULT_TIMEOUT, LockListener.NONE);
  }

  /** A mutex with a limit to waiting and a listener that learns of recoveries. */
  public static <T> SafeMutex<T> of(
      String name, T value, Duration timeout, LockListener listener) {
    return new SafeMutex<>(name, value, timeout, listener);
  }

  /** The value that the last update which completed left; never waits. */
  public T read() {
    poison.recover();
    return value;
  }

  /**
   * Replaces the value by what the operator makes of it, and returns the new one.
   *
   * @throws DxException 5002 when it is not this caller's turn in time, or when called from inside
   *     an update of the same mutex; 5007 when the thread is interrupted while it waits. What the
   *     operator throws is passed on as it is.
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
    LockTurn.take(lock, name, timeoutNanos, TimeUnit.NANOSECONDS);
    try {
      poison.recover();
      Change<T, R> change = operator.apply(value);
      value = change.value();
      return change.result();
    } catch (Throwable failure) {
      poison.mark(failure);
      throw failure;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the last update threw and nobody has come by since. */
  public boolean poisoned() {
    return poison.marked();
  }

  /** How often a caller found the mutex poisoned and recovered it. */
  public long recoveries() {
    return poison.recoveries();
  }

  /** A name and the state, never the value. */
  @Override
  public String toString() {
    return "SafeMutex " + name + (poisoned() ? " (poisoned)" : "");
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
