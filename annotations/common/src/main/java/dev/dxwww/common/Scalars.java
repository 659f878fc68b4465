package dev.dxwww.common;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
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
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The types whose text form the framework knows: what a request, a form, a configuration file and
 * {@code @DefaultValue} may hold for each. Text is never trimmed.
 */
public final class Scalars {
  /** Longest text, in characters, of a date, time, zone, locale, currency or character set. */
  private static final int LONGEST_NAME = 100;

  /** Longest text, in characters, that is read as a URI. */
  private static final int LONGEST_URI = 8192;

  public static final Scalar<String> STRING =
      new Scalar<>("STRING", String.class, "text", text -> text);
  public static final Scalar<Boolean> BOOLEAN =
      new Scalar<>("BOOLEAN", Boolean.class, "true or false", Scalars::toBoolean);
  public static final Scalar<Byte> BYTE =
      new Scalar<>(
          "BYTE",
          Byte.class,
          "a whole number between -128 and 127",
          text -> Numerals.isByte(text) ? Byte.valueOf(text) : null);
  public static final Scalar<Short> SHORT =
      new Scalar<>(
          "SHORT",
          Short.class,
          "a whole number between -32768 and 32767",
          text -> Numerals.isShort(text) ? Short.valueOf(text) : null);
  public static final Scalar<Integer> INT =
      new Scalar<>(
          "INT",
          Integer.class,
          "a whole number between -2147483648 and 2147483647",
          text -> Numerals.isInt(text) ? Integer.valueOf(text) : null);
  public static final Scalar<Long> LONG =
      new Scalar<>(
          "LONG",
          Long.class,
          "a whole number between -9223372036854775808 and 9223372036854775807",
          text -> Numerals.isLong(text) ? Long.valueOf(text) : null);
  public static final Scalar<Character> CHAR =
      new Scalar<>(
          "CHAR",
          Character.class,
          "a single character",
          text -> isChar(text) ? text.charAt(0) : null);
  public static final Scalar<Float> FLOAT =
      new Scalar<>("FLOAT", Float.class, "a number such as 3.14", Scalars::toFloat);
  public static final Scalar<Double> DOUBLE =
      new Scalar<>("DOUBLE", Double.class, "a number such as 3.14", Scalars::toDouble);
  public static final Scalar<BigDecimal> BIG_DECIMAL =
      new Scalar<>(
          "BIG_DECIMAL",
          BigDecimal.class,
          "a number such as 19.99, of at most 100 characters",
          Numerals::toBigDecimal);
  public static final Scalar<BigInteger> BIG_INTEGER =
      new Scalar<>(
          "BIG_INTEGER",
          BigInteger.class,
          "a whole number of at most 100 characters",
          Numerals::toBigInteger);
  public static final Scalar<UUID> UUID =
      new Scalar<>(
          "UUID",
          UUID.class,
          "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
          Scalars::toUuid);
  public static final Scalar<Instant> INSTANT =
      time("INSTANT", Instant.class, "an instant such as 2026-01-31T12:30:00Z", Instant::parse);
  public static final Scalar<LocalDate> LOCAL_DATE =
      time("LOCAL_DATE", LocalDate.class, "a date such as 2026-01-31", LocalDate::parse);
  public static final Scalar<LocalTime> LOCAL_TIME =
      time("LOCAL_TIME", LocalTime.class, "a time such as 12:30:00", LocalTime::parse);
  public static final Scalar<LocalDateTime> LOCAL_DATE_TIME =
      time(
          "LOCAL_DATE_TIME",
          LocalDateTime.class,
          "a date and time such as 2026-01-31T12:30:00",
          LocalDateTime::parse);
  public static final Scalar<OffsetDateTime> OFFSET_DATE_TIME =
      time(
          "OFFSET_DATE_TIME",
          OffsetDateTime.class,
          "a date and time with offset such as 2026-01-31T12:30:00+01:00",
          OffsetDateTime::parse);
  public static final Scalar<OffsetTime> OFFSET_TIME =
      time(
          "OFFSET_TIME",
          OffsetTime.class,
          "a time with offset such as 12:30:00+01:00",
          OffsetTime::parse);
  public static final Scalar<ZonedDateTime> ZONED_DATE_TIME =
      time(
          "ZONED_DATE_TIME",
          ZonedDateTime.class,
          "a date and time with zone such as 2026-01-31T12:30:00+01:00[Europe/Paris]",
          ZonedDateTime::parse);
  public static final Scalar<Year> YEAR =
      time("YEAR", Year.class, "a year such as 2026", Year::parse);
  public static final Scalar<YearMonth> YEAR_MONTH =
      time("YEAR_MONTH", YearMonth.class, "a month such as 2026-01", YearMonth::parse);
  public static final Scalar<MonthDay> MONTH_DAY =
      time("MONTH_DAY", MonthDay.class, "a day of the year such as --01-31", MonthDay::parse);
  public static final Scalar<Duration> DURATION =
      new Scalar<>("DURATION", Duration.class, Durations.EXPECTED, Durations::read);
  public static final Scalar<DataSize> DATA_SIZE =
      new Scalar<>("DATA_SIZE", DataSize.class, DataSize.EXPECTED, DataSize::read);
  /** Not among {@link #all}: a configuration file may name a path, a request must not. */
  public static final Scalar<Path> PATH =
      new Scalar<>("PATH", Path.class, "a path in the file system", Scalars::toPath);
  public static final Scalar<Period> PERIOD =
      time("PERIOD", Period.class, "a period such as P1Y2M3D", Period::parse);
  public static final Scalar<ZoneId> ZONE_ID =
      time("ZONE_ID", ZoneId.class, "a time zone such as Europe/Paris", ZoneId::of);
  public static final Scalar<ZoneOffset> ZONE_OFFSET =
      time("ZONE_OFFSET", ZoneOffset.class, "an offset such as +01:00", ZoneOffset::of);
  public static final Scalar<Locale> LOCALE =
      new Scalar<>(
          "LOCALE", Locale.class, "a language tag (BCP 47) such as en-GB", Scalars::toLocale);
  public static final Scalar<URI> URI =
      new Scalar<>("URI", URI.class, "a URI (RFC 3986)", Scalars::toUri);
  public static final Scalar<Currency> CURRENCY =
      new Scalar<>(
          "CURRENCY", Currency.class, "a currency code (ISO 4217) such as EUR",
          Scalars::toCurrency);
  public static final Scalar<Charset> CHARSET =
      new Scalar<>("CHARSET", Charset.class, "a character set such as UTF-8", Scalars::toCharset);

