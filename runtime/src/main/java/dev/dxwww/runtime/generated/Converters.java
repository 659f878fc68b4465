package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
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
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import dev.dxwww.common.DataSize;
import dev.dxwww.common.Scalars;

/** The converters that generated code names. */
public final class Converters {
  public static final TextConverter<String> STRING = new ScalarConverter<>(Scalars.STRING);
  public static final TextConverter<Boolean> BOOLEAN = new ScalarConverter<>(Scalars.BOOLEAN);
  public static final TextConverter<Byte> BYTE = new ScalarConverter<>(Scalars.BYTE);
  public static final TextConverter<Short> SHORT = new ScalarConverter<>(Scalars.SHORT);
  public static final TextConverter<Integer> INT = new ScalarConverter<>(Scalars.INT);
  public static final TextConverter<Long> LONG = new ScalarConverter<>(Scalars.LONG);
  public static final TextConverter<Character> CHAR = new ScalarConverter<>(Scalars.CHAR);
  public static final TextConverter<Float> FLOAT = new ScalarConverter<>(Scalars.FLOAT);
  public static final TextConverter<Double> DOUBLE = new ScalarConverter<>(Scalars.DOUBLE);
  public static final TextConverter<BigDecimal> BIG_DECIMAL =
      new ScalarConverter<>(Scalars.BIG_DECIMAL);
  public static final TextConverter<BigInteger> BIG_INTEGER =
      new ScalarConverter<>(Scalars.BIG_INTEGER);
  public static final TextConverter<UUID> UUID = new ScalarConverter<>(Scalars.UUID);
  public static final TextConverter<Instant> INSTANT = new ScalarConverter<>(Scalars.INSTANT);
  public static final TextConverter<LocalDate> LOCAL_DATE =
      new ScalarConverter<>(Scalars.LOCAL_DATE);
  public static final TextConverter<LocalTime> LOCAL_TIME =
      new ScalarConverter<>(Scalars.LOCAL_TIME);
  public static final TextConverter<LocalDateTime> LOCAL_DATE_TIME =
      new ScalarConverter<>(Scalars.LOCAL_DATE_TIME);
  public static final TextConverter<OffsetDateTime> OFFSET_DATE_TIME =
      new ScalarConverter<>(Scalars.OFFSET_DATE_TIME);
  public static final TextConverter<OffsetTime> OFFSET_TIME =
      new ScalarConverter<>(Scalars.OFFSET_TIME);
  public static final TextConverter<ZonedDateTime> ZONED_DATE_TIME =
      new ScalarConverter<>(Scalars.ZONED_DATE_TIME);
  public static final TextConverter<Year> YEAR = new ScalarConverter<>(Scalars.YEAR);
  public static final TextConverter<YearMonth> YEAR_MONTH =
      new ScalarConverter<>(Scalars.YEAR_MONTH);
  public static final TextConverter<MonthDay> MONTH_DAY =
      new ScalarConverter<>(Scalars.MONTH_DAY);
  public static final TextConverter<Duration> DURATION = new ScalarConverter<>(Scalars.DURATION);
  public static final TextConverter<Period> PERIOD = new ScalarConverter<>(Scalars.PERIOD);
  public static final TextConverter<ZoneId> ZONE_ID = new ScalarConverter<>(Scalars.ZONE_ID);
  public static final TextConverter<ZoneOffset> ZONE_OFFSET =
      new ScalarConverter<>(Scalars.ZONE_OFFSET);
  public static final TextConverter<Locale> LOCALE = new ScalarConverter<>(Scalars.LOCALE);
  public static final TextConverter<URI> URI = new ScalarConverter<>(Scalars.URI);
  public static final TextConverter<Currency> CURRENCY = new ScalarConverter<>(Scalars.CURRENCY);
  public static final TextConverter<Charset> CHARSET = new ScalarConverter<>(Scalars.CHARSET);
  public static final TextConverter<DataSize> DATA_SIZE =
      new ScalarConverter<>(Scalars.DATA_SIZE);
  public static final TextConverter<Path> PATH = new ScalarConverter<>(Scalars.PATH);

  private Converters() {}

  /**
   * The constants of an enum: by their exact names, or in lower case with {@code -} for {@code _},
   * so that {@code IN_PROGRESS} is also {@code in-progress}.
   *
   * @param type the enum
   * @param constants {@code E.values()}
   */
  public static <E extends Enum<E>> TextConverter<E> enumeration(Class<E> type, E[] constants) {
    return new EnumConverter<>(constants);
  }

  /**
   * A method of the application, which throws {@link IllegalArgumentException} for bad text; its
   * message is told to the client.
   *
   * @param typeName simple name of the type, for the message when the exception has none
   */
  public static <T> TextConverter<T> of(String typeName, Function<String, T> method) {
    return new MethodConverter<>(typeName, method);
  }
}
