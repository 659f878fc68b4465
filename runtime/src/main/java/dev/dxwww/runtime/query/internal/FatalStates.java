package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;

/** SQLStates after which a connection is of no use. */
final class FatalStates {
  private FatalStates() {}

  static boolean isFatal(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("58"));
  }
}
