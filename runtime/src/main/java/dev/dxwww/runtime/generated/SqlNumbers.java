package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** {@code numeric} of PostgreSQL, which also knows NaN and infinity. */
final class SqlNumbers {
  private SqlNumbers() {}

  static BigDecimal decimal(String text) throws SQLException {
    char last = text.charAt(text.length() - 1);
    if (last == 'N' || last == 'y') {
      throw RefusedValue.unreadable("a numeric is NaN or infinite, which BigDecimal has not");
    }
    return new BigDecimal(text);
  }

  static @Nullable BigDecimal decimalOrNull(@Nullable String text) throws SQLException {
    return text == null ? null : decimal(text);
  }

  static BigInteger whole(BigDecimal value) throws SQLException {
    try {
      return value.toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw RefusedValue.unreadable("a numeric is no whole number");
    }
  }
}
