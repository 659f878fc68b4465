package dev.dxwww.htip.client.core;

/** The templates of the page and of bundles, and the ids that their clones take. */
final class Templates {
  static final int BUNDLES = 32;
  // Address 0 is nobody's. What is named most has the lowest addresses, which are short.
  /** For each USE of this frame the bundle's number; that of 0 stays 0. */
  static final int USES = 32;
  /** Eight bytes for each bundle. */
  static final int HASHES = USES + BUNDLES;
  /** The page's own templates as the last frame has left them. */
  static final int SAVED = 1024;
  /** 256 words for each bundle, ids + values * 65536; bundle 0 is the page's own. */
  static final int TABLE = 2048;
  static final int END = TABLE + (BUNDLES << 10);

  private static final int MAX_HTML = 1 << 16;
  private static final int MAX_NODES = 1 << 24;
  static final int MAX_IDS = 4095;

  /** The next id of a node. */
  static int next;
  /** The same as the last frame has left it. */
  static int kept = 1;
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
  /** How many templates this frame has defined, less those that it says it has. */
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
    Cursor.under(id, 256, Code.LIMIT);
    int text = Strings.pick(Cursor.v());
    int units = Mem.u32(Strings.lengths + (text << 2));
    Cursor.under(units, MAX_HTML + 1, Code.LIMIT);
    html += units;
    Cursor.under(html, Code.MAX_FRAME + 1, Code.LIMIT);
    int length = Cursor.v();
    Cursor.needs(length, Code.TRUNC);
    int at = Cursor.p;
    id |= loading << 8;
    defined++;
    Mem.put32(TABLE + (id << 2), walk(at + length));
    Operations.say(Host.TEMPLATE, id, text, at, length);
  }

  /** Checks a walk program; returns its ids + values * 65536. */
  private static int walk(int stop) {
    int depth = 0;
    int ids = 1;
    int values = 0;
    while (Cursor.p < stop) {
      int step = Cursor.u8();
      if (step < 3) {
        depth += 1 - step;
        Cursor.under(step & 1, depth + 1, Code.TPL);
      } else {
        Cursor.under(step - 0x10, 6, Code.TPL);
        ids++;
        if (step < 0x15) {
          values++;
          if (step > 0x10) {
            name(step, stop);
          }
        }
      }
    }
    Cursor.under(ids, MAX_IDS + 1, Code.LIMIT);
    return ids | values << 16;
  }

  private static void name(int step, int stop) {
    Cursor.under(Cursor.p + 1, stop, Code.TPL);
    int operand = Mem.u16(Cursor.p);
    Cursor.p += 2;
    if (step == 0x14) {
      event(operand);
    } else {
      Cursor.under(operand, Strings.count, Code.STR);
    }
  }

  /** Names a template by bundle * 256 + its number there; the first USE of this frame is 1. */
  static int named(int id) {
    Cursor.under(id >>> 8, used + 1, Code.TPL);
    template = Mem.u8(USES + (id >>> 8)) << 8 | id & 255;
    shape = Mem.u32(TABLE + (template << 2));
    Cursor.under(0, shape, Code.TPL);
    return template;
  }

  /** Makes a bundle the next one of this frame. */
  static void use() {
    Cursor.needs(8, Code.TRUNC);
    int bundle = find(Mem.u32(Cursor.p), Mem.u32(Cursor.p + 4));
    Cursor.under(0, bundle, Code.BUNDLE);
    used++;
    Cursor.under(used, BUNDLES, Code.LIMIT);
    Mem.put8(USES + used, bundle);
    Cursor.p += 8;
  }

  /** Ids for so many clones of the template named last; returns the first. */
  static int take(int count) {
    int first = next;
    int ids = shape & 0xFFFF;
    nodes(count);
    // Less than 2^28; what is below this limit does not overflow.
    Cursor.under((count >>> 8) * ids, (MAX_NODES >>> 8) + 1, Code.LIMIT);
    next += count * ids;
    made += count * ids;
    nodes(next);
    nodes(made);
    return first;
  }

  private static void nodes(int count) {
    Cursor.under(count, MAX_NODES + 1, Code.LIMIT);
  }

  /** Checks a kind of event: type + mask * 256. */
  static int event(int kind) {
    Cursor.under(kind, 0x8000, Code.LIMIT);
    Cursor.under((kind & 255) - 1, 12, Code.LIMIT);
    return kind;
  }
}
