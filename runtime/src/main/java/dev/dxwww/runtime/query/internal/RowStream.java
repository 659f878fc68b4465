package dev.dxwww.runtime.query.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall.RowReader;

import org.jspecify.annotations.Nullable;

/** Rows as they come from the server. */
final class RowStream<T extends @Nullable Object> extends Spliterators.AbstractSpliterator<T> {
  private final Sql sql;
  private final ResultSet rows;
  private final RowReader<T> reader;

  private RowStream(Sql sql, ResultSet rows, RowReader<T> reader) {
    super(Long.MAX_VALUE, Spliterator.ORDERED);
    this.sql = sql;
    this.rows = rows;
    this.reader = reader;
  }

  static <T extends @Nullable Object> Stream<T> of(Sql sql, ResultSet rows, RowReader<T> reader) {
    return StreamSupport.stream(new RowStream<>(sql, rows, reader), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    T value;
    try {
      if (!rows.next()) {
        return false;
      }
      value = reader.read(rows);
    } catch (SQLException e) {
      throw sql.failed(e);
    }
    action.accept(value);
    return true;
  }
}
