package dev.dxwww.runtime.http;

import java.util.Locale;

/**
 * One header field of a response.
 *
 * @param name a token (RFC 9110, 5.6.2), at least one character
 * @param value printable ASCII, spaces and tabs; no CR, LF or NUL, so that it cannot add fields of
 *     its own
 */
public record HeaderField(String name, String value) {
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  /** @throws IllegalArgumentException for a name or a value that must not be sent */
  public HeaderField {
    requireToken(name);
    requireValue(name, value);
  }

  /**
   * Framing belongs to the server: a wrong length or a second coding lets responses be split.
   *
   * @throws IllegalArgumentException for a field that only the server sets
   */
  public void requireFree() {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "trailer",
          "date", "x-request-id" ->
          throw new IllegalArgumentException(name + " is set by the server");
      default -> { }
    }
  }

  static void requireToken(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a name needs at least one character");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isAlphanumeric(c) && TOKEN_MARKS.indexOf(c) < 0) {
        throw new IllegalArgumentException("character " + (i + 1) + " of a name is not allowed");
      }
    }
  }

  private static void requireValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        throw new IllegalArgumentException(
            "character " + (i + 1) + " of the value of " + name + " is not allowed");
      }
    }
    int last = value.length() - 1;
    if (last >= 0 && (isBlank(value.charAt(0)) || isBlank(value.charAt(last)))) {
      throw new IllegalArgumentException("the value of " + name + " starts or ends with a space");
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
