package dev.dxwww.runtime.generated;

import java.sql.SQLDataException;

/**
 * A value that cannot be stored, or that Java has nothing for, found before or after the driver
 * has seen it. The reason holds no value.
 */
public final class RefusedValue extends SQLDataException {
  /** Of a text with U+0000 or a lone surrogate, as PostgreSQL has it. */
  static final String CHARACTER = "22021";
  /** Of a number or time that is too large or too small. */
  static final String RANGE = "22003";
  /** Of a value that was read and does not fit: ours, since no client can mend that. */
  static final String UNREADABLE = "XX000";

  private final transient String reason;

  private RefusedValue(String reason, String state) {
    super(reason, state);
    this.reason = reason;
  }

  static RefusedValue character(String reason) {
    return new RefusedValue(reason, CHARACTER);
  }

  static RefusedValue range(String reason) {
    return new RefusedValue(reason, RANGE);
  }

  static RefusedValue unreadable(String reason) {
    return new RefusedValue(reason, UNREADABLE);
  }

  /** What is wrong with it, for people. */
  public String reason() {
    return reason;
  }
}
