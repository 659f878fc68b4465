package dev.dxwww.runtime.generated;

import java.net.IDN;

/**
 * What {@code @Email} takes for an address: dot-atoms or quoted strings before the last {@code @}
 * (at most 64 characters), after it a domain (at most 255 as ASCII, labels as RFC 5321, letters of
 * all scripts) or an address literal in brackets. Reads each character once; no backtracking.
 */
final class Email {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 255;
  private static final String ATOM_MARKS = "!#$%&'*+/=?^_`{|}~-";
  private static final String QUOTED_MARKS = ATOM_MARKS + ".(),<>[]:; @";

  private Email() {}

  static boolean isAddress(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL_PART
        && isLocalPart(text.substring(0, at))
        && isDomain(text.substring(at + 1));
  }

  private static boolean isLocalPart(String text) {
    int i = 0;
    while (true) {
      int end = text.charAt(i) == '"' ? quotedEnd(text, i) : atomEnd(text, i);
      if (end == i) {
        return false;
      }
      if (end == text.length()) {
        return true;
      }
      if (text.charAt(end) != '.' || end + 1 == text.length()) {
        return false;
      }
      i = end + 1;
    }
  }

  private static int atomEnd(String text, int start) {
    int i = start;
    while (i < text.length() && isAtom(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Index after the closing quote, or {@code start} when there is none or nothing inside. */
  private static int quotedEnd(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      if (text.charAt(i) == '\\') {
        i++;
        if (i == text.length() || text.charAt(i) != '\\' && text.charAt(i) != '"') {
          return start;
        }
      } else if (!isLetterOrDigit(text.charAt(i)) && QUOTED_MARKS.indexOf(text.charAt(i)) < 0) {
        return start;
      }
      i++;
    }
    return i < text.length() && i > start + 1 ? i + 1 : start;
  }

  private static boolean isAtom(char c) {
    return isLetterOrDigit(c) || ATOM_MARKS.indexOf(c) >= 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80;
  }

  private static boolean isDomain(String text) {
    if (text.isEmpty() || text.length() > LONGEST_DOMAIN) {
      return false;
    }
    if (text.charAt(0) == '[') {
      return text.endsWith("]") && AddressLiteral.matches(text.substring(1, text.length() - 1));
    }
    int label = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (i == label || text.charAt(i - 1) == '-' || text.charAt(label) == '-') {
          return false;
        }
        label = i + 1;
      } else if (!isAtom(text.charAt(i))) {
        return false;
      }
    }
    return isShortAsAscii(text);
  }

  private static boolean isShortAsAscii(String domain) {
    boolean ascii = domain.chars().allMatch(c -> c < 0x80);
    try {
      return ascii
          ? hasShortLabels(domain)
          : IDN.toASCII(domain).length() <= LONGEST_DOMAIN;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean hasShortLabels(String domain) {
    int start = 0;
    for (int i = 0; i <= domain.length(); i++) {
      if (i == domain.length() || domain.charAt(i) == '.') {
        if (i - start > 63) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }
}
