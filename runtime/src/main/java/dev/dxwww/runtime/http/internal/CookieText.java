package dev.dxwww.runtime.http.internal;

import org.jspecify.annotations.Nullable;

/** The Cookie field of a request (RFC 6265, 4.2.1). */
final class CookieText {
  private CookieText() {}

  /** The value of the first cookie of that name, without quotes around it; null when absent. */
  static @Nullable String value(String field, String name) {
    int start = 0;
    while (start < field.length()) {
      int mark = field.indexOf(';', start);
      int end = mark < 0 ? field.length() : mark;
      int from = skipSpaces(field, start, end);
      int equals = field.indexOf('=', from, end);
      if (equals - from == name.length() && field.startsWith(name, from)) {
        return unquoted(field, equals + 1, end);
      }
      start = end + 1;
    }
    return null;
  }

  private static int skipSpaces(String text, int start, int end) {
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static String unquoted(String text, int start, int end) {
    String value = text.substring(start, end).strip();
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
