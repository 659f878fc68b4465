package dev.dxwww.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.dxwww.common.Cron;
import dev.dxwww.runtime.generated.Wiring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class SchedulerTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Instant START = Instant.parse("2026-03-28T22:00:00Z");

  private final AtomicLong now = new AtomicLong();
  private final List<Object> starts = new CopyOnWriteArrayList<>();

  /** A clock that shows what has passed since the start. */
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return START.plusNanos(now.get());
        }
      };

  /** Lets the time of each pause pass at once, until the end; then the scheduler has stopped. */
  private void runUntil(Duration end, ScheduledTask task) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Scheduler scheduler =
        new Scheduler(
            List.of(task),
            clock,
            now::get,
            time -> {
              if (now.addAndGet(time.toNanos()) <= end.toNanos()) {
                return false;
              }
              over.countDown();
              return true;
            });
    scheduler.start();
    assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private ScheduledTask every(int seconds, int delay, Wiring.Hook hook) {
    Schedule schedule =
        new Schedule.Every(Duration.ofSeconds(seconds), Duration.ofSeconds(delay));
    return new ScheduledTask("Cleanup.purge", schedule, hook);
  }

  private void note() {
    starts.add(now.get() / SECOND);
  }

  @Test
  void runs_comeAtEqualDistancesAfterTheFirstDelay() throws InterruptedException {
    runUntil(Duration.ofSeconds(130), every(60, 5, this::note));
    assertThat(starts).containsExactly(5L, 65L, 125L);
  }

  @Test
  void timesThatPassDuringARun_areLeftOut() throws InterruptedException {
    runUntil(
        Duration.ofSeconds(65),
        every(
            10,
            0,
            () -> {
              note();
              if (starts.size() == 1) {
                now.addAndGet(25 * SECOND);
              }
            }));
    assertThat(starts).containsExactly(0L, 30L, 40L, 50L, 60L);
  }

  @Test
  void failure_doesNotEndTheSchedule() throws InterruptedException {
    runUntil(
        Duration.ofSeconds(25),
        every(
            10,
            0,
            () -> {
              note();
              if (starts.size() == 1) {
                throw new IOException("disk");
              }
              if (starts.size() == 2) {
                throw new AssertionError("bug");
              }
            }));
    assertThat(starts).containsExactly(0L, 10L, 20L);
  }

  @Test
  void interruptFlagOfARun_isGoneWithIt() throws InterruptedException {
    runUntil(
        Duration.ofSeconds(15),
        every(
            10,
            0,
            () -> {
              starts.add(Thread.currentThread().isInterrupted());
              Thread.currentThread().interrupt();
            }));
    assertThat(starts).containsExactly(false, false);
  }

  @Test
  void runs_haveVirtualThreadsNamedByTheirId() throws InterruptedException {
    runUntil(
        Duration.ofSeconds(15),
        every(
            10,
            0,
            () -> starts.add(
                Thread.currentThread().getName() + " " + Thread.currentThread().isVirtual())));
    assertThat(starts).containsExactly("Cleanup.purge#1 true", "Cleanup.purge#2 true");
  }

  @Test
  void cron_followsTheClockThroughTheChangeToSummerTime() throws InterruptedException {
    Schedule schedule =
        new Schedule.AtTimes(Cron.parse("30 2 * * *"), ZoneId.of("Europe/Berlin"));
    runUntil(
        Duration.ofHours(50),
        new ScheduledTask("Cleanup.archive", schedule, () -> starts.add(clock.instant())));
    assertThat(starts)
        .containsExactly(
            Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-03-30T00:30:00Z"));
  }

  @Test
  void clockThatIsSetBack_repeatsNoRun() throws InterruptedException {
    Schedule schedule = new Schedule.AtTimes(Cron.parse("0 * * * *"), ZoneOffset.UTC);
    runUntil(
        Duration.ofMinutes(125),
        new ScheduledTask(
            "Cleanup.archive",
            schedule,
            () -> {
              starts.add(clock.instant());
              if (starts.size() == 1) {
                now.addAndGet(-10 * 60 * SECOND);
              }
            }));
    assertThat(starts)
        .containsExactly(
            Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T00:00:00Z"));
  }

  @Test
  void clockThatWasFarAhead_isForgottenOnceItIsRight() throws InterruptedException {
    long years = 10 * 366 * 86_400 * SECOND;
    now.set(years);
    boolean[] right = {false};
    Schedule schedule = new Schedule.AtTimes(Cron.parse("0 * * * *"), ZoneOffset.UTC);
    CountDownLatch over = new CountDownLatch(1);
    Scheduler scheduler =
        new Scheduler(
            List.of(
                new ScheduledTask("Cleanup.archive", schedule, () -> starts.add(clock.instant()))),
            clock,
            now::get,
            time -> {
              if (!right[0]) {
                right[0] = true;
                now.set(0);
                return false;
              }
              if (now.addAndGet(time.toNanos()) <= 130 * 60 * SECOND) {
                return false;
              }
              over.countDown();
              return true;
            });
    scheduler.start();
    assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(starts)
        .containsExactly(
            Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T00:00:00Z"));
  }

  @Test
  void interruptWhileWaitingForTheStop_cutsTheRuns() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cut = new CountDownLatch(1);
    Scheduler scheduler =
        real(
            every(
                60,
                0,
                () -> {
                  begun.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } finally {
                    cut.countDown();
                  }
                }));
    scheduler.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    Thread stopping = Thread.ofVirtual().start(() -> scheduler.awaitStop(Duration.ofHours(1)));
    // Before it waits the flag would only be put aside.
    while (stopping.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    stopping.interrupt();
    stopping.join();
    assertThat(cut.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static Scheduler real(ScheduledTask... tasks) {
    return new Scheduler(List.of(tasks), Clock.systemUTC(), System::nanoTime);
  }

  @Test
  void nothing_beginsAfterTheStop() throws InterruptedException {
    CountDownLatch ran = new CountDownLatch(1);
    Schedule often = new Schedule.Every(Schedule.SHORTEST, Duration.ZERO);
    AtomicLong runs = new AtomicLong();
    Scheduler scheduler =
        real(
            new ScheduledTask(
                "A.run",
                often,
                () -> {
                  runs.incrementAndGet();
                  ran.countDown();
                }));
    scheduler.start();
    assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
    scheduler.awaitStop(Duration.ofSeconds(10));
    long then = runs.get();
    assertThatThrownBy(() -> scheduler.run("A.run"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A.run has been stopped");
    assertThat(runs).hasValue(then);
  }

  @Test
  void stop_waitsForARunThatIsOn() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Scheduler scheduler =
        real(
            every(
                60,
                0,
                () -> {
                  begun.countDown();
                  go.await();
                  starts.add("ended");
                }));
    scheduler.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    scheduler.beginStop();
    Thread.ofVirtual().start(go::countDown);
    scheduler.awaitStop(Duration.ofSeconds(20));
    assertThat(starts).containsExactly("ended");
  }

  @Test
  void runLongerThanTheGrace_isInterrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Scheduler scheduler =
        real(
            every(
                60,
                0,
                () -> {
                  begun.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } finally {
                    starts.add("interrupted");
                  }
                }));
    scheduler.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    scheduler.awaitStop(Duration.ofMillis(20));
    assertThat(starts).containsExactly("interrupted");
  }

  @Test
  void runByHand_throwsWhatTheMethodThrows() {
    Scheduler scheduler =
        real(
            new ScheduledTask(
                "A.run",
                new Schedule.Off(),
                () -> {
                  throw new IOException("disk");
                }),
            new ScheduledTask(
                "B.run",
                new Schedule.Off(),
                () -> {
                  throw new AssertionError("bug");
                }));
    scheduler.start();
    assertThatThrownBy(() -> scheduler.run("A.run")).isExactlyInstanceOf(IOException.class);
    assertThatThrownBy(() -> scheduler.run("B.run")).isExactlyInstanceOf(AssertionError.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheduler.run("C.run"))
        .withMessageContaining("there are: A.run, B.run");
  }

  @Test
  void secondRunByHand_isRefusedWhileTheFirstIsOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Scheduler scheduler =
        real(
            every(
                60,
                0,
                () -> {
                  begun.countDown();
                  go.await();
                }));
    scheduler.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> scheduler.run("Cleanup.purge"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cleanup.purge is running");
    go.countDown();
    scheduler.awaitStop(Duration.ofSeconds(10));
  }

  @Test
  void configuredTexts_areSchedules() {
    Schedule declared =
        new Schedule.AtTimes(Cron.parse("0 3 * * *"), ZoneId.of("Europe/Berlin"));
    assertThat(Schedule.parse("off", declared)).isEqualTo(new Schedule.Off());
    assertThat(Schedule.parse("5m", declared))
        .isEqualTo(new Schedule.Every(Duration.ofMinutes(5), Duration.ofMinutes(5)));
    assertThat(Schedule.parse("0 4 * * *", declared))
        .extracting(Object::toString)
        .isEqualTo("AtTimes[cron=0 4 * * *, zone=Europe/Berlin]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.parse("soon", declared))
        .withMessageContaining("or off");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.parse("1ms", declared))
        .withMessageContaining("1ms is not between 10ms and 366d");
    assertThatIllegalArgumentException().isThrownBy(() -> Schedule.parse("0 25 * * *", declared));
  }
}
