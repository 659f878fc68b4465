package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Reads columns of a row. {@code ...OrNull} gives null for NULL; the others refuse it, which says
 * that the database is not the one the query was checked against. Primitive columns that are never
 * NULL are read by {@link ResultSet} itself. Infinite dates and times are the greatest or least
 * value of their type.
 */
public final class SqlValues {
  private SqlValues() {}

  /** The value, which the compiler had proven to be there. */
  static <T> T present(@Nullable T value, int column) throws SQLException {
    if (value == null) {
      throw RefusedValue.unreadable("column " + column + " is NULL, which the schema that the"
          + " query was checked against does not allow");
    }
    return value;
  }

  /** Whether a column is NULL, whatever its type. */
  public static boolean isNull(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column) == null;
  }

  /** What a function makes of a value; null for null. */
  public static <T, R> @Nullable R orNull(@Nullable T value, Function<? super T, R> made) {
    return value == null ? null : made.apply(value);
  }

  /** {@code boolean}. */
  public static @Nullable Boolean booleanOrNull(ResultSet rows, int column) throws SQLException {
    boolean value = rows.getBoolean(column);
    return rows.wasNull() ? null : Boolean.valueOf(value);
  }

  /** {@code smallint}. */
  public static @Nullable Short shortOrNull(ResultSet rows, int column) throws SQLException {
    short value = rows.getShort(column);
    return rows.wasNull() ? null : Short.valueOf(value);
  }

  /** {@code integer}. */
  public static @Nullable Integer intOrNull(ResultSet rows, int column) throws SQLException {
    int value = rows.getInt(column);
    return rows.wasNull() ? null : Integer.valueOf(value);
  }

  /** {@code bigint}. */
  public static @Nullable Long longOrNull(ResultSet rows, int column) throws SQLException {
    long value = rows.getLong(column);
    return rows.wasNull() ? null : Long.valueOf(value);
  }

  /** {@code real}. */
  public static @Nullable Float floatOrNull(ResultSet rows, int column) throws SQLException {
    float value = rows.getFloat(column);
    return rows.wasNull() ? null : Float.valueOf(value);
  }

  /** {@code double precision}. */
  public static @Nullable Double doubleOrNull(ResultSet rows, int column) throws SQLException {
    double value = rows.getDouble(column);
    return rows.wasNull() ? null : Double.valueOf(value);
  }

  /** {@code numeric}; NaN and infinity are refused. */
  public static @Nullable BigDecimal decimalOrNull(ResultSet rows, int column)
      throws SQLException {
    try {
      return rows.getBigDecimal(column);
    } catch (SQLException e) {
      // Says of NaN and infinity what we say of them.
      return SqlNumbers.decimalOrNull(rows.getString(column));
    }
  }

  /** {@code numeric}; NaN and infinity are refused. */
  public static BigDecimal decimal(ResultSet rows, int column) throws SQLException {
    return present(decimalOrNull(rows, column), column);
  }

  /** {@code numeric}, whole numbers only. */
  public static @Nullable BigInteger bigIntegerOrNull(ResultSet rows, int column)
      throws SQLException {
    BigDecimal value = decimalOrNull(rows, column);
    return value == null ? null : SqlNumbers.whole(value);
  }

  /** {@code numeric}, whole numbers only. */
  public static BigInteger bigInteger(ResultSet rows, int column) throws SQLException {
    return present(bigIntegerOrNull(rows, column), column);
  }

  /** Any text, also {@code json} as it is. */
  public static @Nullable String stringOrNull(ResultSet rows, int column) throws SQLException {
    return rows.getString(column);
  }

  /** Any text, also {@code json} as it is. */
  public static String string(ResultSet rows, int column) throws SQLException {
    return present(rows.getString(column), column);
  }

  /** A text of one UTF-16 unit. */
  public static @Nullable Character characterOrNull(ResultSet rows, int column)
      throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : Character.valueOf(SqlTexts.character(text));
  }

  /** A text of one UTF-16 unit. */
  public static char character(ResultSet rows, int column) throws SQLException {
    return SqlTexts.character(string(rows, column));
  }

  /** {@code bytea}. */
  public static byte @Nullable [] bytesOrNull(ResultSet rows, int column) throws SQLException {
    return rows.getBytes(column);
  }

  /** {@code bytea}. */
  public static byte[] bytes(ResultSet rows, int column) throws SQLException {
    return present(rows.getBytes(column), column);
  }

  /** {@code uuid}. */
  public static @Nullable UUID uuidOrNull(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, UUID.class);
  }

  /** {@code uuid}. */
  public static UUID uuid(ResultSet rows, int column) throws SQLException {
    return present(uuidOrNull(rows, column), column);
  }

  /** {@code timestamptz}. */
  public static @Nullable Instant instantOrNull(ResultSet rows, int column) throws SQLException {
    OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
    return value == null ? null : SqlTimes.instant(value);
  }

  /** {@code timestamptz}. */
  public static Instant instant(ResultSet rows, int column) throws SQLException {
    return present(instantOrNull(rows, column), column);
  }

  /** {@code timestamptz}, in UTC. */
  public static @Nullable OffsetDateTime offsetDateTimeOrNull(ResultSet rows, int column)
      throws SQLException {
    OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
    return value == null ? null : SqlTimes.inUtc(value);
  }

  /** {@code timestamptz}, in UTC. */
  public static OffsetDateTime offsetDateTime(ResultSet rows, int column) throws SQLException {
    return present(offsetDateTimeOrNull(rows, column), column);
  }

  /** {@code date}. */
  public static @Nullable LocalDate localDateOrNull(ResultSet rows, int column)
      throws SQLException {
    try {
      return rows.getObject(column, LocalDate.class);
    } catch (DateTimeException e) {
      // The driver knows no 29 February before Christ.
      return SqlTimes.localDate(string(rows, column));
    }
  }

  /** {@code date}. */
  public static LocalDate localDate(ResultSet rows, int column) throws SQLException {
    return present(localDateOrNull(rows, column), column);
  }

  /** {@code time}; {@code 24:00} is {@link LocalTime#MAX}. */
  public static @Nullable LocalTime localTimeOrNull(ResultSet rows, int column)
      throws SQLException {
    return rows.getObject(column, LocalTime.class);
  }

  /** {@code time}; {@code 24:00} is {@link LocalTime#MAX}. */
  public static LocalTime localTime(ResultSet rows, int column) throws SQLException {
    return present(localTimeOrNull(rows, column), column);
  }

  /** {@code timestamp}. */
  public static @Nullable LocalDateTime localDateTimeOrNull(ResultSet rows, int column)
      throws SQLException {
    try {
      return rows.getObject(column, LocalDateTime.class);
    } catch (DateTimeException e) {
      return SqlTimes.localDateTime(string(rows, column));
    }
  }

  /** {@code timestamp}. */
  public static LocalDateTime localDateTime(ResultSet rows, int column) throws SQLException {
    return present(localDateTimeOrNull(rows, column), column);
  }

  /** {@code interval} without months; a day is 24 hours. */
  public static @Nullable Duration durationOrNull(ResultSet rows, int column)
      throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : SqlTimes.duration(text);
  }

  /** {@code interval} without months; a day is 24 hours. */
  public static Duration duration(ResultSet rows, int column) throws SQLException {
    return present(durationOrNull(rows, column), column);
  }
}
