package dev.dxwww.runtime.http.content.internal;

import dev.dxwww.runtime.http.CacheControl;

/** Which files of a folder are served, and how long they may be kept. */
final class StaticRules {
  private static final int SHORTEST_HASH = 8;

  /** The one folder with a dot that is meant for everybody (RFC 8615). */
  private static final String WELL_KNOWN = ".well-known";

  private StaticRules() {}

  /**
   * Whether a file may be served, by its name relative to the folder, slashes between segments:
   * nothing hidden, nothing that another system reads as a way out of the folder, no program code.
   */
  static boolean isServed(String name) {
    if (name.isEmpty() || name.endsWith(".class")) {
      return false;
    }
    int start = 0;
    while (start <= name.length()) {
      int slash = name.indexOf('/', start);
      int end = slash < 0 ? name.length() : slash;
      if (!isPlain(name, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean isPlain(String name, int start, int end) {
    if (end == start) {
      return false;
    }
    if (name.charAt(start) == '.') {
      boolean wellKnown = start == 0 && end == WELL_KNOWN.length()
          && name.startsWith(WELL_KNOWN) && end < name.length();
      return wellKnown;
    }
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == '\\' || c == ':' || c == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** What caches may do with a file: one whose name holds a hash of its content never changes. */
  static CacheControl caching(String name) {
    return isHashed(name) ? CacheControl.IMMUTABLE : CacheControl.REVALIDATE;
  }

  /**
   * Whether a part of the name between dots or dashes, the first and the last aside, is 8 or more
   * hex digits: {@code app.3f2a9c1b.css}. Letters and digits must both be there, so that neither
   * dates nor words count.
   */
  static boolean isHashed(String name) {
    int start = name.lastIndexOf('/') + 1;
    int last = name.lastIndexOf('.');
    int end = Math.max(nextMark(name, start, last), start);
    while (end < last) {
      int next = nextMark(name, end + 1, last);
      if (isHash(name, end + 1, next)) {
        return true;
      }
      end = next;
    }
    return false;
  }

  private static int nextMark(String name, int from, int last) {
    int at = from;
    while (at < last && name.charAt(at) != '.' && name.charAt(at) != '-') {
      at++;
    }
    return at;
  }

  private static boolean isHash(String name, int start, int end) {
    boolean letter = false;
    boolean digit = false;
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (!isDigit && !(c >= 'a' && c <= 'f')) {
        return false;
      }
      digit |= isDigit;
      letter |= !isDigit;
    }
    return letter && digit && end - start >= SHORTEST_HASH;
  }
}
