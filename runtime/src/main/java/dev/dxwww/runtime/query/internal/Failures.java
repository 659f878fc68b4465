package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.generated.RefusedValue;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Makes of what the driver throws something that can be told: names and codes, never values. */
public final class Failures {
  /** Also of a server that only repeats what another writes. */
  private static final String READ_ONLY = "25006";

  private Failures() {}

  /** What to throw for a failed statement. */
  public static DxException of(Sql sql, SQLException failure) {
    return of(QueryFailure.of(sql.name(), sql.operation(), sql.table()), failure);
  }

  /** What to throw for a failure at a known place. */
  static QueryException of(QueryFailure place, SQLException failure) {
    String state = ErrorConversions.sqlState(failure);
    QueryFailure known = described(place, failure).state(state);
    if (state.equals(READ_ONLY)) {
      known = known.because("a change in a transaction that is read-only");
    }
    if (failure instanceof RefusedValue refused) {
      boolean ofClient = !state.startsWith("XX");
      ErrorCode code = ofClient ? ErrorCode.BAD_REQUEST : ErrorCode.QUERY_FAILED;
      return new QueryException(code, known.because(refused.reason()), DriverFailure.of(failure));
    }
    String reason = reason(state);
    return reason.isEmpty()
        ? new QueryException(ErrorConversions.code(failure), known, DriverFailure.of(failure))
        : new QueryException(
            ErrorCode.BAD_REQUEST, known.because(reason), DriverFailure.of(failure));
  }

  /** What to throw where there is no connection: 2001, whatever the reason. */
  static QueryException unreachable(QueryFailure place, SQLException failure) {
    QueryFailure known = place.state(ErrorConversions.sqlState(failure));
    String reason = TlsFailure.reason(failure);
    return new QueryException(
        ErrorCode.CONNECTION_FAILED,
        reason.isEmpty() ? known : known.because(reason),
        DriverFailure.of(failure));
  }

  /** What is wrong with a value a client may have sent; empty for other failures. */
  private static String reason(String state) {
    return switch (state) {
      case "22001" -> "A value is too long to be stored.";
      case "22003" -> "A number is beyond what can be stored.";
      case "22007", "22008" -> "A date or time is beyond what can be stored.";
      case "22021", "22P05" -> "A text holds a character that cannot be stored.";
      default -> "";
    };
  }

  private static QueryFailure described(QueryFailure place, SQLException failure) {
    ServerErrorMessage told =
        failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
    if (told == null) {
      return place;
    }
    return new QueryFailure(
        place.query(),
        place.operation(),
        told.getTable() == null ? place.table() : told.getTable(),
        text(told.getColumn()),
        text(told.getConstraint()),
        place.sqlState(),
        place.reason());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** What to throw where a row was asked for and is not there. */
  public static DxException noRow(Sql sql) {
    return new NotFoundException();
  }

  /** What to throw where there are more rows than were proven. */
  public static QueryException manyRows(Sql sql) {
    QueryFailure place = QueryFailure.of(sql.name(), sql.operation(), sql.table());
    return new QueryException(
        ErrorCode.QUERY_FAILED,
        place.because("the query gave several rows where at most one was proven"),
        null);
  }
}
