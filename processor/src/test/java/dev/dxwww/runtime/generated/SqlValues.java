package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class SqlValues {
  private SqlValues() {}

  public static boolean isNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T, R> @Nullable R orNull(@Nullable T value, Function<? super T, R> made) {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Boolean booleanOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Short shortOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Integer intOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Long longOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Float floatOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Double doubleOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable BigDecimal decimalOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static BigDecimal decimal(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable BigInteger bigIntegerOrNull(ResultSet rows,
      int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static BigInteger bigInteger(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable String stringOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static String string(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Character characterOrNull(ResultSet rows,
      int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static char character(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static byte @Nullable [] bytesOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static byte[] bytes(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable UUID uuidOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static UUID uuid(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Instant instantOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static Instant instant(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable OffsetDateTime offsetDateTimeOrNull(ResultSet rows,
      int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static OffsetDateTime offsetDateTime(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable LocalDate localDateOrNull(ResultSet rows,
      int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static LocalDate localDate(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable LocalTime localTimeOrNull(ResultSet rows,
      int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static LocalTime localTime(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable LocalDateTime localDateTimeOrNull(ResultSet rows,
      int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static LocalDateTime localDateTime(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static @Nullable Duration durationOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static Duration duration(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }
}
