package dev.dxwww.examples.tasks.pages;

import java.util.List;

import dev.dxwww.runtime.http.Html;

/**
 * A piece of HTML. The only way to put a value in is a hole of a template, and a hole escapes
 * everything that is not markup itself.
 *
 * @param html well-formed HTML
 */
record Markup(String html) {
  static final Markup EMPTY = new Markup("");

  private static final String HOLE = "{}";

  /**
   * Fills the holes {@code {}} of a template, in order. The template is a constant of this package,
   * with quotes around every hole in an attribute. Markup goes in as it is, a list piece by piece,
   * everything else as escaped text.
   *
   * @throws IllegalArgumentException when holes and values differ in number
   */
  static Markup html(String template, Object... values) {
    StringBuilder out = new StringBuilder(template.length() + 32 * values.length);
    int from = 0;
    for (Object value : values) {
      int hole = template.indexOf(HOLE, from);
      if (hole < 0) {
        throw new IllegalArgumentException("more values than holes in: " + template);
      }
      out.append(template, from, hole);
      append(out, value);
      from = hole + HOLE.length();
    }
    if (template.indexOf(HOLE, from) >= 0) {
      throw new IllegalArgumentException("more holes than values in: " + template);
    }
    return new Markup(out.append(template, from, template.length()).toString());
  }

  /** The markup if the condition holds, else nothing. */
  static Markup when(boolean condition, Markup markup) {
    return condition ? markup : EMPTY;
  }

  private static void append(StringBuilder out, Object value) {
    switch (value) {
      case Markup markup -> out.append(markup.html);
      case List<?> list -> list.forEach(element -> append(out, element));
      default -> out.append(Html.escape(value.toString()));
    }
  }
}
