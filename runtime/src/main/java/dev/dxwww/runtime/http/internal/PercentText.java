package dev.dxwww.runtime.http.internal;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Percent-encoded text (RFC 3986, 2.1) whose escapes stand for UTF-8. */
final class PercentText {
  private PercentText() {}

  /** The value of a hex digit, or -1. */
  static int hex(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** The byte that the escape at {@code at} stands for, 0 to 255, or -1 when it is not one. */
  static int escape(String text, int at, int end) {
    if (at + 2 >= end) {
      return -1;
    }
    int high = hex(text.charAt(at + 1));
    int low = hex(text.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** The decoded text of a part whose escapes are known to be good, as in a canonical path. */
  static String decodeCanonical(String text, int start, int end) {
    int escape = text.indexOf('%', start, end);
    if (escape < 0) {
      return text.substring(start, end);
    }
    byte[] bytes = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) escape(text, i, end);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /**
   * A name or value of a form (URL Standard, 5.1): {@code +} is a space. Null for a bad escape,
   * escapes that are not UTF-8, and NUL.
   */
  static @Nullable String decodeForm(String text, int start, int end) {
    boolean plain = true;
    for (int i = start; i < end && plain; i++) {
      char c = text.charAt(i);
      plain = c != '%' && c != '+' && c != 0;
    }
    if (plain) {
      return text.substring(start, end);
    }
    StringBuilder out = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c == 0) {
        return null;
      }
      if (c != '%') {
        out.append(c == '+' ? ' ' : c);
        i++;
        continue;
      }
      int codePoint = Utf8Escapes.codePoint(text, i, end);
      if (codePoint <= 0) {
        return null;
      }
      out.appendCodePoint(codePoint);
      i += 3 * Utf8Escapes.length(codePoint);
    }
    return out.toString();
  }
}
