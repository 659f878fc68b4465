package dev.dxwww.runtime.error;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Codes for what a database driver throws, by SQLState (ISO 9075-2 and PostgreSQL's appendix A).
 */
final class SqlConversion {
  private static final int CHAIN = 16;

  private SqlConversion() {}

  /**
   * A failure with code 2001 to 2005 or 5003; its message holds the SQLState and nothing else.
   *
   * @param thrown the failure, or what it was wrapped into: the stack of that tells who asked
   */
  static DxException from(SQLException failure, Throwable thrown) {
    String state = state(failure);
    ErrorCode code = code(failure);
    String message =
        state.isEmpty()
            ? code.defaultMessage()
            : code.defaultMessage() + " (SQLState " + state + ")";
    return new ConvertedException(code, message, thrown);
  }

  /** The code of a failure. */
  static ErrorCode code(SQLException failure) {
    String state = state(failure);
    if (state.isEmpty()) {
      return codeOfType(failure);
    }
    // An answer that did not come in time; a connection that could not be made is 08001.
    return state.equals("08006") && failure.getCause() instanceof SocketTimeoutException
        ? ErrorCode.QUERY_TIMEOUT
        : codeOfState(state, failure);
  }

  /**
   * The first well-formed SQLState of the chain; drivers put batches' own failures into the rest.
   */
  static String state(SQLException failure) {
    SQLException current = failure;
    for (int i = 0; i < CHAIN && current != null; i++) {
      if (isState(current.getSQLState())) {
        return current.getSQLState();
      }
      current = current.getNextException();
    }
    return "";
  }

  private static boolean isState(@Nullable String state) {
    if (state == null || state.length() != 5) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      char c = state.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static ErrorCode codeOfState(String state, SQLException failure) {
    return switch (state) {
      case "57014", "55P03" -> ErrorCode.QUERY_TIMEOUT;
      case "53300", "57P01", "57P02", "57P03", "57P04", "57P05" -> ErrorCode.CONNECTION_FAILED;
      default -> switch (state.substring(0, 2)) {
        case "08" -> ErrorCode.CONNECTION_FAILED;
        case "23" -> ErrorCode.CONSTRAINT_VIOLATION;
        case "25", "40" -> ErrorCode.TRANSACTION_FAILED;
        case "53" -> ErrorCode.RESOURCE_EXHAUSTED;
        default -> codeOfType(failure);
      };
    };
  }

  private static ErrorCode codeOfType(SQLException failure) {
    return switch (failure) {
      case SQLTimeoutException _ -> ErrorCode.QUERY_TIMEOUT;
      case SQLTransientConnectionException _ -> ErrorCode.CONNECTION_FAILED;
      case SQLNonTransientConnectionException _ -> ErrorCode.CONNECTION_FAILED;
      case SQLRecoverableException _ -> ErrorCode.CONNECTION_FAILED;
      case SQLIntegrityConstraintViolationException _ -> ErrorCode.CONSTRAINT_VIOLATION;
      case SQLTransactionRollbackException _ -> ErrorCode.TRANSACTION_FAILED;
      default -> ErrorCode.QUERY_FAILED;
    };
  }
}
