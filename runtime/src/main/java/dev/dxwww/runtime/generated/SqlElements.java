package dev.dxwww.runtime.generated;

import java.sql.SQLException;

/** Makes elements of arrays from two functions. */
final class SqlElements {
  private SqlElements() {}

  static <T> SqlElement<T> of(
      SqlElement.Reading<String, T> reading, SqlElement.Writing<T, String> writing) {
    return new SqlElement<>() {
      @Override
      public T read(String text) throws SQLException {
        try {
          return reading.apply(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
          throw RefusedValue.unreadable("an element of an array is of another type");
        }
      }

      @Override
      public String write(T value) throws SQLException {
        return writing.apply(value);
      }
    };
  }
}
