package dev.dxwww.runtime.observe.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the limit of requests moves. */
final class AdmissionTest {
  private static Admission limits(int least, int most) {
    return new Admission(true, least, most, 1_000, 1);
  }

  @Test
  void slowRequest_halvesOncePerGeneration() {
    Admission admission = limits(32, 512);
    for (int i = 0; i < 100; i++) {
      assertThat(admission.enter()).isTrue();
    }
    for (int i = 0; i < 50; i++) {
      admission.leave(0, 5_000 + i);
    }
    assertThat(admission.limit()).as("all were let in before").isEqualTo(256);
    admission.leave(5_001, 9_000);
    assertThat(admission.limit()).isEqualTo(128);
  }

  @Test
  @Tag("limit:dx.admission.min")
  void limit_neverFallsBelowItsLeast() {
    Admission admission = limits(32, 512);
    for (int i = 1; i < 20; i++) {
      admission.enter();
      admission.leave(i * 10_000L, i * 10_000L + 5_000);
    }
    assertThat(admission.limit()).isEqualTo(32);
  }

  @Test
  @Tag("limit:dx.admission.slow-after")
  void requestIsSlow_fromTheNextNanosecond() {
    Admission admission = limits(1, 8);
    admission.enter();
    admission.leave(0, 1_000);
    assertThat(admission.limit()).isEqualTo(8);
    admission.enter();
    admission.leave(0, 1_001);
    assertThat(admission.limit()).isEqualTo(4);
  }

  @Test
  void fastRequests_letAUsedLimitGrow_andAnIdleOneNot() {
    Admission admission = limits(4, 8);
    admission.enter();
    admission.leave(0, 5_000);
    assertThat(admission.limit()).isEqualTo(4);
    admission.enter();
    admission.leave(6_000, 6_001);
    assertThat(admission.limit()).as("one of four in use").isEqualTo(4);
    admission.enter();
    admission.enter();
    admission.leave(7_000, 7_001);
    assertThat(admission.limit()).as("two of four in use").isEqualTo(5);
  }

  @Test
  void disabled_letsEverythingIn() {
    Admission admission = Admission.open();
    assertThat(IntStream.range(0, 1_000).allMatch(i -> admission.enter())).isTrue();
  }

  @Property(tries = 30)
  void neverMoreAtOnceThanTheMost(
      @ForAll @IntRange(min = 1, max = 6) int most, @ForAll @IntRange(min = 1, max = 8) int threads)
      throws Exception {
    Admission admission = limits(1, most);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    CountDownLatch begin = new CountDownLatch(1);
    List<Thread> all =
        IntStream.range(0, threads)
            .mapToObj(i -> Thread.ofPlatform().start(() -> work(admission, now, seen, begin)))
            .toList();
    begin.countDown();
    for (Thread thread : all) {
      thread.join(10_000);
    }
    assertThat(seen.get()).isBetween(1, most);
    assertThat(admission.inFlight()).isZero();
  }

  private static void work(
      Admission admission, AtomicInteger now, AtomicInteger seen, CountDownLatch begin) {
    try {
      begin.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (int i = 0; i < 500; i++) {
      if (admission.enter()) {
        seen.accumulateAndGet(now.incrementAndGet(), Math::max);
        now.decrementAndGet();
        admission.leave(0, i % 7 == 0 ? 5_000 : 1);
      }
    }
  }
}
