package dev.dxwww.processor.diagnostic;

/** How grave a diagnostic is. */
public enum Severity {
  ERROR,
  WARNING
}
