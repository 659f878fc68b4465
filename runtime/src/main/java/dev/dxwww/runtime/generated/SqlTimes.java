package dev.dxwww.runtime.generated;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Dates and times of PostgreSQL as text (ISO style) and back. Infinity is the least or greatest
 * value of the Java type, in both directions; what is finer than a microsecond is cut off, so that
 * no value moves into the future.
 */
final class SqlTimes {
  private static final String INFINITY = "infinity";
  private static final String MINUS_INFINITY = "-infinity";
  private static final String BEFORE_CHRIST = " BC";
  /** PostgreSQL's: 4714-11-24 BC, which Java numbers -4713. */
  private static final LocalDate FIRST_DAY = LocalDate.of(-4713, 11, 24);
  private static final LocalDate LAST_DAY = LocalDate.of(5_874_897, 12, 31);
  private static final LocalDateTime FIRST = FIRST_DAY.atStartOfDay();
  private static final LocalDateTime END = LocalDate.of(294_277, 1, 1).atStartOfDay();
  private static final Instant FIRST_INSTANT = FIRST.toInstant(ZoneOffset.UTC);
  private static final Instant END_INSTANT = END.toInstant(ZoneOffset.UTC);
  private static final long MICROS = 1_000;

  private SqlTimes() {}

  static Instant instant(String text) throws SQLException {
    return switch (text) {
      case INFINITY -> Instant.MAX;
      case MINUS_INFINITY -> Instant.MIN;
      default -> offsetDateTime(text).toInstant();
    };
  }

  static String text(Instant value) throws SQLException {
    if (value.equals(Instant.MAX)) {
      return INFINITY;
    }
    if (value.equals(Instant.MIN)) {
      return MINUS_INFINITY;
    }
    try {
      return text(LocalDateTime.ofInstant(value, ZoneOffset.UTC), "+00");
    } catch (DateTimeException e) {
      throw outside();
    }
  }

  static OffsetDateTime offsetDateTime(String text) throws SQLException {
    if (text.equals(INFINITY)) {
      return OffsetDateTime.MAX;
    }
    if (text.equals(MINUS_INFINITY)) {
      return OffsetDateTime.MIN;
    }
    int end = text.endsWith(BEFORE_CHRIST) ? text.length() - BEFORE_CHRIST.length() : text.length();
    int zone = Math.max(text.lastIndexOf('+', end), text.lastIndexOf('-', end));
    LocalDateTime local = localDateTime(text.substring(0, zone) + text.substring(end));
    try {
      return local.atOffset(ZoneOffset.of(text.substring(zone, end)));
    } catch (DateTimeException e) {
      throw unreadable();
    }
  }

  static String text(OffsetDateTime value) throws SQLException {
    if (value.equals(OffsetDateTime.MAX)) {
      return INFINITY;
    }
    if (value.equals(OffsetDateTime.MIN)) {
      return MINUS_INFINITY;
    }
    return text(value.toInstant());
  }

  static LocalDateTime localDateTime(String text) throws SQLException {
    if (text.equals(INFINITY)) {
      return LocalDateTime.MAX;
    }
    if (text.equals(MINUS_INFINITY)) {
      return LocalDateTime.MIN;
    }
    boolean before = text.endsWith(BEFORE_CHRIST);
    int space = text.indexOf(' ');
    int end = before ? text.length() - BEFORE_CHRIST.length() : text.length();
    LocalDate date = localDate(text.substring(0, space) + (before ? BEFORE_CHRIST : ""));
    return date.atTime(localTime(text.substring(space + 1, end)));
  }

  static String text(LocalDateTime value) throws SQLException {
    if (value.equals(LocalDateTime.MAX)) {
      return INFINITY;
    }
    if (value.equals(LocalDateTime.MIN)) {
      return MINUS_INFINITY;
    }
    return text(value, "");
  }

  private static String text(LocalDateTime value, String zone) throws SQLException {
    if (value.isBefore(FIRST) || !value.isBefore(END)) {
      throw outside();
    }
    boolean before = value.getYear() <= 0;
    return day(value.toLocalDate()) + ' ' + text(value.toLocalTime()) + zone
        + (before ? BEFORE_CHRIST : "");
  }

