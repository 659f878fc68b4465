package dev.dxwww.processor.diagnostic;

/** Takes the mistakes found; each is reported once. */
public interface Diagnostics {

  /** Reports a mistake, unless the same was reported before. */
  void report(Diagnostic diagnostic);

  /** Reports several. */
  default void report(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(this::report);
  }
}
