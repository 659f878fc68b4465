package dev.dxwww.runtime.json;

import java.util.List;

/**
 * A JSON text that was refused. Carries no stack trace: it tells of the text, not of the program.
 */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a text was refused. */
  public enum Kind {
    /** It is not JSON in UTF-8 (code 4002). */
    MALFORMED,
    /** It is JSON, but its values do not fit the type (code 4001, one entry per violation). */
    MISMATCH,
    /** It exceeds a limit of {@link JsonSettings} (code 4002). */
    LIMIT
  }

  private final Kind kind;
  private final int line;
  private final int column;
  private final transient List<JsonViolation> violations;

  /**
   * A refusal.
   *
   * @param line line of the text, counted from 1
   * @param column column in that line, counted from 1 in bytes
   * @param violations what does not fit, at least one
   */
  public JsonException(Kind kind, int line, int column, List<JsonViolation> violations) {
    super(text(violations), null, false, false);
    this.kind = kind;
    this.line = line;
    this.column = column;
    this.violations = List.copyOf(violations);
  }

  private static String text(List<JsonViolation> violations) {
    JsonViolation first = violations.getFirst();
    return first.path().isEmpty() ? first.message() : first.path() + ": " + first.message();
  }

  /** Why it was refused. */
  public Kind kind() {
    return kind;
  }

  /** Line of the first problem, counted from 1. */
  public int line() {
    return line;
  }

  /** Column of the first problem in its line, counted from 1 in bytes of UTF-8. */
  public int column() {
    return column;
  }

  /** Path of the first problem, as {@code labels[0].name}; empty for the whole text. */
  public String path() {
    return violations.getFirst().path();
  }

  /** Everything that is wrong, in the order of the text; exactly one unless it is a mismatch. */
  public List<JsonViolation> violations() {
    return violations;
  }
}
