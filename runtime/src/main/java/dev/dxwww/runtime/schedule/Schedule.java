package dev.dxwww.runtime.schedule;

import java.time.Duration;
import java.time.ZoneId;

import dev.dxwww.common.Cron;
import dev.dxwww.common.Durations;

import org.jspecify.annotations.Nullable;

/** When something runs. */
public sealed interface Schedule {
  /** The shortest time between two starts. */
  Duration SHORTEST = Duration.ofMillis(10);

  /** The longest time between two starts. */
  Duration LONGEST = Duration.ofDays(366);

  /**
   * At equal distances.
   *
   * @param every the time between two starts
   * @param initialDelay the time before the first
   */
  record Every(Duration every, Duration initialDelay) implements Schedule {
    public Every {
      if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            Durations.print(every) + " is not between 10ms and 366d");
      }
    }
  }

  /** At times of a clock in a time zone. */
  record AtTimes(Cron cron, ZoneId zone) implements Schedule {}

  /** Never by itself. */
  record Off() implements Schedule {}

  /**
   * What a text of the configuration says: {@code off}, five fields, or a duration.
   *
   * @param declared what it stands in place of; its time zone holds on
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Schedule parse(String text, Schedule declared) {
    if (text.equalsIgnoreCase("off")) {
      return new Off();
    }
    if (text.strip().indexOf(' ') >= 0) {
      ZoneId zone = declared instanceof AtTimes times ? times.zone() : ZoneId.of("UTC");
      return new AtTimes(Cron.parse(text), zone);
    }
    @Nullable Duration every = Durations.read(text);
    if (every == null) {
      throw new IllegalArgumentException(
          "expected " + Durations.EXPECTED + ", five fields such as 0 3 * * *, or off");
    }
    return new Every(every, every);
  }
}
