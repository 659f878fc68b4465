package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class SqlEnum<E extends Enum<E>> implements SqlElement<E> {
  private SqlEnum() {}

  public static <E extends Enum<E>> SqlEnum<E> of(E[] constants, String... labels) {
    throw new UnsupportedOperationException();
  }

  public static <E extends Enum<E>> SqlEnum<E> named(E[] constants) {
    throw new UnsupportedOperationException();
  }

  public E read(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public @Nullable E readOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public void set(PreparedStatement statement, int index, @Nullable E value) throws SQLException {
    throw new UnsupportedOperationException();
  }

  @Override
  public E read(String label) throws SQLException {
    throw new UnsupportedOperationException();
  }

  @Override
  public String write(E value) {
    throw new UnsupportedOperationException();
  }
}
