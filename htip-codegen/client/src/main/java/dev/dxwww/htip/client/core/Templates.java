package dev.dxwww.htip.client.core;

/** The templates of the page and of bundles, and the ids that their clones take. */
final class Templates {
  static final int BUNDLES = 32;
  // Address 0 is nobody's. What is named most has the lowest addresses, which are short.
  /** For each USE of this frame the bundle's number; that of 0 stays 0. */
  static final int USES = 32;
  /** Eight bytes for each bundle. */
  static final int HASHES = USES + BUNDLES;
  /** The page's own templates while a frame is being checked. */
  static final int SAVED = 1024;
  /** 256 words for each bundle, ids + values * 65536; bundle 0 is the page's own. */
  static final int TABLE = 2048;
  static final int END = TABLE + (BUNDLES << 10);

  private static final int MAX_HTML = 1 << 16;
  private static final int MAX_NODES = 1 << 24;
  static final int MAX_IDS = 4095;

  /** The next id of a node. */
  static int next = 1;
  /** How many ids this frame has taken. */
  static int made;
  /** How much HTML this frame has defined, in UTF-16 units. */
  static int html;
  /** How many bundles this frame has named. */
  static int used;
  /** How many bundles there are. */
  static int bundles;
  /** The bundle being loaded, or 0. */
  static int loading;
  /** The template named last. */
  static int template;
  /** Its word in the table. */
  static int shape;
  /** How many templates this frame has defined so far. */
  static int defined;

  private Templates() {}

  /** The number of a bundle, or 0. */
  static int find(int low, int high) {
    for (int i = bundles; i > 0; i--) {
      int at = HASHES + (i << 3);
      if (Mem.u32(at) == low && Mem.u32(at + 4) == high) {
        return i;
      }
    }
    return 0;
  }

  /** TEMPLATE_DEF. */
  static void define() {
    int id = Cursor.v();
    if (id >>> 8 != 0) {
      Cursor.fail(Code.LIMIT);
    }
    int text = Strings.pick(Cursor.v());
    if (Cursor.fault != 0) {
      return;
    }
    int units = Mem.u32(Strings.lengths + (text << 2));
    html += units;
    if (units > MAX_HTML || html > Code.MAX_FRAME) {
      Cursor.fail(Code.LIMIT);
    }
    int length = Cursor.v();
    if (Cursor.lacks(length)) {
      Cursor.fail(Code.TRUNC);
    }
    if (Cursor.fault != 0) {
      return;
    }
    int at = Cursor.p;
    id |= loading << 8;
    defined++;
    Mem.put32(TABLE + (id << 2), walk(Cursor.p + length));
    if (Cursor.silent == 0) {
      Host.template(id, text, at, length);
    }
  }

  /** Checks a walk program; returns its ids + values * 65536. */
  private static int walk(int stop) {
    int depth = 0;
    int ids = 1;
    int values = 0;
    while (Cursor.p < stop && Cursor.fault == 0) {
      int step = Cursor.u8();
      if (step < 3) {
        depth += 1 - step;
        if (depth < (step & 1)) {
          Cursor.fail(Code.TPL);
        }
      } else if (step < 0x10 || step > 0x15) {
        Cursor.fail(Code.TPL);
      } else {
        ids++;
        if (step < 0x15) {
          values++;
          if (step > 0x10) {
            name(step, stop);
          }
        }
      }
    }
    if (ids > MAX_IDS) {
      Cursor.fail(Code.LIMIT);
    }
    return ids | values << 16;
  }

  private static void name(int step, int stop) {
    if (stop - Cursor.p < 2) {
      Cursor.fail(Code.TPL);
      return;
    }
    int operand = Mem.u16(Cursor.p);
    Cursor.p += 2;
    if (step == 0x14) {
      event(operand);
    } else if (operand >= Strings.count) {
      Cursor.fail(Code.STR);
    }
  }

  /** Names a template by bundle * 256 + its number there; the first USE of this frame is 1. */
  static int named(int id) {
    int use = id >>> 8;
    if (use > used) {
      return Cursor.fail(Code.TPL);
    }
    template = Mem.u8(USES + use) << 8 | id & 255;
    shape = Mem.u32(TABLE + (template << 2));
    return shape == 0 ? Cursor.fail(Code.TPL) : template;
  }

  /** Makes a bundle the next one of this frame. */
  static void use() {
    if (Cursor.lacks(8)) {
      Cursor.fail(Code.TRUNC);
      return;
    }
    int bundle = find(Mem.u32(Cursor.p), Mem.u32(Cursor.p + 4));
    if (bundle == 0) {
      Cursor.fail(Code.BUNDLE);
      return;
    }
    if (used == BUNDLES - 1) {
      Cursor.fail(Code.LIMIT);
      return;
    }
    used++;
    Mem.put8(USES + used, bundle);
    Cursor.p += 8;
  }

  /** Ids for so many clones of the template named last; returns the first. */
  static int take(int count) {
    int first = next;
    int ids = shape & 0xFFFF;
    if (Integer.compareUnsigned(count, MAX_NODES) > 0 || (count >>> 8) * ids > MAX_NODES >>> 8) {
      Cursor.fail(Code.LIMIT);
      return 0;
    }
    next += count * ids;
    made += count * ids;
    if (next > MAX_NODES || made > MAX_NODES) {
      Cursor.fail(Code.LIMIT);
    }
    return first;
  }

  /** Checks a kind of event: type + mask * 256. */
  static int event(int kind) {
    return kind >>> 15 != 0 || Integer.compareUnsigned((kind & 255) - 1, 12) >= 0
        ? Cursor.fail(Code.LIMIT) : kind;
  }
}
