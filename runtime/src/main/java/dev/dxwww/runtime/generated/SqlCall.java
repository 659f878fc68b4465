package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One run of a statement: parameters are set on {@link #statement}, then one of the others is
 * called. Of one thread; must be closed, which closes statement and rows and gives the connection
 * back.
 */
public interface SqlCall extends AutoCloseable {

  /** The statement, to set its parameters: the same each time. */
  PreparedStatement statement() throws SQLException;

  /** Runs it, which gives rows. */
  ResultSet query() throws SQLException;

  /** Runs it, which changes rows: how many. */
  int update() throws SQLException;

  /** The same, where they may be more than an int holds. */
  long largeUpdate() throws SQLException;

  /** Runs it, whatever it gives. */
  void execute() throws SQLException;

  /**
   * Runs several statements joined by semicolons in one round trip: the rows of the first. All of
   * them see the same state of the tables when the call is in a transaction that repeats reads.
   */
  ResultSet queryAll() throws SQLException;

  /** The rows of the next statement after {@link #queryAll}. */
  ResultSet nextRows() throws SQLException;

  /**
   * Runs it, and gives its rows as they come. The stream takes over this call, so the generated
   * method does not close it; it ends with the stream or with the transaction.
   *
   * @throws dev.dxwww.runtime.error.DxException code 2004 outside a transaction
   */
  <T extends @Nullable Object> Stream<T> stream(RowReader<T> reader) throws SQLException;

  /** Closes statement and rows and gives the connection back; never throws, may come twice. */
  @Override
  void close();

  /** Makes a value of the current row. */
  @FunctionalInterface
  interface RowReader<T extends @Nullable Object> {
    /** Reads the row. */
    T read(ResultSet rows) throws SQLException;
  }
}
