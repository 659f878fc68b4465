package dev.dxwww.htip.client.core;

/** A frame: its header, its strings and two passes over its operations. */
final class Frame {
  static final int SIGNED = 1;
  static final int DELTA = 2;
  static final int FULL = 4;

  /** Where the number of the last frame that was applied is; the host reads it there, too. */
  static final int SEQUENCE = 4;

  private Frame() {}

  /** Checks the header; the cursor stands where the body begins. */
  static void head(int at, int length) {
    Cursor.under(15, length, Code.TRUNC);
    Cursor.under(Mem.u32(at) ^ 0x50495448, 1, Code.MAGIC);
    Cursor.under(Mem.u8(at + 4) ^ 1, 1, Code.VERSION);
    int flags = Mem.u8(at + 5);
    Cursor.under(flags, 16, Code.FLAGS);
    Cursor.under(length, Code.MAX_FRAME + 1, Code.LIMIT);
    int size = Mem.u16(at + 6);
    Cursor.under(15 + (flags & SIGNED) * 68 + (flags & DELTA) * 10, size, Code.TRUNC);
    Cursor.under(size, length + 1, Code.TRUNC);
    Cursor.under(Mem.u32(at + 8) ^ length - size, 1, Code.TRUNC);
    Cursor.p = at + size;
    Cursor.end = at + length;
  }

  /** Checks and applies; a bundle where one is being loaded. */
  static void frame(int length) {
    Cursor.under(length, (Mem.size() << 16) - HtipCore.FRAME, Code.TRUNC);
    head(HtipCore.FRAME, length);
    int full = Mem.u8(HtipCore.FRAME + 5) & FULL;
    int delta = Mem.u8(HtipCore.FRAME + 5) & DELTA;
    int number = Mem.u32(HtipCore.FRAME + 12);
    if (Templates.loading != 0) {
      Cursor.under(full | delta, 1, Code.FLAGS);
      Cursor.under(number, 1, Code.BASE);
    }
    Cursor.under(delta, 1, Code.BASE);
    if (full == 0 && number != 0) {
      Cursor.under(number - Mem.u32(SEQUENCE) - 1, 1, Code.BASE);
    }
    Strings.count = Cursor.v();
    int bytes = Cursor.v();
    int templates = Cursor.v();
    int operations = Cursor.v();
    Cursor.needs(Strings.count, Code.LIMIT);
    Cursor.needs(operations, Code.LIMIT);
    Cursor.under(templates, operations + 1, Code.LIMIT);
    Strings.lengths = Cursor.end + 3 & -4;
    Strings.table(bytes);
    int start = Cursor.p;
    for (Operations.silent = 1; Operations.silent >= 0; Operations.silent--) {
      Operations.say(
          Host.STRINGS, start - bytes, bytes, Strings.lengths, Strings.count << 3 | full);
      begin(full);
      Cursor.p = start;
      Operations.counted = -operations;
      Templates.defined = -templates;
      Operations.run();
    }
    Templates.kept = Templates.next;
    Mem.copy(Templates.SAVED, Templates.TABLE, 1024);
    if ((full | number) != 0) {
      Mem.put32(SEQUENCE, number);
    }
  }

  /** Each pass begins with what the last frame has left. */
  private static void begin(int full) {
    Templates.made = 0;
    Templates.html = 0;
    Strings.fresh = 0;
    Operations.named = 0;
    Templates.used = 0;
    Operations.open = 0;
    Templates.next = Templates.kept;
    Mem.copy(Templates.TABLE, Templates.SAVED, 1024);
    if (full != 0) {
      Templates.next = 1;
      Mem.fill(Templates.TABLE, 0, 1024);
    }
  }
}
