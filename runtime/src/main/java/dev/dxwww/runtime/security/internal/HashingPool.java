package dev.dxwww.runtime.security.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

/**
 * The few threads that hash: each hash takes memory and a core for a tenth of a second, so that
 * without a bound a flood of logins would take all of both. They are threads of the system, as
 * native code would hold a carrier.
 */
final class HashingPool implements AutoCloseable {
  private final ThreadPoolExecutor executor;
  private final Duration wait;

  HashingPool(int threads, int queue, Duration wait) {
    this.wait = wait;
    this.executor =
        new ThreadPoolExecutor(
            threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue),
            Thread.ofPlatform().daemon().name("dx-password-", 0).factory());
    executor.allowCoreThreadTimeOut(true);
  }

  /** Work that knows whether it has begun, so that only waiting is limited. */
  private static final class Task<T> extends FutureTask<T> {
    private final CountDownLatch begun;

    Task(Callable<T> work) {
      this(work, new CountDownLatch(1));
    }

    private Task(Callable<T> work, CountDownLatch begun) {
      super(
          () -> {
            begun.countDown();
            return work.call();
          });
      this.begun = begun;
    }

    boolean begins(Duration wait) throws InterruptedException {
      return begun.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Runs something there and waits for it.
   *
   * @throws DxException 5003 when there is no place or its turn does not come in time; 5007 when
   *     the thread is interrupted
   */
  <T> T run(Callable<T> work) {
    Task<T> task = new Task<>(work);
    try {
      executor.execute(task);
      // What has begun meanwhile cannot be withdrawn, and is worth its short end.
      if (!task.begins(wait) && executor.remove(task)) {
        throw new Busy();
      }
      return task.get();
    } catch (RejectedExecutionException e) {
      throw new Busy();
    } catch (InterruptedException e) {
      task.cancel(false);
      Thread.currentThread().interrupt();
      throw new DxException(ErrorCode.INTERRUPTED, "hashing was interrupted");
    } catch (ExecutionException e) {
      throw new DxException(ErrorCode.UNEXPECTED, "hashing failed", e.getCause());
    }
  }

  /** 503 with the time after which another try makes sense. */
  private static final class Busy extends DxException {
    Busy() {
      super(ErrorCode.RESOURCE_EXHAUSTED, "too many passwords are being hashed");
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Retry-After", "2");
    }
  }

  /** How many wait for their turn. */
  int waiting() {
    return executor.getQueue().size();
  }

  /** Lets what has begun come to its end. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
