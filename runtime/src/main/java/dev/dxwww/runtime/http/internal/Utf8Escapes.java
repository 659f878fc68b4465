package dev.dxwww.runtime.http.internal;

/**
 * Code points written as percent-escaped UTF-8 (RFC 3629): shortest form only, no surrogates, at
 * most U+10FFFF.
 */
final class Utf8Escapes {
  private static final int BAD = -1;

  private Utf8Escapes() {}

  /** How many bytes a code point takes, 1 to 4. */
  static int length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  /** The code point whose escapes start at {@code at}, or -1 when there is none. */
  static int codePoint(String text, int at, int end) {
    int lead = PercentText.escape(text, at, end);
    if (lead < 0x80) {
      return lead;
    }
    // C0 and C1 can only be overlong; F5 and above are beyond U+10FFFF.
    if (lead < 0xC2 || lead > 0xF4) {
      return BAD;
    }
    int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    int codePoint = lead & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
      int next = at + 3 * i;
      if (next >= end || text.charAt(next) != '%') {
        return BAD;
      }
      int follow = PercentText.escape(text, next, end);
      if ((follow & 0xC0) != 0x80 || follow < 0) {
        return BAD;
      }
      codePoint = codePoint << 6 | follow & 0x3F;
    }
    return isShortest(codePoint, more) ? codePoint : BAD;
  }

  private static boolean isShortest(int codePoint, int more) {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return length(codePoint) == more + 1 && !surrogate && codePoint <= 0x10FFFF;
  }
}
