package dev.dxwww.runtime.http.content.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A media type (RFC 9110, 8.3.1).
 *
 * @param name type and subtype in lower case, such as {@code text/html}
 * @param parameters what follows the first semicolon, in lower case; empty for none
 */
public record MediaType(String name, String parameters) {

  /** The media type of a text; an unreadable one has an empty name. */
  public static MediaType of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int semicolon = lower.indexOf(';');
    String name = (semicolon < 0 ? lower : lower.substring(0, semicolon)).strip();
    int slash = name.indexOf('/');
    boolean good = slash > 0 && slash < name.length() - 1;
    return new MediaType(good ? name : "", semicolon < 0 ? "" : lower.substring(semicolon + 1));
  }

  /** The value of a parameter without quotes; null when it is absent. */
  public @Nullable String parameter(String key) {
    int start = 0;
    while (start < parameters.length()) {
      int semicolon = parameters.indexOf(';', start);
      int end = semicolon < 0 ? parameters.length() : semicolon;
      int equals = parameters.indexOf('=', start, end);
      if (equals >= 0 && parameters.substring(start, equals).strip().equals(key)) {
        return unquoted(parameters.substring(equals + 1, end).strip());
      }
      start = end + 1;
    }
    return null;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The charset of the parameters, UTF-8 without one; null when it is one nobody knows. */
  public @Nullable Charset charset() {
    String charset = parameter("charset");
    if (charset == null || charset.equals("utf-8")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.isSupported(charset) ? Charset.forName(charset) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }
}