  static LocalDate localDate(String text) throws SQLException {
    if (text.equals(INFINITY)) {
      return LocalDate.MAX;
    }
    if (text.equals(MINUS_INFINITY)) {
      return LocalDate.MIN;
    }
    boolean before = text.endsWith(BEFORE_CHRIST);
    int month = text.indexOf('-', 1);
    try {
      int year = Integer.parseInt(text, 0, month, 10);
      return LocalDate.of(
          before ? 1 - year : year,
          Integer.parseInt(text, month + 1, month + 3, 10),
          Integer.parseInt(text, month + 4, month + 6, 10));
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      throw unreadable();
    }
  }

  static String text(LocalDate value) throws SQLException {
    if (value.equals(LocalDate.MAX)) {
      return INFINITY;
    }
    if (value.equals(LocalDate.MIN)) {
      return MINUS_INFINITY;
    }
    if (value.isBefore(FIRST_DAY) || value.isAfter(LAST_DAY)) {
      throw outside();
    }
    return day(value) + (value.getYear() <= 0 ? BEFORE_CHRIST : "");
  }

  private static String day(LocalDate value) {
    int year = value.getYear() <= 0 ? 1 - value.getYear() : value.getYear();
    StringBuilder out = new StringBuilder(16);
    String digits = Integer.toString(year);
    out.repeat('0', Math.max(0, 4 - digits.length())).append(digits);
    two(out.append('-'), value.getMonthValue());
    return two(out.append('-'), value.getDayOfMonth()).toString();
  }

  private static StringBuilder two(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** {@code 24:00:00}, which PostgreSQL has and Java has not, is the last moment of the day. */
  static LocalTime localTime(String text) throws SQLException {
    if (text.startsWith("24:")) {
      return LocalTime.MAX;
    }
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw unreadable();
    }
  }

  static String text(LocalTime value) {
    return value.equals(LocalTime.MAX)
        ? "24:00:00"
        : value.truncatedTo(ChronoUnit.MICROS).toString();
  }

  /** What PostgreSQL writes with IntervalStyle iso_8601, without years and months. */
  static Duration duration(String text) throws SQLException {
    return SqlIntervals.duration(text);
  }

  static String text(Duration value) {
    long nanos = value.getNano() / MICROS * MICROS;
    return Duration.ofSeconds(value.getSeconds(), nanos).toString();
  }

  /** As the driver gives it: infinite ones are its own least and greatest. */
  static Instant instant(OffsetDateTime value) {
    if (value.equals(OffsetDateTime.MAX)) {
      return Instant.MAX;
    }
    return value.equals(OffsetDateTime.MIN) ? Instant.MIN : value.toInstant();
  }

  static OffsetDateTime inUtc(OffsetDateTime value) {
    boolean infinite = value.equals(OffsetDateTime.MAX) || value.equals(OffsetDateTime.MIN);
    return infinite ? value : value.withOffsetSameInstant(ZoneOffset.UTC);
  }

  static OffsetDateTime stored(Instant value) throws SQLException {
    if (value.equals(Instant.MAX)) {
      return OffsetDateTime.MAX;
    }
    if (value.equals(Instant.MIN)) {
      return OffsetDateTime.MIN;
    }
    if (value.isBefore(FIRST_INSTANT) || !value.isBefore(END_INSTANT)) {
      throw outside();
    }
    return value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static OffsetDateTime stored(OffsetDateTime value) throws SQLException {
    boolean infinite = value.equals(OffsetDateTime.MAX) || value.equals(OffsetDateTime.MIN);
    return infinite ? value : stored(value.toInstant());
  }

  static LocalDate stored(LocalDate value) throws SQLException {
    boolean infinite = value.equals(LocalDate.MAX) || value.equals(LocalDate.MIN);
    if (!infinite && (value.isBefore(FIRST_DAY) || value.isAfter(LAST_DAY))) {
      throw outside();
    }
    return value;
  }

  static LocalTime stored(LocalTime value) {
    return value.equals(LocalTime.MAX) ? value : value.truncatedTo(ChronoUnit.MICROS);
  }

  static LocalDateTime stored(LocalDateTime value) throws SQLException {
    if (value.equals(LocalDateTime.MAX) || value.equals(LocalDateTime.MIN)) {
      return value;
    }
    if (value.isBefore(FIRST) || !value.isBefore(END)) {
      throw outside();
    }
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  /** The driver takes the first of them for infinity; and those are infinite in Java. */
  static boolean isBeforeChrist(int year) {
    return year <= 0;
  }

  private static RefusedValue outside() {
    return RefusedValue.range("A date or time is beyond what can be stored.");
  }

  static RefusedValue unreadable() {
    return RefusedValue.unreadable("a date or time is not in the form that was asked for");
  }
}
