package dev.dxwww.runtime.generated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Codecs of {@code java.time}: strings in ISO 8601, a year as a number. */
public final class JsonTimes {
  public static final JsonCodec<Instant> INSTANT =
      JsonScalar.plain(
          Instant::parse, Instant::toString, "a point in time such as 2026-01-31T12:30:00Z");
  public static final JsonCodec<LocalDate> LOCAL_DATE =
      JsonScalar.plain(LocalDate::parse, LocalDate::toString, "a date such as 2026-01-31");
  public static final JsonCodec<LocalTime> LOCAL_TIME =
      JsonScalar.plain(
          LocalTime::parse,
          DateTimeFormatter.ISO_LOCAL_TIME::format,
          "a time of day such as 12:30:00");
  public static final JsonCodec<LocalDateTime> LOCAL_DATE_TIME =
      JsonScalar.plain(
          LocalDateTime::parse,
          DateTimeFormatter.ISO_LOCAL_DATE_TIME::format,
          "a date and time such as 2026-01-31T12:30:00");
  public static final JsonCodec<OffsetDateTime> OFFSET_DATE_TIME =
      JsonScalar.plain(
          OffsetDateTime::parse,
          DateTimeFormatter.ISO_OFFSET_DATE_TIME::format,
          "a date and time with offset such as 2026-01-31T12:30:00+01:00");
  public static final JsonCodec<OffsetTime> OFFSET_TIME =
      JsonScalar.plain(
          OffsetTime::parse,
          OffsetTime::toString,
          "a time of day with offset such as 12:30:00+01:00");
  public static final JsonCodec<ZonedDateTime> ZONED_DATE_TIME =
      JsonScalar.plain(
          ZonedDateTime::parse,
          DateTimeFormatter.ISO_ZONED_DATE_TIME::format,
          "a date and time with zone such as 2026-01-31T12:30:00+01:00[Europe/Paris]");
  public static final JsonCodec<Duration> DURATION =
      JsonScalar.plain(Duration::parse, Duration::toString, "a duration such as PT15M");
  public static final JsonCodec<Period> PERIOD =
      JsonScalar.plain(Period::parse, Period::toString, "a period such as P1Y2M3D");
  public static final JsonCodec<YearMonth> YEAR_MONTH =
      JsonScalar.plain(YearMonth::parse, YearMonth::toString, "a month such as 2026-01");
  public static final JsonCodec<MonthDay> MONTH_DAY =
      JsonScalar.plain(MonthDay::parse, MonthDay::toString, "a day of the year such as --01-31");
  public static final JsonCodec<ZoneId> ZONE_ID =
      JsonScalar.plain(ZoneId::of, ZoneId::getId, "a time zone such as Europe/Paris");
  public static final JsonCodec<ZoneOffset> ZONE_OFFSET =
      JsonScalar.plain(ZoneOffset::of, ZoneOffset::getId, "an offset from UTC such as +01:00");
  public static final JsonCodec<Year> YEAR =
      JsonScalar.of(JsonTimes::year, (out, v) -> out.value(v.getValue()));

  private JsonTimes() {}

  static void touch() {
    // Called to have the constants above initialised.
  }

  private static Year year(JsonReader in) {
    return Year.of(in.whole(Year.MIN_VALUE, Year.MAX_VALUE));
  }
}
