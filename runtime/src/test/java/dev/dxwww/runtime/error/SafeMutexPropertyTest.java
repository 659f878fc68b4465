package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Property 6: after a critical section threw, the next caller gets the lock and the last good
 * value.
 */
@Tag("property-6")
final class SafeMutexPropertyTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  /** A failure that a critical section may throw, Errors included. */
  enum Fault {
    NONE {
      @Override
      void strike() {}
    },
    EXCEPTION {
      @Override
      void strike() {
        throw new IllegalStateException("fault");
      }
    },
    ASSERTION {
      @Override
      void strike() {
        throw new AssertionError("fault");
      }
    },
    OVERFLOW {
      @Override
      void strike() {
        throw new StackOverflowError("fault");
      }
    };

    abstract void strike();
  }

  private final Logged log = Logged.dropped("dev.dxwww.lock");

  @AfterProperty
  void restoreLog() {
    log.close();
  }

  @Property(tries = 2000)
  void mutexAfterAnyFaults_givesTheLastGoodValue(@ForAll List<Fault> faults) {
    AtomicInteger told = new AtomicInteger();
    SafeMutex<Integer> mutex = SafeMutex.of("m", 0, LONG, (lock, cause) -> told.incrementAndGet());
    int expected = 0;
    int poisonings = 0;
    boolean poisoned = false;
    for (Fault fault : faults) {
      poisonings += poisoned ? 1 : 0;
      poisoned = fault != Fault.NONE;
      Throwable thrown = catchThrowable(() -> mutex.update(old -> struck(old + 1, fault)));
      expected += poisoned ? 0 : 1;
      assertThat(thrown == null).isEqualTo(fault == Fault.NONE);
      assertThat(mutex.poisoned()).isEqualTo(poisoned);
    }
    poisonings += poisoned ? 1 : 0;
    assertThat(mutex.update(old -> old)).isEqualTo(expected);
    assertThat(mutex.read()).isEqualTo(expected);
    assertThat(mutex.poisoned()).isFalse();
    assertThat(mutex.recoveries()).isEqualTo(poisonings);
    assertThat(told).hasValue(poisonings);
  }

  @Property(tries = 2000)
  void rwLockAfterAnyFaults_givesTheLastGoodValue(@ForAll List<Fault> faults) {
    SafeRwLock<Integer> lock = SafeRwLock.of("rw", 0);
    int expected = 0;
    for (Fault fault : faults) {
      catchThrowable(() -> lock.update(old -> struck(old + 1, fault)));
      expected += fault == Fault.NONE ? 1 : 0;
      assertThat(lock.poisoned()).isEqualTo(fault != Fault.NONE);
      int seen = lock.read(value -> value);
      assertThat(seen).isEqualTo(expected);
      assertThat(lock.poisoned()).isFalse();
    }
    long bad = faults.stream().filter(fault -> fault != Fault.NONE).count();
    assertThat(lock.recoveries()).isEqualTo(bad);
  }

  @Property(tries = 100)
  void concurrentUpdates_loseNothingButWhatFailed(
      @ForAll @IntRange(min = 2, max = 8) int threads,
      @ForAll @Size(min = 1, max = 40) List<Fault> faults)
      throws Exception {
    SafeMutex<Integer> mutex = SafeMutex.of("m", 0, LONG, LockListener.NONE);
    SafeRwLock<Integer> lock = SafeRwLock.of("rw", 0, LONG, LockListener.NONE);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        done.add(
            pool.submit(
                () -> {
                  start.await();
                  for (Fault fault : faults) {
                    catchThrowable(() -> mutex.update(old -> struck(old + 1, fault)));
                    catchThrowable(() -> lock.update(old -> struck(old + 1, fault)));
                    assertThat(mutex.read()).isNotNegative();
                    int seen = lock.read(value -> value);
                    assertThat(seen).isNotNegative();
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> future : done) {
        future.get();
      }
    }
    int good = (int) faults.stream().filter(fault -> fault == Fault.NONE).count();
    assertThat(mutex.read()).isEqualTo(good * threads);
    int seen = lock.read(value -> value);
    assertThat(seen).isEqualTo(good * threads);
    int bad = (faults.size() - good) * threads;
    assertThat(mutex.recoveries()).isBetween(bad > 0 ? 1L : 0L, (long) bad);
  }

  private static int struck(int value, Fault fault) {
    fault.strike();
    return value;
  }
}
