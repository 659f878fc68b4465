package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class SqlJson {
  private SqlJson() {}

  public static <T> T read(ResultSet rows, int column, JsonCodec<T> codec) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T> @Nullable T readOrNull(ResultSet rows, int column,
      JsonCodec<T> codec) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T> void set(PreparedStatement statement, int index, @Nullable T value,
      JsonCodec<T> codec) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T> SqlElement<T> element(JsonCodec<T> codec) {
    throw new UnsupportedOperationException();
  }
}
