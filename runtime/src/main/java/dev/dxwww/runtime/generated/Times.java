package dev.dxwww.runtime.generated;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Calendar;
import java.util.Date;

/**
 * The sign of {@code value - now}, for every type that {@code @Past}, {@code @Future} and
 * their like accept; "now" has the precision and the zone of the clock.
 */
public final class Times {
  private Times() {}

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(Date value, Clock clock) {
    return Long.compare(value.getTime(), clock.millis());
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(Calendar value, Clock clock) {
    return Long.compare(value.getTimeInMillis(), clock.millis());
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(Instant value, Clock clock) {
    return value.compareTo(clock.instant());
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(LocalDate value, Clock clock) {
    return value.compareTo(LocalDate.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(LocalDateTime value, Clock clock) {
    return value.compareTo(LocalDateTime.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(LocalTime value, Clock clock) {
    return value.compareTo(LocalTime.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(MonthDay value, Clock clock) {
    return value.compareTo(MonthDay.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(OffsetDateTime value, Clock clock) {
    // Its own order goes on to the local time, so that one instant would be past and future.
    return value.toInstant().compareTo(clock.instant());
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(OffsetTime value, Clock clock) {
    OffsetTime now = OffsetTime.now(clock);
    return value.isEqual(now) ? 0 : value.compareTo(now);
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(Year value, Clock clock) {
    return value.compareTo(Year.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(YearMonth value, Clock clock) {
    return value.compareTo(YearMonth.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(ZonedDateTime value, Clock clock) {
    return value.toInstant().compareTo(clock.instant());
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(HijrahDate value, Clock clock) {
    return value.compareTo(HijrahDate.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(JapaneseDate value, Clock clock) {
    return value.compareTo(JapaneseDate.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(MinguoDate value, Clock clock) {
    return value.compareTo(MinguoDate.now(clock));
  }

  /** Negative for the past, 0 for now, positive for the future. */
  public static int compareToNow(ThaiBuddhistDate value, Clock clock) {
    return value.compareTo(ThaiBuddhistDate.now(clock));
  }
}
