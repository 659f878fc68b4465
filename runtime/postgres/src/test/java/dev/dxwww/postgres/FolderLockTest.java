package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks between threads; those between processes are tested where they are used. */
class FolderLockTest {
  @TempDir private Path folder;

  @Test
  void heldLock_isNotTakenTwice() {
    Path file = folder.resolve("new/lock");
    try (FolderLock held = FolderLock.take(file, Duration.ZERO)) {
      assertThat(held).isNotNull();
      assertThat(FolderLock.tryTake(file)).isEmpty();
      assertThat(FolderLock.tryTake(file.resolveSibling("../new/lock"))).isEmpty();
      assertThatThrownBy(() -> FolderLock.take(file, Duration.ofMillis(20)))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("Fix: ");
    }
    assertThat(FolderLock.tryTake(file)).isPresent();
  }

  @Test
  void lockGivenUpTwice_isGivenUpOnce() {
    Path file = folder.resolve("lock");
    FolderLock first = FolderLock.take(file, Duration.ZERO);
    first.close();
    try (FolderLock second = FolderLock.take(file, Duration.ZERO)) {
      assertThat(second).isNotNull();
      first.close();
      assertThat(FolderLock.tryTake(file)).isEmpty();
    }
  }

  @Test
  void threads_areInsideOneAfterTheOther() {
    Path file = folder.resolve("lock");
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger entered = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        threads.submit(() -> {
          try (FolderLock _ = FolderLock.take(file, Duration.ofMinutes(2))) {
            entered.incrementAndGet();
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
          }
        });
      }
    }
    assertThat(most).hasValue(1);
    assertThat(entered).hasValue(200);
  }

  /** As annotation processors are loaded anew for each compilation of one JVM. */
  @Test
  void otherClassLoader_waitsAndTakesNothingAway() throws Exception {
    Path file = folder.resolve("lock");
    URL classes = FolderLock.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, null)) {
      Class<?> theirs = Class.forName(FolderLock.class.getName(), true, loader);
      assertThat(theirs).isNotEqualTo(FolderLock.class);
      Method tryTake = theirs.getDeclaredMethod("tryTake", Path.class);
      tryTake.setAccessible(true);
      try (FolderLock mine = FolderLock.take(file, Duration.ZERO)) {
        assertThat(mine).isNotNull();
        assertThat((Optional<?>) tryTake.invoke(null, file)).isEmpty();
        // What they tried has not given up the lock towards other processes.
        assertThat(lockedForOthers(file)).isTrue();
      }
      AutoCloseable taken =
          (AutoCloseable) ((Optional<?>) tryTake.invoke(null, file)).orElseThrow();
      assertThat(FolderLock.tryTake(file)).isEmpty();
      assertThat(lockedForOthers(file)).isTrue();
      taken.close();
      assertThat(lockedForOthers(file)).isFalse();
    }
  }

  private static boolean lockedForOthers(Path file) {
    try (OtherJvm other = OtherJvm.run("try-lock", file.toString())) {
      return other.line().equals("locked");
    }
  }

  @Test
  void interruptedThread_stillGetsIt() {
    Thread.currentThread().interrupt();
    Optional<FolderLock> lock = FolderLock.tryTake(folder.resolve("lock"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(lock).isPresent();
    lock.get().close();
  }

  @Test
  void removedLock_leavesNoFile() {
    Path file = folder.resolve("lock");
    FolderLock.take(file, Duration.ZERO).closeAndRemove();
    assertThat(Files.exists(file)).isFalse();
    FolderLock.take(file, Duration.ZERO).closeAndRemove();
  }
}
