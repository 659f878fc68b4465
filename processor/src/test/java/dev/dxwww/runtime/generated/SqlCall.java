package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Stub. */
public interface SqlCall extends AutoCloseable {
  PreparedStatement statement() throws SQLException;

  ResultSet query() throws SQLException;

  int update() throws SQLException;

  long largeUpdate() throws SQLException;

  void execute() throws SQLException;

  ResultSet queryAll() throws SQLException;

  ResultSet nextRows() throws SQLException;

  <T extends @Nullable Object> Stream<T> stream(RowReader<T> reader) throws SQLException;

  @Override
  void close();

  /** Stub. */
  @FunctionalInterface
  interface RowReader<T extends @Nullable Object> {
    T read(ResultSet rows) throws SQLException;
  }
}
