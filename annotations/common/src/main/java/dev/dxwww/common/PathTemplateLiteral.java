package dev.dxwww.common;

import java.nio.charset.StandardCharsets;

/** Brings the literal segments of templates to the form in which request paths are matched. */
final class PathTemplateLiteral {
  private static final String HEX = "0123456789ABCDEF";

  private PathTemplateLiteral() {}

  /**
   * Percent-encodes as UTF-8 all that RFC 3986 does not allow in a segment ({@code pchar}), puts
   * the hex digits of escapes in upper case and resolves the escapes of unreserved characters.
   */
  static String canonical(String text, int start, int end) throws PathTemplateException {
    StringBuilder out = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '%') {
        escape(text, i, end, out);
        i += 3;
      } else {
        int codePoint = text.codePointAt(i);
        refuse(text, i, codePoint);
        literal(codePoint, out);
        i += Character.charCount(codePoint);
      }
    }
    String canonical = out.toString();
    if (canonical.equals(".") || canonical.equals("..")) {
      throw new PathTemplateException(
          start, "no request has a dot segment: it is resolved before", text.substring(0, start));
    }
    return canonical;
  }

  private static void refuse(String text, int at, int codePoint) throws PathTemplateException {
    if (codePoint == '}' || codePoint == '{') {
      throw new PathTemplateException(
          at,
          codePoint == '}'
              ? "this brace was never opened"
              : "a variable takes a whole segment; a slash must stand before it",
          codePoint == '}'
              ? text.substring(0, at) + text.substring(at + 1)
              : text.substring(0, at) + "/" + text.substring(at));
    }
    if (codePoint == '?' || codePoint == '#') {
      throw new PathTemplateException(
          at,
          codePoint == '?'
              ? "the query is not part of the path: bind it by @QueryParam"
              : "a fragment never reaches the server",
          text.substring(0, at));
    }
    if (codePoint < 0x20 || codePoint == 0x7F || isSurrogate(codePoint)) {
      throw new PathTemplateException(
          at, "a character that no path can hold", text.substring(0, at));
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static void escape(String text, int at, int end, StringBuilder out)
      throws PathTemplateException {
    int value = at + 2 < end ? hex(text.charAt(at + 1)) * 16 + hex(text.charAt(at + 2)) : -1;
    if (at + 2 >= end || hex(text.charAt(at + 1)) < 0 || hex(text.charAt(at + 2)) < 0) {
      throw new PathTemplateException(
          at,
          "\"%\" starts an escape of two hex digits",
          text.substring(0, at) + "%25" + text.substring(at + 1));
    }
    if (value < 0x20 || value == 0x7F) {
      throw new PathTemplateException(
          at, "a character that no path can hold", text.substring(0, at) + text.substring(at + 3));
    }
    if (isUnreserved(value)) {
      out.append((char) value);
    } else {
      appendEscape(value, out);
    }
  }

  private static void literal(int codePoint, StringBuilder out) {
    if (isUnreserved(codePoint) || (codePoint < 0x80 && "!$&'()*+,;=:@".indexOf(codePoint) >= 0)) {
      out.append((char) codePoint);
      return;
    }
    for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      appendEscape(b & 0xFF, out);
    }
  }

  private static void appendEscape(int value, StringBuilder out) {
    out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
  }

  /** RFC 3986, section 2.3. */
  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
