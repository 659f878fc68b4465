package dev.dxwww.runtime.error;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a log may print it: a copy whose messages cannot forge log lines, and without what a
 * database's driver says, since servers put values into it and drivers addresses.
 *
 * <p>Made only when a message in the chain holds line ends or other controls, or is a driver's;
 * else the failure itself is logged, so that tools which look at its class find it.
 */
final class LoggableFailure extends Exception {
  private static final int DEEPEST = 16;

  private final String text;

  private LoggableFailure(Throwable original, String text, @Nullable Throwable cause) {
    super(text, cause, true, true);
    this.text = text;
    setStackTrace(original.getStackTrace());
  }

  /** The failure itself when all its messages are single lines, else a copy with escapes. */
  static Throwable of(Throwable failure) {
    return isClean(failure, identitySet()) ? failure : copy(failure, identitySet());
  }

  private static boolean isClean(@Nullable Throwable failure, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return true;
    }
    if (failure instanceof SQLException
        || !LogText.isOneLine(failure.toString())
        || !isClean(failure.getCause(), seen)) {
      return false;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!isClean(suppressed, seen)) {
        return false;
      }
    }
    return true;
  }

  private static LoggableFailure copy(Throwable failure, Set<Throwable> seen) {
    seen.add(failure);
    Throwable cause = failure.getCause();
    LoggableFailure copy =
        new LoggableFailure(
            failure,
            LogText.line(text(failure)),
            cause == null || seen.contains(cause) ? null : copy(cause, seen));
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!seen.contains(suppressed)) {
        copy.addSuppressed(copy(suppressed, seen));
      }
    }
    return copy;
  }

  /** What may be told of a failure in one line, escaped by whoever writes it. */
  static String text(Throwable failure) {
    if (failure instanceof SQLException sql) {
      String state = SqlConversion.state(sql);
      return failure.getClass().getName() + (state.isEmpty() ? "" : " (SQLState " + state + ")");
    }
    String text = failure.toString();
    Throwable cause = failure.getCause();
    // What wraps another without words of its own repeats the other's.
    for (int i = 0; i < DEEPEST && cause != null; i++) {
      if (cause instanceof SQLException && cause.getMessage() != null) {
        text = text.replace(cause.getMessage(), "...");
      }
      cause = cause.getCause();
    }
    return text;
  }

  private static Set<Throwable> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** What the failure's own {@code toString} gives, escaped. */
  @Override
  public String toString() {
    return text;
  }
}
