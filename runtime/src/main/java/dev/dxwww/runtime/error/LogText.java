package dev.dxwww.runtime.error;

/** Text from outside made fit for one line of a log: nobody can forge a second line. */
final class LogText {
  /** Longest piece of a value from outside, in chars. */
  private static final int LONGEST = 512;

  private LogText() {}

  /** The text with control characters and line separators written as escapes. */
  static String line(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (breaks(text.charAt(i))) {
        return escaped(text, i);
      }
    }
    return text;
  }

  /** As {@link #line}, with what goes beyond 512 chars left out. */
  static String value(String text) {
    return text.length() <= LONGEST ? line(text) : line(text.substring(0, LONGEST)) + "...";
  }

  /** Whether a text may stand in a log as it is. */
  static boolean isOneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (breaks(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Controls (C0, C1, DEL), Unicode's line ends and its marks that turn the direction of text. */
  private static boolean breaks(char c) {
    return c < ' '
        || c >= 0x7F && c <= 0x9F
        || c == 0x2028
        || c == 0x2029
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  private static String escaped(String text, int from) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (breaks(c)) {
            out.append("\\u").append(String.format("%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
