package dev.dxwww.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * One parameter of a handler: where its value stands in a request, and what holds without one.
 *
 * @param source the part of the request
 * @param name name in that part; of header fields in lower case
 * @param index place of the segment in the path, counted from 0; -1 for other sources
 * @param takesRest the variable takes all segments from {@code index} on
 * @param presence whether a value must be there
 * @param fallback text that stands in for a missing value, if {@code presence} is DEFAULT
 */
public record Param(
    Source source, String name, int index, boolean takesRest, Presence presence,
    @Nullable String fallback) {

  /** The parts of a request that parameters come from. */
  public enum Source {
    PATH("path"), QUERY("query"), HEADER("header"), COOKIE("cookie"), FORM("form");

    private final String text;

    Source(String text) {
      this.text = text;
    }

    /** The word used in {@code errors[]}. */
    public String text() {
      return text;
    }
  }

  /** What holds when there is no value. */
  public enum Presence {
    REQUIRED, OPTIONAL, DEFAULT
  }

  /** A variable of the path: {@code index} counts segments, 0 is the first one. */
  public static Param path(String name, int index) {
    return new Param(Source.PATH, name, index, false, Presence.REQUIRED, null);
  }

  public static Param query(String name) {
    return of(Source.QUERY, name);
  }

  public static Param header(String name) {
    return of(Source.HEADER, name);
  }

  public static Param cookie(String name) {
    return of(Source.COOKIE, name);
  }

  public static Param form(String name) {
    return of(Source.FORM, name);
  }

  private static Param of(Source source, String name) {
    return new Param(source, name, -1, false, Presence.REQUIRED, null);
  }

  /** The same variable, taking all segments from its index on. */
  public Param rest() {
    return new Param(source, name, index, true, presence, fallback);
  }

  /** The same parameter, which may be missing. */
  public Param optional() {
    return new Param(source, name, index, takesRest, Presence.OPTIONAL, null);
  }

  /** The same parameter with a text that stands in for a missing value. */
  public Param orElse(String text) {
    return new Param(source, name, index, takesRest, Presence.DEFAULT, text);
  }

  /** The word for its source in {@code errors[]}: path, query, header, cookie or form. */
  public String where() {
    return source.text();
  }
}
