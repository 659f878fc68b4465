package dev.dxwww.runtime.query.internal;

import java.time.Duration;
import java.util.List;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;

/**
 * What calls and transactions of one database share.
 *
 * @param meters count and time
 * @param results what is kept of results
 * @param transactionTimeout how long a transaction may take
 * @param fetchSize how many rows of a stream are fetched at a time
 */
record DatabaseParts(
    QueryMeters meters, KeptResults results, Duration transactionTimeout, int fetchSize) {

  QueryFailure place(Sql sql) {
    return QueryFailure.of(sql.name(), sql.operation(), sql.table());
  }

  QueryException outsideTransaction(Sql sql) {
    return new QueryException(
        ErrorCode.TRANSACTION_FAILED,
        place(sql).because("a Stream of rows is only to be had inside a transaction"),
        null);
  }

  void invalidate(List<String> columns) {
    if (!columns.isEmpty()) {
      results.invalidate(columns);
    }
  }
}
