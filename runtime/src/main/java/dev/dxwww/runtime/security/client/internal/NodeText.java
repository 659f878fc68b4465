package dev.dxwww.runtime.security.client.internal;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/**
 * The address that a proxy wrote into a field: {@code 192.0.2.7}, {@code 192.0.2.7:4711}, {@code
 * 2001:db8::7}, {@code [2001:db8::7]} or {@code [2001:db8::7]:4711}; in {@code Forwarded} after
 * {@code for=} (RFC 7239, 6).
 */
final class NodeText {
  private static final int LONGEST_PORT = 5;

  private NodeText() {}

  /** The address of an element of {@code Forwarded}; null when there is none to be read. */
  static @Nullable InetAddress forwarded(String element) {
    InetAddress found = null;
    for (String pair : element.split(";", -1)) {
      String text = pair.strip();
      if (text.regionMatches(true, 0, "for=", 0, 4)) {
        if (found != null) {
          return null;
        }
        found = address(unquoted(text.substring(4)));
        if (found == null) {
          return null;
        }
      }
    }
    return found;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The address of such a text; null when it is none. */
  static @Nullable InetAddress address(String text) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      boolean good = end > 0 && isPortOrNothing(text.substring(end + 1));
      return good ? six(text.substring(1, end)) : null;
    }
    int colon = text.indexOf(':');
    if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
      return six(text);
    }
    String four = colon < 0 ? text : text.substring(0, colon);
    boolean good = colon < 0 || isPortOrNothing(text.substring(colon));
    return good && isFour(four) ? literal(four) : null;
  }

  private static boolean isPortOrNothing(String text) {
    if (text.isEmpty()) {
      return true;
    }
    if (text.charAt(0) != ':' || text.length() < 2 || text.length() > 1 + LONGEST_PORT) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Four numbers without leading zeros: of other forms not all readers make the same address. */
  private static boolean isFour(String text) {
    int parts = 0;
    int start = 0;
    while (start <= text.length()) {
      int dot = text.indexOf('.', start);
      int end = dot < 0 ? text.length() : dot;
      if (!isByte(text, start, end)) {
        return false;
      }
      parts++;
      start = end + 1;
    }
    return parts == 4;
  }

  private static boolean isByte(String text, int start, int end) {
    int length = end - start;
    if (length < 1 || length > 3 || length > 1 && text.charAt(start) == '0') {
      return false;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    return value <= 255;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static @Nullable InetAddress six(String text) {
    if (text.indexOf(':') < 0 || text.indexOf('%') >= 0) {
      return null;
    }
    int dot = text.indexOf('.');
    boolean good = dot < 0 || isFour(text.substring(text.lastIndexOf(':') + 1));
    return good ? literal(text) : null;
  }

  private static @Nullable InetAddress literal(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
