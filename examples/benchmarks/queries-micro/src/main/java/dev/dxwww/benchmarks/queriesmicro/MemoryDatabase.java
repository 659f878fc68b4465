package dev.dxwww.benchmarks.queriesmicro;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.generated.Transactional;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.TransactionSettings;

import org.jspecify.annotations.Nullable;

/**
 * What generated code asks, without a pool: each call is a statement of one connection. So that
 * binding and mapping are measured and nothing else, all calls are one object. Of one thread.
 */
final class MemoryDatabase implements Database {
  private final Connection connection;
  private final Call call = new Call();

  MemoryDatabase(Connection connection) {
    this.connection = connection;
  }

  @Override
  public SqlCall call(Sql sql) {
    call.text = sql.text();
    return call;
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T inTransaction(
      TransactionSettings settings, TransactionalWork<T, X> work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T onOneConnection(
      TransactionalWork<T, X> work) throws X {
    return work.run();
  }

  @Override
  public void afterCommit(Runnable action) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isInTransaction() {
    return false;
  }

  @Override
  public Transactional transaction(TransactionSettings settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public QueryCache cache() {
    throw new UnsupportedOperationException();
  }

  /** The only call, used again and again; the same steps as in JDBC by hand. */
  private final class Call implements SqlCall {
    private String text = "";
    private @Nullable PreparedStatement statement;

    @Override
    public PreparedStatement statement() throws SQLException {
      PreparedStatement there = statement;
      if (there == null) {
        there = connection.prepareStatement(text);
        statement = there;
      }
      return there;
    }

    @Override
    public ResultSet query() throws SQLException {
      return statement().executeQuery();
    }

    @Override
    public int update() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long largeUpdate() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void execute() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ResultSet queryAll() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ResultSet nextRows() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T extends @Nullable Object> Stream<T> stream(RowReader<T> reader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      PreparedStatement there = statement;
      statement = null;
      if (there != null) {
        try {
          there.close();
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