  private static final List<Scalar<?>> ALL =
      List.of(
          STRING, BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE, BIG_DECIMAL, BIG_INTEGER,
          UUID, INSTANT, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, OFFSET_DATE_TIME, OFFSET_TIME,
          ZONED_DATE_TIME, YEAR, YEAR_MONTH, MONTH_DAY, DURATION, PERIOD, ZONE_ID, ZONE_OFFSET,
          LOCALE, URI, CURRENCY, CHARSET, DATA_SIZE);

  private Scalars() {}

  /** All of them, in a fixed order. */
  public static List<Scalar<?>> all() {
    return ALL;
  }

  /** The one of a type, given by its qualified name or, for a primitive type, its keyword. */
  public static Optional<Scalar<?>> of(String type) {
    for (Scalar<?> scalar : ALL) {
      if (scalar.type().getName().equals(type)
          || keyword(scalar.type()).equals(type)) {
        return Optional.of(scalar);
      }
    }
    return Optional.empty();
  }

  private static String keyword(Class<?> boxed) {
    return switch (boxed.getName()) {
      case "java.lang.Boolean" -> "boolean";
      case "java.lang.Byte" -> "byte";
      case "java.lang.Short" -> "short";
      case "java.lang.Integer" -> "int";
      case "java.lang.Long" -> "long";
      case "java.lang.Character" -> "char";
      case "java.lang.Float" -> "float";
      case "java.lang.Double" -> "double";
      default -> "";
    };
  }

  /** Whether the text is {@code true} or {@code false}. */
  public static boolean isBoolean(String text) {
    return text.equals("true") || text.equals("false");
  }

  /** Whether the text is one UTF-16 unit that is a character by itself. */
  public static boolean isChar(String text) {
    return text.length() == 1 && !Character.isSurrogate(text.charAt(0));
  }

  private static @Nullable Boolean toBoolean(String text) {
    return isBoolean(text) ? Boolean.valueOf(text) : null;
  }

  private static @Nullable Double toDouble(String text) {
    double value = Numerals.toDouble(text);
    return Double.isNaN(value) ? null : value;
  }

  private static @Nullable Float toFloat(String text) {
    float value = Numerals.toFloat(text);
    return Float.isNaN(value) ? null : value;
  }

  private static @Nullable UUID toUuid(String text) {
    if (text.length() != 36) {
      return null;
    }
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (dash ? c != '-' : !isHex(c)) {
        return null;
      }
    }
    return java.util.UUID.fromString(text);
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  private static @Nullable Locale toLocale(String text) {
    if (!isName(text)) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(text).build();
    } catch (IllformedLocaleException e) {
      return null;
    }
  }

  private static @Nullable URI toUri(String text) {
    if (text.isEmpty() || text.length() > LONGEST_URI) {
      return null;
    }
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable Currency toCurrency(String text) {
    if (text.length() != 3) {
      return null;
    }
    try {
      return Currency.getInstance(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Charset toCharset(String text) {
    if (!isName(text)) {
      return null;
    }
    try {
      return Charset.forName(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Path toPath(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static <T> Scalar<T> time(
      String constant, Class<T> type, String expected, Function<String, T> parser) {
    return new Scalar<>(
        constant,
        type,
        expected,
        text -> {
          if (!isName(text)) {
            return null;
          }
          try {
            return parser.apply(text);
          } catch (DateTimeException | ArithmeticException e) {
            return null;
          }
        });
  }

  /**
   * Whether the text can be a date, time, zone, locale or character set at all: keeps the parsers,
   * which throw, from most of what is wrong.
   */
  private static boolean isName(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NAME) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
