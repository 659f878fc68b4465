package dev.dxwww.runtime.generated;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One parameter of a handler: where its value stands in a request, and what holds without one. Made
 * once, when the class of its routes is initialised.
 */
public final class Param {
  private final Source source;
  private final String name;
  private final int index;
  private final boolean takesRest;
  private final Presence presence;
  private final @Nullable String fallback;
  /** Looked up here, not for each request; of no use but for header fields. */
  private final HeaderName headerName;

  private Param(
      Param other, boolean takesRest, Presence presence, @Nullable String fallback) {
    this.source = other.source;
    this.name = other.name;
    this.index = other.index;
    this.headerName = other.headerName;
    this.takesRest = takesRest;
    this.presence = presence;
    this.fallback = fallback;
  }

  private Param(Source source, String name, int index) {
    this.source = source;
    this.name = Objects.requireNonNull(name, "name");
    this.index = index;
    this.takesRest = false;
    this.presence = Presence.REQUIRED;
    this.fallback = null;
    this.headerName = source == Source.HEADER ? HeaderNames.create(name) : HeaderNames.HOST;
  }

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
    return new Param(Source.PATH, name, index);
  }

  public static Param query(String name) {
    return new Param(Source.QUERY, name, -1);
  }

  /** A header field; its name is the same in small letters and in capitals. */
  public static Param header(String name) {
    return new Param(Source.HEADER, name.toLowerCase(Locale.ROOT), -1);
  }

  public static Param cookie(String name) {
    return new Param(Source.COOKIE, name, -1);
  }

  public static Param form(String name) {
    return new Param(Source.FORM, name, -1);
  }

  /** The same variable, taking all segments from its index on. */
  public Param rest() {
    return new Param(this, true, presence, fallback);
  }

  /** The same parameter, which may be missing. */
  public Param optional() {
    return new Param(this, takesRest, Presence.OPTIONAL, null);
  }

  /** The same parameter with a text that stands in for a missing value. */
  public Param orElse(String text) {
    return new Param(this, takesRest, Presence.DEFAULT, text);
  }

  /** The part of the request. */
  public Source source() {
    return source;
  }

  /** Its name in that part; of header fields in small letters. */
  public String name() {
    return name;
  }

  /** Place of the segment in the path, counted from 0; -1 for other sources. */
  public int index() {
    return index;
  }

  /** Whether the variable takes all segments from {@link #index} on. */
  public boolean takesRest() {
    return takesRest;
  }

  /** Whether a value must be there. */
  public Presence presence() {
    return presence;
  }

  /** Text that stands in for a missing value, if {@link #presence} is DEFAULT; else null. */
  public @Nullable String fallback() {
    return fallback;
  }

  /** For the server: the header field, as its listener names it. */
  public HeaderName headerName() {
    return headerName;
  }

  /** The word for its source in {@code errors[]}: path, query, header, cookie or form. */
  public String where() {
    return source.text();
  }
}
