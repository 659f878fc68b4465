package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Sets parameters of statements; null sets NULL. Primitive ones are set by {@link
 * PreparedStatement} itself. Refused as a failure that {@link Sql#failed} turns into a 400: texts
 * with U+0000 or half a surrogate pair, and dates and times beyond what PostgreSQL stores. Times
 * are cut off at microseconds. The statement's text casts each parameter to its type.
 */
public final class SqlParameters {
  private SqlParameters() {}

  private static void setNull(PreparedStatement statement, int index) throws SQLException {
    statement.setNull(index, Types.NULL);
  }

  /** {@code boolean}. */
  public static void set(PreparedStatement statement, int index, @Nullable Boolean value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setBoolean(index, value);
    }
  }

  /** {@code smallint}. */
  public static void set(PreparedStatement statement, int index, @Nullable Short value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setShort(index, value);
    }
  }

  /** {@code integer}. */
  public static void set(PreparedStatement statement, int index, @Nullable Integer value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setInt(index, value);
    }
  }

  /** {@code bigint}. */
  public static void set(PreparedStatement statement, int index, @Nullable Long value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setLong(index, value);
    }
  }

  /** {@code real}. */
  public static void set(PreparedStatement statement, int index, @Nullable Float value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setFloat(index, value);
    }
  }

  /** {@code double precision}. */
  public static void set(PreparedStatement statement, int index, @Nullable Double value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setDouble(index, value);
    }
  }

  /** {@code numeric}. */
  public static void set(PreparedStatement statement, int index, @Nullable BigDecimal value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setBigDecimal(index, value);
    }
  }

  /** {@code numeric}. */
  public static void set(PreparedStatement statement, int index, @Nullable BigInteger value)
      throws SQLException {
    set(statement, index, value == null ? null : new BigDecimal(value));
  }

  /** Any text. */
  public static void set(PreparedStatement statement, int index, @Nullable String value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setString(index, SqlTexts.checked(value));
    }
  }

  /** A text of one character. */
  public static void set(PreparedStatement statement, int index, @Nullable Character value)
      throws SQLException {
    set(statement, index, value == null ? null : value.toString());
  }

  /** {@code json} or {@code jsonb} as text, or any type by the text PostgreSQL reads. */
  public static void setText(PreparedStatement statement, int index, @Nullable String value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setObject(index, SqlTexts.checked(value), Types.OTHER);
    }
  }

  /** {@code bytea}. */
  public static void set(PreparedStatement statement, int index, byte @Nullable [] value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setBytes(index, value);
    }
  }

  /** {@code uuid}. */
  public static void set(PreparedStatement statement, int index, @Nullable UUID value)
      throws SQLException {
    object(statement, index, value);
  }

  /** {@code timestamptz}; {@link Instant#MAX} and {@code MIN} are infinity. */
  public static void set(PreparedStatement statement, int index, @Nullable Instant value)
      throws SQLException {
    set(statement, index, value == null ? null : SqlTimes.stored(value));
  }

  /** {@code timestamptz}; {@link OffsetDateTime#MAX} and {@code MIN} are infinity. */
  public static void set(PreparedStatement statement, int index, @Nullable OffsetDateTime value)
      throws SQLException {
    OffsetDateTime stored = value == null ? null : SqlTimes.stored(value);
    if (stored != null && SqlTimes.isBeforeChrist(stored.getYear())) {
      setText(statement, index, SqlTimes.text(stored));
    } else {
      object(statement, index, stored);
    }
  }

  /** {@code date}; {@link LocalDate#MAX} and {@code MIN} are infinity. */
  public static void set(PreparedStatement statement, int index, @Nullable LocalDate value)
      throws SQLException {
    LocalDate stored = value == null ? null : SqlTimes.stored(value);
    if (stored != null && SqlTimes.isBeforeChrist(stored.getYear())) {
      setText(statement, index, SqlTimes.text(stored));
    } else {
      object(statement, index, stored);
    }
  }

  /** {@code time}; {@link LocalTime#MAX} is {@code 24:00}. */
  public static void set(PreparedStatement statement, int index, @Nullable LocalTime value)
      throws SQLException {
    object(statement, index, value == null ? null : SqlTimes.stored(value));
  }

  /** {@code timestamp}; {@link LocalDateTime#MAX} and {@code MIN} are infinity. */
  public static void set(PreparedStatement statement, int index, @Nullable LocalDateTime value)
      throws SQLException {
    LocalDateTime stored = value == null ? null : SqlTimes.stored(value);
    if (stored != null && SqlTimes.isBeforeChrist(stored.getYear())) {
      setText(statement, index, SqlTimes.text(stored));
    } else {
      object(statement, index, stored);
    }
  }

  /** {@code interval}. */
  public static void set(PreparedStatement statement, int index, @Nullable Duration value)
      throws SQLException {
    setText(statement, index, value == null ? null : SqlTimes.text(value));
  }

  private static void object(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      setNull(statement, index);
    } else {
      statement.setObject(index, value);
    }
  }
}
