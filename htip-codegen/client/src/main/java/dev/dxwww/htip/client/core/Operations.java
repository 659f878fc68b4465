package dev.dxwww.htip.client.core;

/** The operations of a frame, read once to check and once to apply. */
final class Operations {
  /**
   * The values of a row: for each the index of its text, or -1, and the last number there; for
   * ADOPT the first id. The host reads them here.
   */
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
  /** More than all of the operands. */
  private static final int NONE = 1 << 12;

  /** Whether the host is silent: 1 in the first pass. */
  static int silent;
  /** The node named last. */
  static int named;
  /** Whether a batch is open. */
  static int open;
  /** Which one. */
  static int batch;
  /** How many operations have been read, less those that the frame says it has. */
  static int counted;

  private Operations() {}

  static void run() {
    while (true) {
      Cursor.needs(1, Code.TRUNC);
      counted++;
      int operation = Cursor.u8();
      if (operation == 0) {
        break;
      }
      int kinds = kinds(operation);
      Cursor.under(kinds, NONE, Code.OP);
      Cursor.under(Templates.loading * (operation - 1), 1, Code.OP);
      int a = operand(kinds);
      int b = operand(kinds >> 3);
      int c = operand(kinds >> 6);
      apply(operation, a, b, c, operand(kinds >> 9));
    }
    Cursor.under(open, 1, Code.OP);
    Cursor.under(Cursor.end - Cursor.p | counted | Templates.defined, 1, Code.TRUNC);
  }

  /** Tells the host, unless it is to be silent. */
  static int say(int operation, int a, int b, int c, int d) {
    return silent != 0 ? 0 : Host.tell(operation, a, b, c, d);
  }

  /** The operands of an operation, three bits each, the first lowest; NONE where there is none. */
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
      default -> NONE;
    };
  }

  private static int operand(int kind) {
    return switch (kind & 7) {
      case NODE -> node();
      case TEXT -> Strings.pick(Cursor.v());
      case VALUE -> value();
      case NUMBER -> Cursor.v();
      case TEMPLATE -> Templates.named(Cursor.v());
      case SOME -> some();
      case EVENT -> Templates.event(Cursor.v());
      default -> 0;
    };
  }

  /** What changes the core's own state, in both passes; then the host hears of it. */
  private static void apply(int operation, int a, int b, int c, int d) {
    switch (operation) {
      case 0x01 -> {
        Templates.define();
        return;
      }
      case 0x02 -> {
        rows(1, -1, 0);
        return;
      }
      case 0x0B -> {
        Cursor.needs(d, Code.LIMIT);
        rows(d, b, c);
        return;
      }
      case 0x0F, 0x10 -> batch(a, operation - 0x0F);
      case 0x11 -> {
        Cursor.under(a - 1, Templates.next, Code.LIMIT);
        Templates.next = a;
      }
      case 0x12 -> {
        Templates.use();
        return;
      }
      case 0x13 -> Mem.put32(VALUES, Templates.take(d));
      default -> { }
    }
    say(operation, a, b, c, d);
  }

  /** Clones of the template named last with their values; inserts them where there is a parent. */
  private static void rows(int count, int parent, int before) {
    int end = VALUES + (Templates.shape >>> 16 << 3);
    Mem.fill(VALUES, 0, end - VALUES);
    for (int left = count; left > 0; left--) {
      int base = Templates.take(1);
      for (int at = VALUES; at < end; at += 8) {
        cell(at);
      }
      say(Host.ROW, Templates.template, base, parent, before);
    }
  }

  /** A value of a row: the index of its text, or -1 and the number, the one before plus this. */
  private static void cell(int at) {
    int x = Cursor.v();
    int text = -1;
    if ((x & 1) == 0) {
      text = Strings.pick(x >>> 1);
    } else {
      Mem.put32(at + 4, Mem.u32(at + 4) + Cursor.signed(x >>> 1));
    }
    Mem.put32(at, text);
  }

  private static void batch(int id, int ends) {
    Cursor.under(open ^ ends | ends * (id ^ batch), 1, Code.OP);
    open = 1 - ends;
    batch = id;
  }

  private static int node() {
    named += Cursor.signed(Cursor.v());
    Cursor.under(named, Templates.next, Code.NODE);
    return named;
  }

  private static int some() {
    Cursor.under(0, node(), Code.NODE);
    return named;
  }

  private static int value() {
    int x = Cursor.v();
    return (x & 1) == 0 ? Strings.pick(x >>> 1)
        : say(Host.INTERN, Cursor.signed(x >>> 1), 0, 0, 0);
  }
}
