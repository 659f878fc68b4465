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

/**
 * What an array of PostgreSQL holds: elements as text and back. {@link SqlEnum} is one as well.
 *
 * @param <T> the type of an element
 */
public interface SqlElement<T> {
  /** Of {@code text}, {@code varchar}, {@code citext}. */
  SqlElement<String> TEXT = SqlElements.text();
  /** Of {@code boolean}. */
  SqlElement<Boolean> BOOLEAN = SqlElements.of("t"::equals, value -> value ? "t" : "f");
  /** Of {@code smallint}. */
  SqlElement<Short> SHORT = SqlElements.int2();
  /** Of {@code integer}. */
  SqlElement<Integer> INT = SqlElements.int4();
  /** Of {@code bigint}. */
  SqlElement<Long> LONG = SqlElements.int8();
  /** Of {@code real}. */
  SqlElement<Float> FLOAT = SqlElements.float4();
  /** Of {@code double precision}. */
  SqlElement<Double> DOUBLE = SqlElements.float8();
  /** Of {@code numeric}. */
  SqlElement<BigDecimal> DECIMAL = SqlElements.of(SqlNumbers::decimal, BigDecimal::toPlainString);
  /** Of {@code numeric}, whole numbers. */
  SqlElement<BigInteger> BIG_INTEGER =
      SqlElements.of(text -> SqlNumbers.whole(SqlNumbers.decimal(text)), BigInteger::toString);
  /** Of {@code "char"} and {@code char(1)}. */
  SqlElement<Character> CHARACTER =
      SqlElements.of(SqlTexts::character, value -> SqlTexts.checked(value.toString()));
  /** Of {@code bytea}. */
  SqlElement<byte[]> BYTES = SqlElements.bytea();
  /** Of {@code uuid}. */
  SqlElement<UUID> UUIDS = SqlElements.of(UUID::fromString, UUID::toString);
  /** Of {@code timestamptz}. */
  SqlElement<Instant> INSTANT = SqlElements.of(SqlTimes::instant, SqlTimes::text);
  /** Of {@code timestamptz}. */
  SqlElement<OffsetDateTime> OFFSET_DATE_TIME =
      SqlElements.of(SqlTimes::offsetDateTime, SqlTimes::text);
  /** Of {@code date}. */
  SqlElement<LocalDate> LOCAL_DATE = SqlElements.of(SqlTimes::localDate, SqlTimes::text);
  /** Of {@code time}. */
  SqlElement<LocalTime> LOCAL_TIME = SqlElements.of(SqlTimes::localTime, SqlTimes::text);
  /** Of {@code timestamp}. */
  SqlElement<LocalDateTime> LOCAL_DATE_TIME =
      SqlElements.of(SqlTimes::localDateTime, SqlTimes::text);
  /** Of {@code interval}. */
  SqlElement<Duration> DURATION = SqlElements.of(SqlTimes::duration, SqlTimes::text);

  /**
   * From the text PostgreSQL writes.
   *
   * @throws SQLException when the type has no such value
   */
  T read(String text) throws SQLException;

  /**
   * From the binary form that PostgreSQL sends.
   *
   * @param type the number of its type
   * @throws SQLException when the type has no such value
   */
  default T read(int type, byte[] array, int at, int length) throws SQLException {
    return read(SqlArrayBytes.text(type, array, at, length));
  }

  /**
   * As a text that PostgreSQL reads.
   *
   * @throws SQLException when it cannot be stored
   */
  String write(T value) throws SQLException;

  /** Elements of another type, made from these and back. */
  default <U> SqlElement<U> mapped(Reading<T, U> reading, Writing<U, T> writing) {
    return SqlElements.mapped(this, reading, writing);
  }

  /** How a value is read. */
  @FunctionalInterface
  interface Reading<A, B> {
    /** Makes one of the other. */
    B apply(A value) throws SQLException;
  }

  /** How a value is written. */
  @FunctionalInterface
  interface Writing<A, B> {
    /** Makes one of the other. */
    B apply(A value) throws SQLException;
  }
}
