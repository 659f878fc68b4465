package dev.dxwww.runtime.generated;

/** An IP address in the brackets of an e-mail address (RFC 5321, section 4.1.3). */
final class AddressLiteral {
  private static final String IPV6 = "IPv6:";

  private AddressLiteral() {}

  static boolean matches(String text) {
    return text.regionMatches(true, 0, IPV6, 0, IPV6.length())
        ? isV6(text.substring(IPV6.length()))
        : isV4(text);
  }

  static boolean isV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(AddressLiteral::isDigit)) {
        return false;
      }
    }
    return true;
  }

  /** Eight groups of one to four hexadecimal digits, or fewer around one {@code ::}. */
  static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest);
    return before >= 0 && after >= 0 && before + after < 8;
  }

  /** Number of 16-bit groups, an IPv4 address at the end being two; -1 when malformed. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int count = parts.length;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (i == parts.length - 1 && part.indexOf('.') >= 0 && isV4(part)) {
        count++;
      } else if (part.isEmpty()
          || part.length() > 4
          || !part.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
        return -1;
      }
    }
    return count;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
