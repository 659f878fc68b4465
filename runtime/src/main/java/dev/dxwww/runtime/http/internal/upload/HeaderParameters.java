package dev.dxwww.runtime.http.internal.upload;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The value of a header field that has parameters, such as {@code form-data; name="a"}.
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters the values without quotes, by names in lower case
 */
record HeaderParameters(String value, Map<String, String> parameters) {
  private static final String DELIMITERS = "()<>@,;:\\\"/[]?={}";

  HeaderParameters {
    parameters = Map.copyOf(parameters);
  }

  /** The field; null when it is malformed or has a parameter twice. */
  static @Nullable HeaderParameters parse(String text) {
    int semicolon = text.indexOf(';');
    String value = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
    Map<String, String> parameters = new LinkedHashMap<>();
    int at = semicolon;
    while (at >= 0 && at < text.length()) {
      int start = skipBlanks(text, at + 1);
      if (start == text.length()) {
        break;
      }
      int equals = text.indexOf('=', start);
      if (equals < 0) {
        return null;
      }
      String name = text.substring(start, equals).strip().toLowerCase(Locale.ROOT);
      int from = skipBlanks(text, equals + 1);
      boolean quoted = from < text.length() && text.charAt(from) == '"';
      int end = quoted ? endOfQuoted(text, from + 1) : endOfToken(text, from);
      if (end < 0 || !isToken(name)) {
        return null;
      }
      String content =
          quoted ? unescaped(text, from + 1, end) : text.substring(from, end).strip();
      at = skipBlanks(text, quoted ? end + 1 : end);
      boolean ends = at == text.length() || text.charAt(at) == ';';
      if (!ends || parameters.put(name, content) != null) {
        return null;
      }
    }
    return new HeaderParameters(value.toLowerCase(Locale.ROOT), parameters);
  }

  /** The value of a parameter, its name in lower case; null when it is absent. */
  @Nullable String value(String name) {
    return parameters.get(name);
  }

  /** Whether a name has no other characters than names have (RFC 9110, 5.6.2). */
  static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c > '~' || DELIMITERS.indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static int skipBlanks(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int endOfToken(String text, int start) {
    int end = text.indexOf(';', start);
    return end < 0 ? text.length() : end;
  }

  /** The place of the closing quote, or -1. */
  private static int endOfQuoted(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i;
      }
      if (c == '\\' && isEscape(text, i)) {
        i++;
      }
    }
    return -1;
  }

  /**
   * Only quotes and backslashes are escaped: browsers once sent whole paths of Windows, with
   * backslashes that stand for themselves.
   */
  private static boolean isEscape(String text, int at) {
    return at + 1 < text.length()
        && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
  }

  private static String unescaped(String text, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\\' && isEscape(text, i)) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }
}
