package dev.dxwww.runtime.http;

import java.nio.charset.StandardCharsets;

/** Texts for the Location field (RFC 9110, 10.2.2). */
final class Locations {
  private static final String HEX = "0123456789ABCDEF";

  private Locations() {}

  /**
   * The location with what a URL cannot hold percent-encoded as UTF-8: spaces, quotes, angle
   * brackets, backslashes and all that is not ASCII.
   *
   * @throws IllegalArgumentException when it holds control characters, CR and LF among them
   */
  static String encoded(String location) {
    if (hasControls(location)) {
      throw new IllegalArgumentException("a location must not hold control characters");
    }
    for (int i = 0; i < location.length(); i++) {
      if (!mayStay(location.charAt(i))) {
        return encodeAll(location);
      }
    }
    return location;
  }

  /** Whether it holds control characters: browsers drop some of them, headers end at others. */
  static boolean hasControls(String location) {
    for (int i = 0; i < location.length(); i++) {
      if (Character.isISOControl(location.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String encodeAll(String location) {
    StringBuilder out = new StringBuilder(location.length() + 16);
    for (byte b : location.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && mayStay((char) b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }

  private static boolean mayStay(char c) {
    return c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '\\';
  }

  /**
   * Whether a browser on this site that follows the location stays on it: a path that starts with
   * one slash, or a relative reference. Backslashes count as slashes, as browsers have it.
   */
  static boolean staysOnSite(String location) {
    if (location.isEmpty()) {
      return false;
    }
    char first = location.charAt(0);
    if (first == '/' || first == '\\') {
      return first == '/'
          && (location.length() == 1 || location.charAt(1) != '/' && location.charAt(1) != '\\')
          && location.indexOf('\\') < 0;
    }
    int colon = location.indexOf(':');
    int slash = firstOf(location, "/?#\\");
    return (colon < 0 || slash >= 0 && slash < colon) && location.indexOf('\\') < 0;
  }

  private static int firstOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
