package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import dev.dxwww.runtime.error.ErrorConversions;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of an exception of the driver: its class, its SQLState, where it was thrown, and the
 * same of its causes. Its message is left out: the server puts values into it, and the driver
 * addresses.
 */
final class DriverFailure extends Exception {
  private final String what;

  private DriverFailure(String what, Throwable original, @Nullable Throwable cause) {
    super(what, cause, false, true);
    this.what = what;
    setStackTrace(original.getStackTrace());
  }

  static DriverFailure of(Throwable failure) {
    return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static DriverFailure of(Throwable failure, Set<Throwable> seen) {
    seen.add(failure);
    Throwable cause = failure.getCause();
    return new DriverFailure(
        name(failure),
        failure,
        cause == null || seen.contains(cause) ? null : of(cause, seen));
  }

  private static String name(Throwable failure) {
    String type = failure.getClass().getName();
    if (failure instanceof SQLException sql) {
      String state = ErrorConversions.sqlState(sql);
      return state.isEmpty() ? type : type + " (SQLState " + state + ")";
    }
    return type;
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }

  @Override
  public String toString() {
    return what;
  }
}
