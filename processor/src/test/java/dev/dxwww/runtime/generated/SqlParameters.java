package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class SqlParameters {
  private SqlParameters() {}

  public static void set(PreparedStatement statement, int index,
      @Nullable Boolean value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable Short value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable Integer value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable Long value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable Float value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable Double value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable BigDecimal value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable BigInteger value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable String value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable Character value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void setText(PreparedStatement statement, int index,
      @Nullable String value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      byte @Nullable [] value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable UUID value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable Instant value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable OffsetDateTime value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable LocalDate value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable LocalTime value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable LocalDateTime value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      @Nullable Duration value) throws SQLException {
    throw new UnsupportedOperationException();
  }
}
