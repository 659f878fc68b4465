package dev.dxwww.runtime.error;

import java.util.Locale;
import java.util.Objects;

/**
 * One value of a request that is missing or not valid: an element of {@code errors[]} in a problem.
 *
 * @param where the part of the request that holds the value
 * @param name the parameter's name, or the place in a body, as in {@code labels[0].name}; empty for
 *     the body as a whole
 * @param message what the value must be, as in {@code must be at least 1}; shown to clients
 */
public record ProblemEntry(Where where, String name, String message) {
  /** The parts of a request that hold values. */
  public enum Where {
    PATH, QUERY, HEADER, COOKIE, FORM, BODY;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The name used in problems: {@code path}, {@code query}, and so on. */
    public String text() {
      return text;
    }
  }

  public ProblemEntry {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(message, "message");
  }

  /**
   * An entry for a value in the body, such as {@code body("labels[0].name", "must not be blank")}.
   */
  public static ProblemEntry body(String name, String message) {
    return new ProblemEntry(Where.BODY, name, message);
  }

  /** An entry for a form field. */
  public static ProblemEntry form(String name, String message) {
    return new ProblemEntry(Where.FORM, name, message);
  }

  /** An entry for a query parameter. */
  public static ProblemEntry query(String name, String message) {
    return new ProblemEntry(Where.QUERY, name, message);
  }

  /** An entry for a variable of the path. */
  public static ProblemEntry path(String name, String message) {
    return new ProblemEntry(Where.PATH, name, message);
  }
}
