package dev.dxwww.benchmarks.queriesmicro;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.BaseStatement;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/** Rows as the server sent them once, in the form it sends those of prepared statements in. */
final class MemoryRows {
  /** Which columns are binary is known from the second time on. */
  private static final int ASKED = 3;

  private final BaseStatement statement;
  private final Sent hundred;
  private final Sent one;

  private MemoryRows(BaseStatement statement, Sent hundred, Sent one) {
    this.statement = statement;
    this.hundred = hundred;
    this.one = one;
  }

  /** Asks for those that the two statements give; the one has the key 7. */
  static MemoryRows of(BaseStatement statement, String hundred, String one) throws SQLException {
    return new MemoryRows(
        statement, sent(statement, hundred), sent(statement, one.replace("?", "7")));
  }

  private static Sent sent(BaseStatement statement, String sql) throws SQLException {
    QueryExecutor executor =
        ((BaseConnection) statement.getConnection()).getQueryExecutor();
    Query query = executor.createSimpleQuery(sql);
    Taker taker = new Taker();
    for (int i = 0; i < ASKED; i++) {
      executor.execute(query, null, taker, 0, 0, QueryExecutor.QUERY_SUPPRESS_BEGIN);
    }
    query.close();
    Sent sent = taker.sent;
    if (sent == null || sent.fields[0].getFormat() != Field.BINARY_FORMAT) {
      throw new SQLException("no rows in the form of prepared statements");
    }
    return sent;
  }

  /** What the server answered. */
  private record Sent(Field[] fields, List<Tuple> rows) {}

  /** Takes the rows of the last answer. */
  private static final class Taker extends ResultHandlerBase {
    private @Nullable Sent sent;

    @Override
    public void handleResultRows(
        Query from, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
      sent = new Sent(fields, List.copyOf(rows));
    }

    @Override
    public void handleWarning(SQLWarning warning) {
      handleError(warning);
    }
  }

  ResultSet one() throws SQLException {
    return statement.createDriverResultSet(one.fields, one.rows);
  }

  ResultSet hundred() throws SQLException {
    return statement.createDriverResultSet(hundred.fields, hundred.rows);
  }
}
