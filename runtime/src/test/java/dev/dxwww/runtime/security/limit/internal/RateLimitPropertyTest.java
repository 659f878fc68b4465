package dev.dxwww.runtime.security.limit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Properties 13, 14 and 15: what is counted, and when it stops to count. */
class RateLimitPropertyTest {
  private static final long WINDOW = Duration.ofSeconds(10).toNanos();
  private static final RateLimitClient CLIENT = RateLimitClient.named("192.0.2.7");

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 3 * WINDOW);
  private final MemoryRateLimitStore store = new MemoryRateLimitStore(clock::get, 1_000, 42);

  private static RateLimit limit(int requests) {
    return new RateLimit("t", requests, Duration.ofNanos(WINDOW));
  }

  @Property(tries = 1_000)
  @net.jqwik.api.Tag("property-13")
  void requestsInAWindow_areCountedExactly(
      @ForAll @IntRange(min = 1, max = 300) int count,
      @ForAll @IntRange(min = 1, max = 300) int most) {
    MemoryRateLimitStore fresh = new MemoryRateLimitStore(clock::get, 1_000, 42);
    for (int i = 1; i <= count; i++) {
      RateLimitCount said = fresh.increment(limit(most), CLIENT);
      assertThat(said.accepted()).isEqualTo(i <= most);
      assertThat(said.used()).isEqualTo(Math.min(i, most));
      clock.addAndGet(WINDOW / 301);
    }
  }

  /** At any times: exactly those are accepted that a list of all accepted times allows. */
  @Property(tries = 2_000)
  @net.jqwik.api.Tag("property-14")
  @net.jqwik.api.Tag("property-15")
  void limit_holdsInEveryWindow_andTheWaitIsExact(
      @ForAll @Size(min = 1, max = 120) List<@LongRange(min = 0, max = 6) Long> steps,
      @ForAll @IntRange(min = 1, max = 9) int most) {
    MemoryRateLimitStore fresh = new MemoryRateLimitStore(clock::get, 1_000, 42);
    List<Long> accepted = new ArrayList<>();
    for (long step : steps) {
      // Steps meet and miss the end of a window by a nanosecond.
      clock.addAndGet(step == 6 ? 1 : step == 5 ? WINDOW - 1 : step * WINDOW / 4);
      long now = clock.get();
      List<Long> counting = accepted.stream().filter(t -> now - t < WINDOW).toList();
      RateLimitCount said = fresh.increment(limit(most), CLIENT);
      assertThat(said.accepted()).isEqualTo(counting.size() < most);
      if (said.accepted()) {
        accepted.add(now);
      } else {
        assertThat(said.waitNanos()).isEqualTo(counting.getFirst() + WINDOW - now).isPositive();
        assertThat(said.waitSeconds()).isBetween(1L, 10L);
      }
    }
  }

  @Test
  @Tag("property-15")
  void burstAtABoundary_doesNotPassTheLimit() {
    assertThat(accepted(100, limit(100))).isEqualTo(100);
    clock.addAndGet(WINDOW - 1);
    assertThat(accepted(100, limit(100))).isZero();
    clock.addAndGet(1);
    assertThat(accepted(200, limit(100))).isEqualTo(100);
    clock.addAndGet(WINDOW - 1);
    assertThat(store.increment(limit(100), CLIENT).accepted()).isFalse();
    clock.addAndGet(1);
    assertThat(store.increment(limit(100), CLIENT).accepted()).isTrue();
  }

  private int accepted(int requests, RateLimit limit) {
    int accepted = 0;
    for (int i = 0; i < requests; i++) {
      accepted += store.increment(limit, CLIENT).accepted() ? 1 : 0;
    }
    return accepted;
  }

  @Test
  @Tag("property-14")
  void retryAfter_isRoundedUp_andAtLeastOne() {
    assertThat(accepted(2, limit(2))).isEqualTo(2);
    assertThat(store.increment(limit(2), CLIENT).waitSeconds()).isEqualTo(10);
    clock.addAndGet(1);
    assertThat(store.increment(limit(2), CLIENT).waitSeconds()).isEqualTo(10);
    clock.addAndGet(WINDOW / 2);
    assertThat(store.increment(limit(2), CLIENT).waitSeconds()).isEqualTo(5);
    clock.addAndGet(WINDOW / 2 - 2);
    assertThat(store.increment(limit(2), CLIENT).waitSeconds()).isEqualTo(1);
    clock.addAndGet(1);
    assertThat(store.increment(limit(2), CLIENT).accepted()).isTrue();
  }

  /** Beyond 1,000 requests: never more than the limit in a window, a 64th of it late at most. */
  @Property(tries = 500)
  @net.jqwik.api.Tag("property-15")
  void slots_neverLetMorePass_andForgetInTime(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 80) Long> steps,
      @ForAll @IntRange(min = 1_001, max = 1_100) int most) {
    MemoryRateLimitStore fresh = new MemoryRateLimitStore(clock::get, 1_000, 42);
    List<Long> accepted = new ArrayList<>();
    for (long step : steps) {
      clock.addAndGet(step * WINDOW / 64 + step % 3);
      long now = clock.get();
      for (int i = 0; i < 200; i++) {
        RateLimitCount said = fresh.increment(limit(most), CLIENT);
        if (said.accepted()) {
          accepted.add(now);
        }
        long surely = WINDOW + SlottedWindow.SLOTS + WINDOW / SlottedWindow.SLOTS;
        long late = accepted.stream().filter(t -> now - t < surely).count();
        assertThat(said.accepted() || late >= most).isTrue();
      }
      assertThat(accepted.stream().filter(t -> now - t < WINDOW).count())
          .isLessThanOrEqualTo(most);
    }
  }

  @Test
  @Tag("limit:exact-rate-limit")
  void upTo1000_requestsAreExact_beyondASlotIsWaitedFor() {
    assertThat(accepted(1_001, limit(1_000))).isEqualTo(1_000);
    clock.addAndGet(WINDOW);
    assertThat(store.increment(limit(1_000), CLIENT).accepted()).isTrue();
    RateLimit more = new RateLimit("more", 1_001, Duration.ofNanos(WINDOW));
    assertThat(accepted(1_002, more)).isEqualTo(1_001);
    clock.addAndGet(WINDOW);
    RateLimitCount refused = store.increment(more, CLIENT);
    assertThat(refused.accepted()).isFalse();
    assertThat(refused.waitNanos()).isEqualTo(WINDOW / 64);
    clock.addAndGet(WINDOW / 64 - 1);
    assertThat(store.increment(more, CLIENT).accepted()).isFalse();
    clock.addAndGet(1);
    assertThat(store.increment(more, CLIENT).accepted()).isTrue();
  }
}
