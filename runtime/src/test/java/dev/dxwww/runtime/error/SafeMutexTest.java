package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SafeMutexTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  @Test
  void change_replacesTheValueAndReturnsTheResult() {
    SafeMutex<List<String>> names = SafeMutex.of("names", List.of("a"));
    int size = names.change(old -> new SafeMutex.Change<>(List.of("a", "b"), old.size() + 1));
    assertThat(size).isEqualTo(2);
    assertThat(names.read()).containsExactly("a", "b");
  }

  @Test
  void operatorThatThrows_passesItsExceptionOnUnchanged() {
    SafeMutex<Integer> mutex = SafeMutex.of("m", 1);
    IllegalStateException fault = new IllegalStateException("x");
    assertThatThrownBy(
            () ->
                mutex.update(
                    old -> {
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(mutex.poisoned()).isTrue();
    assertThat(mutex.toString()).isEqualTo("SafeMutex m (poisoned)");
  }

  @Test
  void operatorThatReturnsNull_leavesTheOldValue() {
    SafeMutex<Integer> mutex = SafeMutex.of("m", 1);
    assertThatThrownBy(() -> mutex.update(old -> nothing()))
        .isInstanceOf(NullPointerException.class);
    assertThat(mutex.read()).isEqualTo(1);
  }

  @SuppressWarnings("NullAway")
  private static Integer nothing() {
    return null;
  }

  @Test
  void listener_learnsOfTheLockAndTheCause() {
    List<String> told = new ArrayList<>();
    SafeMutex<Integer> mutex =
        SafeMutex.of("m", 1, SHORT, (lock, cause) -> told.add(lock + " " + cause.getMessage()));
    poison(mutex);
    assertThat(told).isEmpty();
    mutex.read();
    mutex.read();
    assertThat(told).containsExactly("m poisoned on purpose");
  }

  @Test
  void listenerThatThrows_doesNotStopTheCaller() {
    SafeMutex<Integer> mutex =
        SafeMutex.of(
            "m",
            1,
            SHORT,
            (lock, cause) -> {
              throw new AssertionError("listener");
            });
    poison(mutex);
    assertThat(mutex.update(old -> old + 1)).isEqualTo(2);
  }

  @Test
  void updateInsideUpdate_isRefusedInsteadOfLosingAChange() {
    SafeMutex<Integer> mutex = SafeMutex.of("m", 1);
    DxException refused =
        catchThrowableOfType(
            DxException.class, () -> mutex.update(old -> mutex.update(inner -> inner + 1) + 1));
    assertThat(refused.code()).isSameAs(ErrorCode.LOCK);
    assertThat(refused.suggestion()).isPresent();
    assertThat(mutex.read()).isEqualTo(1);
  }

  @Test
  void waitBeyondTheLimit_is5002AndReadingGoesOn() throws Exception {
    SafeMutex<Integer> mutex = SafeMutex.of("busy", 1, SHORT, LockListener.NONE);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Thread holder =
        Thread.startVirtualThread(
            () ->
                mutex.update(
                    old -> {
                      inside.countDown();
                      await(leave);
                      return old + 1;
                    }));
    await(inside);
    DxException late =
        catchThrowableOfType(DxException.class, () -> mutex.update(old -> old + 10));
    assertThat(late.code()).isSameAs(ErrorCode.LOCK);
    assertThat(late.getMessage()).contains("busy").contains("20 ms");
    assertThat(mutex.read()).isEqualTo(1);
    assertThat(mutex.poisoned()).isFalse();
    leave.countDown();
    holder.join();
    assertThat(mutex.read()).isEqualTo(2);
  }

  @Test
  void interruptedThread_hasALockThatIsFree() {
    SafeMutex<Integer> mutex = SafeMutex.of("m", 1);
    SafeRwLock<Integer> lock = SafeRwLock.of("l", 1);
    Thread.currentThread().interrupt();
    int updated = mutex.update(old -> old + 1);
    int replaced = lock.update(old -> old + 1);
    int used = lock.read(value -> value + 1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(List.of(updated, replaced, used)).containsExactly(2, 2, 3);
  }

  @Test
  void interruptWhileWaiting_is5007AndKeepsTheFlag() {
    SafeMutex<Integer> mutex = SafeMutex.of("m", 1);
    SafeRwLock<Integer> lock = SafeRwLock.of("l", 1);
    assertThat(mutex.update(old -> old + interrupted(() -> mutex.update(inner -> 10))))
        .isEqualTo(2);
    assertThat(lock.update(old -> old + interrupted(() -> lock.read(inner -> 10)))).isEqualTo(2);
    assertThat(lock.<Integer>read(old -> old + interrupted(() -> lock.update(inner -> 10))))
        .isEqualTo(3);
    assertThat(mutex.poisoned() || lock.poisoned()).isFalse();
  }

  /** Runs the code in an interrupted thread, where it fails with 5007; gives 1. */
  private static int interrupted(Runnable code) {
    AtomicReference<ErrorCode> found = new AtomicReference<>();
    AtomicBoolean flag = new AtomicBoolean();
    join(
        Thread.startVirtualThread(
            () -> {
              Thread.currentThread().interrupt();
              found.set(catchThrowableOfType(DxException.class, code::run).code());
              flag.set(Thread.currentThread().isInterrupted());
            }));
    assertThat(found).hasValue(ErrorCode.INTERRUPTED);
    assertThat(flag).isTrue();
    return 1;
  }

  @Test
  void rwLock_isNotReplacedWhileInUse() throws Exception {
    SafeRwLock<String> lock = SafeRwLock.of("file", "old", SHORT, LockListener.NONE);
    AtomicReference<ErrorCode> writer = new AtomicReference<>();
    String used =
        lock.read(
            value -> {
              Thread other =
                  Thread.startVirtualThread(
                      () ->
                          writer.set(
                              catchThrowableOfType(
                                      DxException.class, () -> lock.update(old -> "new"))
                                  .code()));
              join(other);
              return value;
            });
    assertThat(used).isEqualTo("old");
    assertThat(writer).hasValue(ErrorCode.LOCK);
    assertThat(lock.update(old -> "new")).isEqualTo("new");
  }

  @Test
  void rwLock_refusesToUpgradeInsteadOfDeadlocking() {
    SafeRwLock<String> lock = SafeRwLock.of("file", "old");
    DxException refused =
        catchThrowableOfType(
            DxException.class, () -> lock.read(value -> lock.update(old -> "new")));
    assertThat(refused.code()).isSameAs(ErrorCode.LOCK);
    assertThat(lock.poisoned()).isFalse();
  }

  @Test
  void rwLock_readerThatThrows_poisonsNothing() {
    SafeRwLock<String> lock = SafeRwLock.of("file", "old");
    assertThatThrownBy(
            () ->
                lock.read(
                    value -> {
                      throw new IllegalStateException("reader");
                    }))
        .hasMessage("reader");
    assertThat(lock.poisoned()).isFalse();
    assertThat(lock.update(old -> "new")).isEqualTo("new");
  }

  private static void poison(SafeMutex<Integer> mutex) {
    assertThatThrownBy(
            () ->
                mutex.update(
                    old -> {
                      throw new IllegalStateException("poisoned on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
