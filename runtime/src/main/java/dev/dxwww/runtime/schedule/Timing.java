package dev.dxwww.runtime.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

import dev.dxwww.common.Cron;

/** When one schedule is due; of the one thread that waits for it. */
sealed interface Timing {
  /** The time to wait; zero or less when it is due. */
  Duration untilDue();

  /** It has run: the next time is the first to come, what passed meanwhile is left out. */
  void ran();

  /** On a grid of equal distances. */
  final class Grid implements Timing {
    private final long every;
    private final LongSupplier nanoTime;
    private long next;

    Grid(Duration every, Duration initialDelay, LongSupplier nanoTime) {
      this.every = every.toNanos();
      this.nanoTime = nanoTime;
      this.next = nanoTime.getAsLong() + initialDelay.toNanos();
    }

    @Override
    public Duration untilDue() {
      return Duration.ofNanos(next - nanoTime.getAsLong());
    }

    @Override
    public void ran() {
      long late = Math.max(0, nanoTime.getAsLong() - next);
      next += (late / every + 1) * every;
    }
  }

  /**
   * At times of the clock on the wall. One that is set back repeats none, unless it goes back by
   * more than three hours: then it was wrong before, and what it showed says nothing.
   */
  final class Wall implements Timing {
    /** As in Vixie cron, and more than any change to summer time. */
    private static final Duration CORRECTION = Duration.ofHours(3);

    private final Cron cron;
    private final ZoneId zone;
    private final Clock clock;
    private Instant latest;
    private Instant next;

    Wall(Cron cron, ZoneId zone, Clock clock) {
      this.cron = cron;
      this.zone = zone;
      this.clock = clock;
      this.latest = clock.instant();
      this.next = cron.next(latest, zone);
    }

    @Override
    public Duration untilDue() {
      Instant now = clock.instant();
      if (now.isBefore(latest.minus(CORRECTION))) {
        latest = now;
        next = cron.next(now, zone);
      } else if (now.isAfter(latest)) {
        latest = now;
      }
      return Duration.between(now, next);
    }

    @Override
    public void ran() {
      Instant now = clock.instant();
      next = cron.next(now.isAfter(next) ? now : next, zone);
    }
  }
}
