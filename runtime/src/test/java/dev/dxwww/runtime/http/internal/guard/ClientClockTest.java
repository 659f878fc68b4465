package dev.dxwww.runtime.http.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

/** Each limit of time at its boundary, by a clock that stands still. */
class ClientClockTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final AtomicLong now = new AtomicLong();
  private final ClientClock clock = new ClientClock(Deadlines.DEFAULT, now::get);

  private void pass(long nanos) {
    now.addAndGet(nanos);
  }

  /** One request was read; the next is waited for. */
  private void idle(boolean begun) {
    readHead();
    clock.betweenRequests(begun);
    clock.awaitHead();
  }

  private void readHead() {
    clock.betweenRequests(false);
    clock.awaitHead();
    clock.headArrived();
    clock.headIsRead();
  }

  private void isOverAfter(long seconds) {
    pass(seconds * SECOND);
    assertThat(clock.isWaitOver(now.get())).isFalse();
    pass(1);
    assertThat(clock.isWaitOver(now.get())).isTrue();
  }

  @Test
  void newConnection_hasTheTimeOfAHead() {
    clock.betweenRequests(false);
    clock.awaitHead();
    isOverAfter(10);
    assertThat(clock.hasBegun()).isTrue();
  }

  @Test
  void bytesOfAHead_giveNoMoreTimeForIt() {
    clock.betweenRequests(false);
    for (int i = 0; i < 100; i++) {
      clock.awaitHead();
      pass(SECOND / 10);
      assertThat(clock.isWaitOver(now.get())).isFalse();
      clock.headArrived();
    }
    clock.awaitHead();
    pass(1);
    assertThat(clock.isWaitOver(now.get())).isTrue();
  }

  @Test
  void idleConnection_hasItsTime_andTheNextHeadItsOwn() {
    idle(false);
    pass(60 * SECOND);
    assertThat(clock.isWaitOver(now.get())).isFalse();
    assertThat(clock.hasBegun()).isFalse();
    clock.headArrived();
    clock.awaitHead();
    isOverAfter(10);
    assertThat(clock.hasBegun()).isTrue();
  }

  @Test
  void idleConnection_isOverAfterItsTime() {
    idle(false);
    pass(60 * SECOND + 1);
    assertThat(clock.isWaitOver(now.get())).isTrue();
  }

  @Test
  void headOfWhichBytesCameWithTheLastRequest_isNotIdle() {
    idle(true);
    pass(10 * SECOND + 1);
    assertThat(clock.isWaitOver(now.get())).isTrue();
  }

  @Test
  void bodyThatDoesNotCome_isWaitedFor30Seconds() {
    readHead();
    clock.awaitBody();
    isOverAfter(30);
  }

  @Test
  void bodyAtTheLeastRate_goesOn_andBelowItEnds() {
    readHead();
    for (int i = 0; i < 1_000; i++) {
      clock.awaitBody();
      pass(SECOND);
      assertThat(clock.isWaitOver(now.get())).isFalse();
      clock.bodyArrived(1_025);
    }
    int seconds = 0;
    while (!clock.isWaitOver(now.get())) {
      clock.bodyArrived(512);
      clock.awaitBody();
      pass(SECOND);
      seconds++;
    }
    assertThat(seconds).as("half a second is lost each second").isBetween(57, 61);
  }

  @Test
  void muchOfABodyAtOnce_savesNoTimeUp() {
    readHead();
    clock.awaitBody();
    clock.bodyArrived(1 << 20);
    clock.awaitBody();
    pass(30 * SECOND + 1);
    assertThat(clock.isWaitOver(now.get())).isTrue();
  }

  @Test
  void nextRequest_hasAllOfTheTimeForABody() {
    readHead();
    clock.awaitBody();
    pass(29 * SECOND);
    clock.bodyArrived(1);
    readHead();
    clock.awaitBody();
    pass(30 * SECOND);
    assertThat(clock.isWaitOver(now.get())).isFalse();
  }

  @Test
  void request_hasAMinute_andASecondFor64KiB() {
    clock.serving(now.get());
    pass(60 * SECOND);
    assertThat(clock.isRequestOver(now.get())).isFalse();
    pass(1);
    assertThat(clock.isRequestOver(now.get())).isTrue();
    clock.allow(64 << 10);
    pass(SECOND - 1);
    assertThat(clock.isRequestOver(now.get())).isFalse();
    pass(1);
    assertThat(clock.isRequestOver(now.get())).isTrue();
    clock.timeToAnswer();
    pass(10 * SECOND);
    assertThat(clock.isRequestOver(now.get())).isFalse();
    pass(1);
    assertThat(clock.isRequestOver(now.get())).isTrue();
    clock.unlimited();
    clock.allow(1);
    assertThat(clock.isRequestOver(now.get())).isFalse();
  }

  @Test
  void timeOfZero_isATimeToo() {
    now.set(-60 * SECOND);
    clock.serving(now.get());
    now.set(SECOND);
    assertThat(clock.isRequestOver(now.get())).isTrue();
  }

  @Test
  void firstWrite_has10SecondsAndThoseOfItsBytes() {
    readHead();
    clock.writing(1_024);
    pass(10 * SECOND);
    assertThat(clock.isWriteOver(now.get())).isFalse();
    assertThat(clock.isWriting()).isTrue();
    pass(SECOND + 1);
    assertThat(clock.isWriteOver(now.get())).isTrue();
    clock.written(1_024);
    assertThat(clock.isWriteOver(now.get())).isFalse();
    assertThat(clock.isWriting()).isFalse();
  }

  @Test
  void responseBelowTheLeastRate_isOver_andAtItGoesOn() {
    for (int rate : new int[] {1_025, 512}) {
      readHead();
      clock.betweenRequests(false);
      boolean over = false;
      for (int i = 0; i < 100 && !over; i++) {
        clock.writing(rate);
        pass(SECOND);
        over = clock.isWriteOver(now.get());
        clock.written(rate);
      }
      assertThat(over).isEqualTo(rate < 1_024);
    }
  }

  @Property(tries = 500)
  void clientThatKeepsTheLeastRate_isNeverCut(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 30_000) Integer> millis) {
    readHead();
    for (int wait : millis) {
      clock.awaitBody();
      pass(TimeUnit.MILLISECONDS.toNanos(wait));
      assertThat(clock.isWaitOver(now.get())).isFalse();
      // As much as it had time for, rounded up.
      clock.bodyArrived((int) (wait * 1_024L / 1_000) + 2);
    }
  }

  @Property(tries = 500)
  void noBody_outlastsItsTimeAndTheRate(
      @ForAll @Size(min = 200, max = 300) List<@IntRange(min = 1, max = 2_000) Integer> bytes) {
    readHead();
    long began = now.get();
    long sum = 0;
    for (int piece : bytes) {
      clock.awaitBody();
      pass(2 * SECOND);
      if (clock.isWaitOver(now.get())) {
        return;
      }
      clock.bodyArrived(piece);
      sum += piece;
      long most = 30 * SECOND + sum * (SECOND / 1_024) + 2 * SECOND;
      assertThat(now.get() - began).isLessThanOrEqualTo(most);
    }
    throw new AssertionError("less than the least rate was enough: " + sum);
  }

  @Test
  void limitsBelowAMillisecond_areRefused() {
    Duration none = Duration.ofNanos(999);
    Duration some = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new Deadlines(none, some, some, some, some, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deadlines(some, some, some, some, none, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deadlines(some, some, some, some, some, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
