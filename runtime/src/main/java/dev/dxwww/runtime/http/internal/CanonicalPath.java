package dev.dxwww.runtime.http.internal;

import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a request's raw path: what the router matches.
 *
 * <p>Escapes of unreserved characters are decoded, hex digits are capitals, characters that
 * browsers send although a path must not hold them are escaped. Encoded slashes stay encoded, so
 * that they never part segments. Refused are: escapes that are not two hex digits or not UTF-8,
 * control characters, dot segments however they are written, and characters that only attacks send.
 */
final class CanonicalPath {
  private static final byte REFUSED = 0;
  private static final byte PLAIN = 1;
  private static final byte ESCAPED = 2;
  private static final byte PERCENT = 3;
  private static final byte[] KIND = kinds();
  private static final boolean[] UNRESERVED = unreserved();
  private static final String HEX = "0123456789ABCDEF";

  private CanonicalPath() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (char c = '!'; c < 0x7F; c++) {
      kinds[c] = PLAIN;
    }
    mark(kinds, "\"<>\\#?", REFUSED);
    mark(kinds, "[]^`{|}", ESCAPED);
    mark(kinds, "%", PERCENT);
    return kinds;
  }

  private static void mark(byte[] kinds, String chars, byte kind) {
    for (int i = 0; i < chars.length(); i++) {
      kinds[chars.charAt(i)] = kind;
    }
  }

  private static boolean[] unreserved() {
    boolean[] set = new boolean[128];
    for (char c = 0; c < 128; c++) {
      set[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
          || "-._~".indexOf(c) >= 0;
    }
    return set;
  }

  /** The canonical form of a path that starts with a slash, or null when it is refused. */
  static @Nullable String of(String raw) {
    int length = raw.length();
    if (length == 0 || raw.charAt(0) != '/') {
      return null;
    }
    boolean dots = false;
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      byte kind = c < 128 ? KIND[c] : REFUSED;
      if (kind != PLAIN) {
        return kind == REFUSED ? null : rewritten(raw, i);
      }
      dots |= c == '.' && raw.charAt(i - 1) == '/';
    }
    return dots && hasDotSegment(raw) ? null : raw;
  }

  private static @Nullable String rewritten(String raw, int first) {
    int length = raw.length();
    StringBuilder out = new StringBuilder(length + 16).append(raw, 0, first);
    int i = first;
    while (i < length) {
      char c = raw.charAt(i);
      switch (c < 128 ? KIND[c] : REFUSED) {
        case PLAIN -> {
          out.append(c);
          i++;
        }
        case ESCAPED -> {
          escape(out, c);
          i++;
        }
        case PERCENT -> {
          int codePoint = Utf8Escapes.codePoint(raw, i, length);
          if (codePoint < 0 || Character.isISOControl(codePoint)) {
            return null;
          }
          i = copy(raw, i, codePoint, out);
        }
        default -> {
          return null;
        }
      }
    }
    String path = out.toString();
    return hasDotSegment(path) ? null : path;
  }

  /** Appends one escaped code point in canonical form; gives the place after its escapes. */
  private static int copy(String raw, int at, int codePoint, StringBuilder out) {
    if (codePoint < 128 && UNRESERVED[codePoint]) {
      out.append((char) codePoint);
      return at + 3;
    }
    int end = at + 3 * Utf8Escapes.length(codePoint);
    for (int i = at; i < end; i += 3) {
      escape(out, PercentText.escape(raw, i, end));
    }
    return end;
  }

  private static void escape(StringBuilder out, int octet) {
    out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
  }

  /** Whether a segment is one dot or two; escaped dots are plain ones by now. */
  private static boolean hasDotSegment(String path) {
    int length = path.length();
    for (int at = path.indexOf("/."); at >= 0; at = path.indexOf("/.", at + 1)) {
      int end = at + 2;
      if (end < length && path.charAt(end) == '.') {
        end++;
      }
      if (end == length || path.charAt(end) == '/') {
        return true;
      }
    }
    return false;
  }
}
