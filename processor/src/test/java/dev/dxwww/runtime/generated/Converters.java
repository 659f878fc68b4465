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

/** Stub. */
public final class Converters {
  public static final TextConverter<String> STRING = new Stub<>();
  public static final TextConverter<Boolean> BOOLEAN = new Stub<>();
  public static final TextConverter<Byte> BYTE = new Stub<>();
  public static final TextConverter<Short> SHORT = new Stub<>();
  public static final TextConverter<Integer> INT = new Stub<>();
  public static final TextConverter<Long> LONG = new Stub<>();
  public static final TextConverter<Character> CHAR = new Stub<>();
  public static final TextConverter<Float> FLOAT = new Stub<>();
  public static final TextConverter<Double> DOUBLE = new Stub<>();
  public static final TextConverter<BigDecimal> BIG_DECIMAL = new Stub<>();
  public static final TextConverter<BigInteger> BIG_INTEGER = new Stub<>();
  public static final TextConverter<UUID> UUID = new Stub<>();
  public static final TextConverter<Instant> INSTANT = new Stub<>();
  public static final TextConverter<LocalDate> LOCAL_DATE = new Stub<>();
  public static final TextConverter<LocalTime> LOCAL_TIME = new Stub<>();
  public static final TextConverter<LocalDateTime> LOCAL_DATE_TIME = new Stub<>();
  public static final TextConverter<OffsetDateTime> OFFSET_DATE_TIME = new Stub<>();
  public static final TextConverter<OffsetTime> OFFSET_TIME = new Stub<>();
  public static final TextConverter<ZonedDateTime> ZONED_DATE_TIME = new Stub<>();
  public static final TextConverter<Year> YEAR = new Stub<>();
  public static final TextConverter<YearMonth> YEAR_MONTH = new Stub<>();
  public static final TextConverter<MonthDay> MONTH_DAY = new Stub<>();
  public static final TextConverter<Duration> DURATION = new Stub<>();
  public static final TextConverter<Period> PERIOD = new Stub<>();
  public static final TextConverter<ZoneId> ZONE_ID = new Stub<>();
  public static final TextConverter<ZoneOffset> ZONE_OFFSET = new Stub<>();
  public static final TextConverter<Locale> LOCALE = new Stub<>();
  public static final TextConverter<URI> URI = new Stub<>();
  public static final TextConverter<Currency> CURRENCY = new Stub<>();
  public static final TextConverter<Charset> CHARSET = new Stub<>();
  public static final TextConverter<DataSize> DATA_SIZE = new Stub<>();
  public static final TextConverter<Path> PATH = new Stub<>();

  private Converters() {}

  public static <E extends Enum<E>> TextConverter<E> enumeration(Class<E> type, E[] values) {
    return new Stub<>();
  }

  public static <T> TextConverter<T> of(String typeName, Function<String, T> method) {
    return new Stub<>();
  }

  private static final class Stub<T> implements TextConverter<T> {
    @Override
    public T convert(String text) {
      throw new IllegalArgumentException(text);
    }

    @Override
    public String expected() {
      return "";
    }
  }
}
