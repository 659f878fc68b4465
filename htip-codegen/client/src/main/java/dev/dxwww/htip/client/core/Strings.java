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
  static int table(int bytes) {
    lengths = HtipCore.alloc(count << 2);
    if (lengths == 0) {
      return Code.OOM;
    }
    for (int i = 0; i < count; i++) {
      Mem.put32(lengths + (i << 2), Cursor.v());
    }
    if (Cursor.fault != 0) {
      return Cursor.fault;
    }
    if (Cursor.lacks(bytes)) {
      return Code.TRUNC;
    }
    int stop = Cursor.p + bytes;
    for (int i = 0; i < count; i++) {
      int units = Mem.u32(lengths + (i << 2));
      if (Integer.compareUnsigned(units, stop - Cursor.p) > 0) {
        return Code.STR;
      }
      while (units > 0) {
        if (Cursor.p >= stop) {
          return Code.STR;
        }
        int lead = Cursor.u8();
        int taken = lead < 128 ? 1 : character(lead, stop);
        units -= taken;
        if (taken == 0 || units < 0) {
          return Code.STR;
        }
      }
    }
    return Cursor.p == stop ? 0 : Code.STR;
  }

  /** The UTF-16 units of a character of several bytes; 0 where it is none. */
  private static int character(int lead, int stop) {
    int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    if (lead < 0xC2 || more > stop - Cursor.p) {
      return 0;
    }
    int point = lead & 63 >> more;
    for (int i = 0; i < more; i++) {
      int b = Cursor.u8();
      if (b >>> 6 != 2) {
        return 0;
      }
      point = point << 6 | b & 63;
    }
    // Overlong, surrogate, or beyond Unicode; four bytes with a lead over F4 are beyond it, too.
    if (more == 3) {
      return lead < 0xF8 && point >= 0x10000 && point <= 0x10FFFF ? 2 : 0;
    }
    return more == 1 || point >= 0x800 && point >>> 11 != 27 ? 1 : 0;
  }

  /** The index that a reference means: 0 is the next fresh string, k is string k - 1. */
  static int pick(int reference) {
    int index = reference == 0 ? fresh++ : reference - 1;
    if (Integer.compareUnsigned(index, count) >= 0) {
      Cursor.fail(Code.STR);
    }
    return index;
  }
}
