package dev.dxwww.runtime.error;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An immutable value that many threads use at once and one at a time replaces while nobody uses it.
 *
 * <p>For values that stand for something outside, such as an open file: it is not replaced while it
 * is in use. Where nothing must be kept from changing during use, {@link SafeMutex} reads without
 * waiting. Recovers as {@link SafeMutex} does; a reader that throws poisons nothing.
 *
 * @param <T> the type of the value
 */
public final class SafeRwLock<T> {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final GuardedValue<T> guarded;

  private SafeRwLock(GuardedValue<T> guarded) {
    this.guarded = guarded;
  }

  /** A lock whose callers wait up to 10 s; the name is for logs. */
  public static <T> SafeRwLock<T> of(String name, T value) {
    return of(name, value, SafeMutex.DEFAULT_TIMEOUT, LockListener.NONE);
  }

  /** A lock with a limit to waiting and a listener that learns of recoveries. */
  public static <T> SafeRwLock<T> of(
      String name, T value, Duration timeout, LockListener listener) {
    return new SafeRwLock<>(new GuardedValue<>(name, value, timeout, listener));
  }

  /**
   * Uses the value; nobody replaces it until the function returns.
   *
   * @throws DxException 5002 when a writer does not finish in time; 5007 when the thread is
   *     interrupted and would have to wait
   */
  public <R> R read(Function<? super T, R> use) {
    return guarded.use(lock.readLock(), use);
  }

  /**
   * Replaces the value by what the operator makes of it, once nobody uses it, and returns the new
   * one.
   *
   * @throws DxException 5002 when readers and writers do not finish in time, or when called from
   *     inside {@code read} or {@code update} of the same lock; 5007 when the thread is interrupted
   *     and would have to wait. What the operator throws is passed on as it is.
   */
  public T update(UnaryOperator<T> operator) {
    guarded.refuseNested(lock.getReadHoldCount() > 0 || lock.isWriteLockedByCurrentThread());
    return guarded.change(
        lock.writeLock(),
        old -> {
          T next = operator.apply(old);
          return new SafeMutex.Change<>(next, next);
        });
  }

  /** Whether the last update threw and nobody has come by since. */
  public boolean poisoned() {
    return guarded.poisoned();
  }

  /** How often a caller found the lock poisoned and recovered it. */
  public long recoveries() {
    return guarded.recoveries();
  }

  /** A name and the state, never the value. */
  @Override
  public String toString() {
    return guarded.display("SafeRwLock");
  }
}
