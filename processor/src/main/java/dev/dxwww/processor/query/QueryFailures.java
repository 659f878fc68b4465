package dev.dxwww.processor.query;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.Severity;

/** Which mistakes keep code from being generated. */
final class QueryFailures {
  private QueryFailures() {}

  static boolean isError(Diagnostic diagnostic) {
    return diagnostic.code().severity() == Severity.ERROR;
  }
}
