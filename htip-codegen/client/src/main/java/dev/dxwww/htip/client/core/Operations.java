package dev.dxwww.htip.client.core;

/** The operations of a frame, read once to check and once to apply. */
final class Operations {
  /** The values of a row: for each the index of its text, or -1, and the last number there. */
  static final int VALUES = Templates.END;
  static final int END = VALUES + (Templates.MAX_IDS + 1 << 3);

  private static final int NODE = 1;
  private static final int TEXT = 2;
  private static final int VALUE = 3;
  private static final int NUMBER = 4;
  private static final int TEMPLATE = 5;
  /** A node that is not the mount. */
  private static final int SOME = 6;
  private static final int EVENT = 7;

  /** The node named last. */
  static int named;
  /** Whether a batch is open. */
  static int open;
  /** Which one. */
  static int batch;
  /** How many operations have been read. */
  static int counted;

  private Operations() {}

  static int run() {
    while (Cursor.p < Cursor.end) {
      counted++;
      int operation = Cursor.u8();
      if (operation == 0) {
        return open != 0 ? Code.OP : Cursor.p == Cursor.end ? 0 : Code.TRUNC;
      }
      int kinds = kinds(operation);
      if (kinds < 0 || Templates.loading != 0 && operation != 1) {
        return Code.OP;
      }
      int a = operand(kinds);
      int b = operand(kinds >> 3);
      int c = operand(kinds >> 6);
      int d = operand(kinds >> 9);
      if (Cursor.fault == 0) {
        apply(operation, a, b, c, d);
      }
      if (Cursor.fault != 0) {
        return Cursor.fault;
      }
    }
    return Code.TRUNC;
  }

  /** The operands of an operation, three bits each, the first lowest; -1 where there is none. */
  private static int kinds(int operation) {
    return switch (operation) {
      case 0x01, 0x12 -> 0;
      case 0x02 -> TEMPLATE;
      case 0x03 -> NODE | SOME << 3;
      case 0x04 -> NODE | VALUE << 3;
      case 0x05, 0x0C -> NODE | TEXT << 3 | VALUE << 6;
      case 0x06 -> NODE | TEXT << 3 | NUMBER << 6;
      case 0x07 -> SOME | NUMBER << 3;
      case 0x08 -> NODE | EVENT << 3 | VALUE << 6;
      case 0x09 -> NODE | SOME << 3 | NODE << 6;
      case 0x0A, 0x15 -> NODE;
      case 0x0B -> TEMPLATE | NODE << 3 | NODE << 6 | NUMBER << 9;
      case 0x0D -> NODE | NUMBER << 3 | NUMBER << 6 | VALUE << 9;
      case 0x0E -> NODE | TEXT << 3;
      case 0x0F, 0x10, 0x11 -> NUMBER;
      case 0x13 -> TEMPLATE | NODE << 3 | NUMBER << 6 | NUMBER << 9;
      case 0x14, 0x16 -> TEXT;
      default -> -1;
    };
  }

  private static int operand(int kind) {
    return switch (kind & 7) {
      case NODE -> node();
      case TEXT -> Strings.pick(Cursor.v());
      case VALUE -> value();
      case NUMBER -> Cursor.v();
      case TEMPLATE -> Templates.named(Cursor.v());
      case SOME -> some(node());
      case EVENT -> Templates.event(Cursor.v());
      default -> 0;
    };
  }

  /** What changes the core's own state, in both passes; all else is for the host. */
  private static void apply(int operation, int a, int b, int c, int d) {
    switch (operation) {
      case 0x01 -> Templates.define();
      case 0x02 -> rows(1, -1, 0);
      case 0x0B -> {
        if (Cursor.lacks(d)) {
          Cursor.fail(Code.LIMIT);
        } else {
          rows(d, b, c);
        }
      }
      case 0x0F, 0x10 -> batch(a, operation - 0x0F);
      case 0x11 -> trim(a);
      case 0x12 -> Templates.use();
      case 0x13 -> {
        int base = Templates.take(d);
        if (Cursor.silent == 0) {
          Host.adopt(a, b, c, d, base);
        }
      }
      default -> {
        if (Cursor.silent == 0) {
          Host.tell(operation, a, b, c, d);
        }
      }
    }
  }

  /** Clones of the template named last with their values; inserts them where there is a parent. */
  private static void rows(int count, int parent, int before) {
    int id = Templates.template;
    int end = VALUES + (Templates.shape >>> 16 << 3);
    Mem.fill(VALUES, 0, end - VALUES);
    for (; count > 0; count--) {
      int base = Templates.take(1);
      for (int at = VALUES; at < end; at += 8) {
        cell(at);
      }
      if (Cursor.fault != 0) {
        return;
      }
      if (Cursor.silent == 0) {
        Host.row(id, base, parent, before, VALUES);
      }
    }
  }

  /** A value of a row: the index of its text, or -1 and the number, the one before plus this. */
  private static void cell(int at) {
    int x = Cursor.v();
    if ((x & 1) == 0) {
      Mem.put32(at, Strings.pick(x >>> 1));
    } else {
      Mem.put32(at, -1);
      Mem.put32(at + 4, Mem.u32(at + 4) + Cursor.signed(x >>> 1));
    }
  }

  private static void batch(int id, int ends) {
    if (open != ends || ends != 0 && id != batch) {
      Cursor.fail(Code.OP);
      return;
    }
    open = 1 - ends;
    batch = id;
    if (Cursor.silent == 0) {
      Host.tell(0x0F + ends, id, 0, 0, 0);
    }
  }

  private static void trim(int id) {
    if (Integer.compareUnsigned(id - 1, Templates.next) >= 0) {
      Cursor.fail(Code.LIMIT);
      return;
    }
    Templates.next = id;
    if (Cursor.silent == 0) {
      Host.tell(0x11, id, 0, 0, 0);
    }
  }

  private static int node() {
    named += Cursor.signed(Cursor.v());
    if (Integer.compareUnsigned(named, Templates.next) >= 0) {
      Cursor.fail(Code.NODE);
    }
    return named;
  }

  private static int some(int node) {
    return node == 0 ? Cursor.fail(Code.NODE) : node;
  }

  private static int value() {
    int x = Cursor.v();
    return (x & 1) == 0 ? Strings.pick(x >>> 1) : number(Cursor.signed(x >>> 1));
  }

  private static int number(int x) {
    return Cursor.silent != 0 ? 0 : Host.intern(x);
  }
}
