package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class SqlArrays {
  private SqlArrays() {}

  public static <T> List<T> list(ResultSet rows, int column,
      SqlElement<T> element) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T> @Nullable List<T> listOrNull(ResultSet rows, int column,
      SqlElement<T> element) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T> List<@Nullable T> listOfNullable(ResultSet rows, int column,
      SqlElement<T> element) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T> @Nullable List<@Nullable T> listOfNullableOrNull(ResultSet rows, int column,
      SqlElement<T> element) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T> void set(PreparedStatement statement, int index,
      @Nullable Collection<? extends @Nullable T> values,
      SqlElement<T> element) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <T> void set(PreparedStatement statement, int index, T @Nullable [] values,
      SqlElement<T> element) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static <R, T> void setEach(PreparedStatement statement, int index,
      Collection<? extends R> rows, Function<? super R, ? extends @Nullable T> component,
      SqlElement<T> element) throws SQLException {
    throw new UnsupportedOperationException();
  }
}
