package dev.dxwww.runtime.http.content.internal;

import java.nio.charset.StandardCharsets;

/** The value of {@code Content-Disposition} (RFC 6266). */
public final class DispositionText {
  private static final String ATTRIBUTE_MARKS = "!#$&+-.^_`|~";
  private static final String HEX = "0123456789ABCDEF";

  private DispositionText() {}

  /**
   * The value for a file name. Slashes, backslashes and control characters become underscores. A
   * name that is not plain ASCII is written twice: for old clients with underscores in the place of
   * what they cannot read, and in full (RFC 8187).
   */
  public static String of(boolean saved, String name) {
    String clean = clean(name);
    String plain = plain(clean);
    String value = (saved ? "attachment" : "inline") + "; filename=\"" + plain + '"';
    return plain.equals(clean) ? value : value + "; filename*=UTF-8''" + encoded(clean);
  }

  private static String clean(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean bad = c == '/' || c == '\\' || Character.isISOControl(c) || isBidiControl(c);
      out.append(bad ? '_' : c);
    }
    return out.toString();
  }

  /** Characters that let {@code gpj.exe} look like {@code exe.jpg}. */
  private static boolean isBidiControl(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  /** Percent signs, too: some clients decode them in the quoted form (RFC 6266, appendix D). */
  private static String plain(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLowSurrogate(c)) {
        out.append(c > '~' || c == '"' || c == '%' ? '_' : c);
      }
    }
    return out.toString();
  }

  private static String encoded(String name) {
    StringBuilder out = new StringBuilder(name.length() * 3);
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isAlphanumeric(c) || ATTRIBUTE_MARKS.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
