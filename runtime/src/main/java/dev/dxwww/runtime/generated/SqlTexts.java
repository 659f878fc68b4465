package dev.dxwww.runtime.generated;

import java.sql.SQLException;
import java.util.HexFormat;

/** Texts, characters and bytes of PostgreSQL. */
final class SqlTexts {
  private SqlTexts() {}

  /** The text, which PostgreSQL can store: without U+0000 and without half a character. */
  static String checked(String text) throws SQLException {
    if (text.indexOf('\0') >= 0) {
      throw RefusedValue.character("A text holds the character U+0000, which cannot be stored.");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        boolean whole =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!whole) {
          throw RefusedValue.character(
              "A text holds half a surrogate pair, which cannot be stored.");
        }
        i++;
      }
    }
    return text;
  }

  static char character(String text) throws SQLException {
    if (text.length() != 1) {
      throw RefusedValue.unreadable("a column of one character holds " + text.length());
    }
    return text.charAt(0);
  }

  static byte[] bytes(String text) {
    return HexFormat.of().parseHex(text, 2, text.length());
  }

  static String hex(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }
}
