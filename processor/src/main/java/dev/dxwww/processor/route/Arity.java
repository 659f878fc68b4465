package dev.dxwww.processor.route;

/** How many values a parameter takes, and what it is when there is none. */
public enum Arity {
  /** One; a request without it is refused. */
  ONE,
  /** One, or null. */
  NULLABLE,
  /** One in an {@code Optional}. */
  OPTIONAL,
  /** A {@code List}, empty when there is none. */
  LIST,
  /** A {@code Set}, empty when there is none. */
  SET,
  /** A {@code List} in an {@code Optional}, which is empty when there is none. */
  OPTIONAL_LIST,
  /** A {@code Set} in an {@code Optional}, which is empty when there is none. */
  OPTIONAL_SET;

  /** Whether it takes several values. */
  boolean isMany() {
    return switch (this) {
      case ONE, NULLABLE, OPTIONAL -> false;
      case LIST, SET, OPTIONAL_LIST, OPTIONAL_SET -> true;
    };
  }
}
