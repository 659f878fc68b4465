package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PasswordTest {
  /** Memory of 64 KiB and one pass: a fraction of a millisecond. */
  private static final PasswordRules CHEAP =
      new PasswordRules(64, 1, 1, 2, 4, Duration.ofSeconds(30));

  private static Argon2Hasher hasher(PasswordRules rules) {
    return new Argon2Hasher(rules, new SecureRandom());
  }

  @Test
  void hash_isInPhcFormatAndAnotherEachTime() {
    try (Argon2Hasher hasher = hasher(CHEAP)) {
      String hash = hasher.hash("correct horse");
      assertThat(hash).matches(
          "\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
      assertThat(hasher.hash("correct horse")).isNotEqualTo(hash);
    }
  }

  /** From the tests of the reference implementation. */
  @Test
  void hash_ofTheReferenceImplementationIsVerified() {
    try (Argon2Hasher hasher = hasher(CHEAP)) {
      String known = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
          + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
      assertThat(hasher.verify(known, "password")).isTrue();
      assertThat(hasher.verify(known, "Password")).isFalse();
    }
  }

  @Test
  void whatIsNoHash_isOfNoPassword() {
    try (Argon2Hasher hasher = hasher(CHEAP)) {
      for (String hash : new String[] {
          "", "x", "$argon2id$", "$argon2id$v=19$m=64,t=1,p=1$$", "$2a$10$abcdefghijklmnopqrstuv",
          "$argon2id$v=19$m=99999999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y"}) {
        assertThat(hasher.verify(hash, "password")).as(hash).isFalse();
      }
    }
  }

  @Test
  @Tag("limit:password")
  void lengthOfPasswords_isBounded() {
    try (Argon2Hasher hasher = hasher(CHEAP)) {
      String longest = "a".repeat(1_024);
      assertThat(hasher.verify(hasher.hash(longest), longest)).isTrue();
      for (String bad : new String[] {"", longest + "a", "\u00e9".repeat(513)}) {
        assertThatThrownBy(() -> hasher.hash(bad))
            .isInstanceOfSatisfying(DxException.class,
                e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CONTENT));
        assertThat(hasher.verify(hasher.hash("x"), bad)).isFalse();
      }
    }
  }

  @Test
  void parametersThatChange_makeHashesOutdated() {
    try (Argon2Hasher before = hasher(CHEAP);
        Argon2Hasher after = hasher(new PasswordRules(128, 1, 1, 1, 2, Duration.ofSeconds(30)))) {
      String hash = before.hash("x");
      assertThat(before.isOutdated(hash)).isFalse();
      assertThat(after.isOutdated(hash)).isTrue();
      assertThat(after.verify(hash, "x")).isTrue();
      assertThat(after.isOutdated("$2a$10$abc")).isTrue();
      assertThat(after.isOutdated(after.hash("x"))).isFalse();
    }
  }

  /** A pool whose one thread is busy until it is let go, and those who use it. */
  private static final class BusyPool implements AutoCloseable {
    final HashingPool pool;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<Boolean> first;

    BusyPool(int queue, Duration wait) throws InterruptedException {
      pool = new HashingPool(1, queue, wait);
      CountDownLatch running = new CountDownLatch(1);
      first =
          callers.submit(
              () ->
                  pool.run(
                      () -> {
                        running.countDown();
                        letGo.await();
                        return true;
                      }));
      running.await();
    }

    Future<Boolean> submit() {
      return callers.submit(() -> pool.run(() -> true));
    }

    DxException refusal() {
      return catchThrowableOfType(DxException.class, () -> pool.run(() -> true));
    }

    void letGo() throws Exception {
      letGo.countDown();
      assertThat(first.get()).isTrue();
    }

    @Override
    public void close() {
      letGo.countDown();
      callers.close();
      pool.close();
    }
  }

  @Test
  @Timeout(30)
  @Tag("limit:dx.auth.passwords.threads")
  @Tag("limit:dx.auth.passwords.queue")
  void poolThatIsFull_refusesAtOnce() throws Exception {
    try (BusyPool busy = new BusyPool(1, Duration.ofSeconds(30))) {
      Future<Boolean> second = busy.submit();
      while (busy.pool.waiting() == 0) {
        Thread.onSpinWait();
      }
      DxException refusal = busy.refusal();
      assertThat(refusal.code()).isEqualTo(ErrorCode.RESOURCE_EXHAUSTED);
      assertThat(refusal.code().status()).isEqualTo(503);
      assertThat(refusal.headers()).containsEntry("Retry-After", "2");
      assertThat(second).as("waits on").isNotDone();
      busy.letGo();
      assertThat(second.get()).isTrue();
    }
  }

  @Test
  @Tag("limit:dx.auth.passwords.max-wait")
  void turnThatDoesNotCome_endsTheWait() throws Exception {
    try (BusyPool busy = new BusyPool(4, Duration.ofMillis(20))) {
      assertThat(busy.refusal().code()).isEqualTo(ErrorCode.RESOURCE_EXHAUSTED);
      assertThat(busy.pool.waiting()).isZero();
      busy.letGo();
    }
  }

  @Test
  void threads_dependOnCoresAndMemory() {
    assertThat(PasswordRules.defaultThreads(8, 4L << 30)).isEqualTo(8);
    assertThat(PasswordRules.defaultThreads(8, 1L << 30)).isEqualTo(4);
    assertThat(PasswordRules.defaultThreads(8, 64L << 20)).isEqualTo(1);
  }
}
