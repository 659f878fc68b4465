package dev.dxwww.runtime.query;

import java.util.Optional;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/**
 * A query or transaction that failed: 2001 without a connection, 2002 out of time, 2003 a
 * constraint does not hold (answered by 409), 2004 the transaction ended, 2005 anything else that
 * PostgreSQL refused, 4000 a value that cannot be stored (answered by 400).
 *
 * <pre>{@code
 * try {
 *   return users.insert(user);
 * } catch (QueryException e) {
 *   if (e.constraint().equals(Optional.of("users_email_key"))) {
 *     throw new ConflictException("Somebody has that address already.", e);
 *   }
 *   throw e;
 * }
 * }</pre>
 *
 * <p>Neither message nor causes hold a value, a literal, an address, a user or a password: only
 * names from the schema and from the program.
 */
public final class QueryException extends DxException {
  private final transient QueryFailure failure;

  /** A failure with the message that its code and its place make. */
  public QueryException(ErrorCode code, QueryFailure failure, @Nullable Throwable cause) {
    super(code, failure.message(code), failure.suggestion(code), cause);
    this.failure = failure;
  }

  /** Which method it was, {@code TaskRepository.find}; {@code transaction} where it was none. */
  public String query() {
    return failure.query();
  }

  /** What it did: {@code select}, {@code insert}, {@code commit}. */
  public String operation() {
    return failure.operation();
  }

  /** The table that PostgreSQL names, else the statement's own; empty where there is none. */
  public String table() {
    return failure.table();
  }

  /** The column that PostgreSQL names. */
  public Optional<String> column() {
    return present(failure.column());
  }

  /** The constraint that does not hold, {@code users_email_key}. */
  public Optional<String> constraint() {
    return present(failure.constraint());
  }

  /** The five characters that say what is wrong; see PostgreSQL's appendix A. */
  public Optional<String> sqlState() {
    return present(failure.sqlState());
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
