package dev.dxwww.htip.client.core;

/** A frame: its header, its strings and two passes over its operations. */
final class Frame {
  static final int SIGNED = 1;
  static final int DELTA = 2;
  static final int FULL = 4;

  /** Where the body begins. */
  static int body;
  /** The number of the last frame that was applied. */
  static int sequence;
  /** How many operations the frame says it has. */
  static int operations;

  private Frame() {}

  /** Checks the header; sets where the body begins and ends. */
  static int head(int at, int length) {
    if (Cursor.outside(at, length) || length < 16) {
      return Code.TRUNC;
    }
    if (Mem.u32(at) != 0x50495448) {
      return Code.MAGIC;
    }
    if (Mem.u8(at + 4) != 1) {
      return Code.VERSION;
    }
    int flags = Mem.u8(at + 5);
    if (flags > 15) {
      return Code.FLAGS;
    }
    if (length > Code.MAX_FRAME) {
      return Code.LIMIT;
    }
    int size = Mem.u16(at + 6);
    int least = 16 + (flags & SIGNED) * 68 + (flags & DELTA) * 10;
    if (size < least || size > length || Mem.u32(at + 8) != length - size) {
      return Code.TRUNC;
    }
    body = at + size;
    Cursor.end = at + length;
    return 0;
  }

  /** Checks and applies; a bundle where one is being loaded. */
  static int frame(int at, int length) {
    int code = head(at, length);
    if (code != 0) {
      return code;
    }
    int flags = Mem.u8(at + 5);
    int number = Mem.u32(at + 12);
    if (Templates.loading != 0) {
      if ((flags & (FULL | DELTA)) != 0) {
        return Code.FLAGS;
      }
      if (number != 0) {
        return Code.BASE;
      }
    }
    if ((flags & DELTA) != 0) {
      return Code.BASE;
    }
    if ((flags & FULL) == 0 && number != 0 && number != sequence + 1) {
      return Code.BASE;
    }
    Cursor.fault = 0;
    Cursor.p = body;
    int stated = Cursor.v();
    int bytes = Cursor.v();
    int templates = Cursor.v();
    operations = Cursor.v();
    if (Cursor.fault != 0) {
      return Cursor.fault;
    }
    if (Cursor.lacks(stated)
        || Cursor.lacks(operations)
        || Integer.compareUnsigned(templates, operations) > 0) {
      return Code.LIMIT;
    }
    Strings.count = stated;
    int mark = HtipCore.bump;
    code = Strings.table(bytes);
    if (code == 0) {
      code = both(flags, number, templates, bytes);
    }
    HtipCore.bump = mark;
    return code;
  }

  /** Both passes; the cursor stands at the first operation. */
  private static int both(int flags, int number, int templates, int bytes) {
    int first = Templates.next;
    int start = Cursor.p;
    int stated = operations;
    Mem.copy(Templates.SAVED, Templates.TABLE, 1024);
    Cursor.silent = 1;
    begin(flags);
    int code = Operations.run();
    Templates.next = first;
    Mem.copy(Templates.TABLE, Templates.SAVED, 1024);
    if (code == 0 && (Operations.counted != stated || Templates.defined != templates)) {
      code = Code.TRUNC;
    }
    if (code != 0) {
      return code;
    }
    Host.strings(start - bytes, bytes, Strings.lengths, Strings.count);
    Cursor.silent = 0;
    if ((flags & FULL) != 0) {
      Host.reset();
    }
    Cursor.p = start;
    begin(flags);
    code = Operations.run();
    if ((flags & FULL) != 0 || number != 0) {
      sequence = number;
    }
    return code;
  }

  private static void begin(int flags) {
    Templates.made = 0;
    Templates.html = 0;
    Strings.fresh = 0;
    Operations.named = 0;
    Templates.used = 0;
    Operations.open = 0;
    Operations.counted = 0;
    Templates.defined = 0;
    if ((flags & FULL) != 0) {
      Templates.next = 1;
      Mem.fill(Templates.TABLE, 0, 1024);
    }
  }
}
