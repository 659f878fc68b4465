package dev.dxwww.runtime.generated;

import java.sql.SQLException;
import java.time.Duration;

import org.postgresql.util.PGInterval;

/** {@code interval} as a duration: days have 24 hours, months have none. */
final class SqlIntervals {
  private SqlIntervals() {}

  static Duration duration(String text) throws SQLException {
    if (text.endsWith("infinity")) {
      throw RefusedValue.unreadable("an interval is infinite, which a Duration is not");
    }
    return duration(new PGInterval(text));
  }

  private static Duration duration(PGInterval value) throws SQLException {
    if (value.getYears() != 0 || value.getMonths() != 0) {
      throw RefusedValue.unreadable("an interval has months, which a Duration has not");
    }
    return Duration.ofDays(value.getDays())
        .plusHours(value.getHours())
        .plusMinutes(value.getMinutes())
        .plusSeconds(value.getWholeSeconds())
        .plusNanos(value.getMicroSeconds() * 1_000L);
  }
}
