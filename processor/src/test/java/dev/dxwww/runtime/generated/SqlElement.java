package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Stub. */
public interface SqlElement<T> {
  SqlElement<String> TEXT = none();
  SqlElement<Boolean> BOOLEAN = none();
  SqlElement<Short> SHORT = none();
  SqlElement<Integer> INT = none();
  SqlElement<Long> LONG = none();
  SqlElement<Float> FLOAT = none();
  SqlElement<Double> DOUBLE = none();
  SqlElement<BigDecimal> DECIMAL = none();
  SqlElement<BigInteger> BIG_INTEGER = none();
  SqlElement<Character> CHARACTER = none();
  SqlElement<byte[]> BYTES = none();
  SqlElement<UUID> UUIDS = none();
  SqlElement<Instant> INSTANT = none();
  SqlElement<OffsetDateTime> OFFSET_DATE_TIME = none();
  SqlElement<LocalDate> LOCAL_DATE = none();
  SqlElement<LocalTime> LOCAL_TIME = none();
  SqlElement<LocalDateTime> LOCAL_DATE_TIME = none();
  SqlElement<Duration> DURATION = none();

  T read(String text) throws SQLException;

  String write(T value) throws SQLException;

  default <U> SqlElement<U> mapped(Reading<T, U> reading, Writing<U, T> writing) {
    throw new UnsupportedOperationException();
  }

  private static <T> SqlElement<T> none() {
    throw new UnsupportedOperationException();
  }

  /** Stub. */
  @FunctionalInterface
  interface Reading<A, B> {
    B apply(A value) throws SQLException;
  }

  /** Stub. */
  @FunctionalInterface
  interface Writing<A, B> {
    B apply(A value) throws SQLException;
  }
}
