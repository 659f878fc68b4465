package dev.dxwww.htip.client.core;

/** The strings of a frame: known by their lengths; the text itself is the host's. */
final class Strings {
  /** How many there are. */
  static int count;
  /** Where the lengths are, one word each, in UTF-16 units. */
  static int lengths;
  /** The next one that has not been named yet. */
  static int fresh;

  private Strings() {}

  /** The lengths of the strings, and whether the text is that of so many strings. */
  static void table(int bytes) {
    int last = lengths + (count << 2);
    for (int at = lengths; at < last; at += 4) {
      Mem.put32(at, Cursor.v());
    }
    Cursor.needs(bytes, Code.TRUNC);
    int stop = Cursor.p + bytes;
    for (int at = lengths; at < last; at += 4) {
      text(Mem.u32(at), stop);
    }
    Cursor.under(Cursor.p ^ stop, 1, Code.STR);
  }

  /** So many UTF-16 units of UTF-8. */
  private static void text(int length, int stop) {
    int units = length;
    Cursor.under(units, stop - Cursor.p + 1, Code.STR);
    while (units > 0) {
      int point = Cursor.u8();
      if (point > 127) {
        units -= character(point);
      }
      units--;
      // One character may have been read beyond; memory is longer than a frame.
      if (Cursor.p > stop) {
        units = -1;
      }
    }
    Cursor.under(units, 1, Code.STR);
  }

  /** Checks a character of several bytes; 1 where it takes two UTF-16 units. */
  private static int character(int lead) {
    Cursor.under(0xC1, lead, Code.STR);
    // 1 for C and D, 2 for E, 3 for F.
    int more = 0xE5 >>> (lead >>> 3 & 6) & 3;
    int point = lead & 127 >>> more;
    for (int i = more; i > 0; i--) {
      int b = Cursor.u8() ^ 128;
      Cursor.under(b, 64, Code.STR);
      point = point << 6 | b;
    }
    // Overlong, surrogate, or beyond Unicode, as with a lead over F4.
    Cursor.under(0, point >>> 5 * more + 1, Code.STR);
    Cursor.under(0, point >>> 11 ^ 27, Code.STR);
    Cursor.under(point, 0x110000, Code.STR);
    return more / 3;
  }

  /** The index that a reference means: 0 is the next fresh string, k is string k - 1. */
  static int pick(int reference) {
    int index = reference - 1;
    if (reference == 0) {
      index = fresh++;
    }
    Cursor.under(index, count, Code.STR);
    return index;
  }
}
