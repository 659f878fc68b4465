package dev.dxwww.runtime.generated;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

import dev.dxwww.runtime.json.JsonException;
import dev.dxwww.runtime.json.JsonViolation;

/**
 * Refuses texts that are not strict UTF-8 (RFC 3629) or that escape half of a surrogate pair, both
 * of which the parser lets pass.
 */
final class JsonUtf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private JsonUtf8() {}

  /**
   * Lets a text pass.
   *
   * @throws JsonException when it is not UTF-8
   */
  static void check(byte[] text, int length) {
    // The parser takes a zero among the first four bytes for a sign of UTF-16 or UTF-32.
    for (int i = 0; i < Math.min(4, length); i++) {
      if (text[i] == 0) {
        throw refusal(text, i, "is not JSON in UTF-8 (RFC 8259, section 8.1)");
      }
    }
    int at = 0;
    while (at < length) {
      at = plain(text, at, length);
      if (at < length) {
        at = text[at] == '\\' ? escape(text, at, length) : sequence(text, at, length);
      }
    }
  }

  /** Index of the first byte from {@code at} on that is not ASCII, or a backslash. */
  private static int plain(byte[] text, int at, int length) {
    int i = at;
    for (; i <= length - 8; i += 8) {
      long word = (long) LONGS.get(text, i);
      long backslash = word ^ (ONES * '\\');
      if (((word | (backslash - ONES) & ~backslash) & HIGH_BITS) != 0) {
        break;
      }
    }
    while (i < length && text[i] >= 0 && text[i] != '\\') {
      i++;
    }
    return i;
  }

  private static int escape(byte[] text, int at, int length) {
    int unit = unit(text, at, length);
    if (unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE) {
      return Math.min(at + 2, length);
    }
    int next = unit(text, at + 6, length);
    if (unit <= Character.MAX_HIGH_SURROGATE
        && next >= Character.MIN_LOW_SURROGATE
        && next <= Character.MAX_LOW_SURROGATE) {
      return at + 12;
    }
    throw refusal(text, at, "half of a surrogate pair is not a character (RFC 8259, section 8.2)");
  }

  /** The UTF-16 unit that an escape stands for, or -1 when there is none. */
  private static int unit(byte[] text, int at, int length) {
    if (at + 6 > length || text[at] != '\\' || text[at + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = text[i] < 0 ? -1 : Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** Index behind a sequence of 2 to 4 bytes. */
  private static int sequence(byte[] text, int at, int length) {
    int first = text[at] & 0xFF;
    int count = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (count == 0 || at + count > length || !secondFits(first, text[at + 1] & 0xFF)) {
      throw notUtf8(text, at);
    }
    for (int i = at + 2; i < at + count; i++) {
      if ((text[i] & 0xC0) != 0x80) {
        throw notUtf8(text, at);
      }
    }
    return at + count;
  }

  // RFC 3629, section 4: neither overlong forms, nor surrogates, nor beyond U+10FFFF.
  private static boolean secondFits(int first, int second) {
    int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
  }

  private static JsonException notUtf8(byte[] text, int at) {
    return refusal(text, at, "a byte that is not UTF-8 (RFC 3629)");
  }

  private static JsonException refusal(byte[] text, int at, String message) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (text[i] == '\n' || text[i] == '\r' && text[i + 1] != '\n') {
        line++;
        start = i + 1;
      }
    }
    return new JsonException(
        JsonException.Kind.MALFORMED,
        line,
        at - start + 1,
        List.of(new JsonViolation("", message)));
  }
}
