package dev.dxwww.runtime.generated;

import java.nio.charset.StandardCharsets;

/** Characters of JSON strings as bytes (RFC 8259, section 7; RFC 3629). */
final class JsonText {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** For each ASCII character: 0 as it is, 1 as {@code \\u00XX}, else the letter of its escape. */
  private static final byte[] ESCAPES = escapes();

  private JsonText() {}

  /** How many of the first {@code end} characters are ASCII that needs no escape. */
  static int plainPrefix(String text, int end) {
    byte[] escapes = ESCAPES;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || escapes[c] != 0) {
        return i;
      }
    }
    return end;
  }

  /** Writes an ASCII character, escaped where it must be; answers the index behind it. */
  static int putAscii(char c, byte[] buffer, int at) {
    byte escape = ESCAPES[c];
    int p = at;
    if (escape == 0) {
      buffer[p++] = (byte) c;
      return p;
    }
    buffer[p++] = '\\';
    if (escape != 1) {
      buffer[p++] = escape;
      return p;
    }
    buffer[p++] = 'u';
    buffer[p++] = '0';
    buffer[p++] = '0';
    buffer[p++] = HEX[c >> 4];
    buffer[p++] = HEX[c & 0xF];
    return p;
  }

  /** Writes a character of three bytes; answers the index behind it. */
  static int putThree(char c, byte[] buffer, int at) {
    buffer[at] = (byte) (0xE0 | c >> 12);
    buffer[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
    buffer[at + 2] = (byte) (0x80 | c & 0x3F);
    return at + 3;
  }

  /** Writes a character of four bytes; answers the index behind it. */
  static int putFour(int codePoint, byte[] buffer, int at) {
    buffer[at] = (byte) (0xF0 | codePoint >> 18);
    buffer[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3F);
    buffer[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3F);
    buffer[at + 3] = (byte) (0x80 | codePoint & 0x3F);
    return at + 4;
  }

  private static byte[] escapes() {
    byte[] escapes = new byte[0x80];
    for (int c = 0; c < 0x20; c++) {
      escapes[c] = 1;
    }
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    return escapes;
  }
}
