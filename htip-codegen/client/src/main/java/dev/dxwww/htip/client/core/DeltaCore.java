package dev.dxwww.htip.client.core;

/**
 * Undoes deltas; a program of its own, which pages load when they come back to what they keep.
 *
 * <p>Written as {@link HtipCore} is, and with parts of it.
 */
public final class DeltaCore {
  /** Where memory is free. */
  static final int HEAP = 8;

  /** The end of what has been allocated. */
  static int bump = HEAP;

  private DeltaCore() {}

  /**
   * Memory of {@code length} bytes at a multiple of eight, until {@link #reset}.
   *
   * @return its address, or 0 where memory ends
   */
  public static int alloc(int length) {
    int at = bump + 7 & -8;
    if (Integer.compareUnsigned(length, Mem.MOST_PAGES << 16) > 0) {
      return 0;
    }
    int missing = at + length - (Mem.size() << 16);
    if (missing > 0 && Mem.grow(missing + 65535 >>> 16) < 0) {
      return 0;
    }
    bump = at + length;
    return at;
  }

  /** Gives back all that has been allocated. */
  public static void reset() {
    bump = HEAP;
  }

  /**
   * Applies a delta to a base, or refuses it.
   *
   * @return where the result is, as long as the frame says
   */
  public static int delta(int base, int baseLength, int at, int length) {
    within(base, baseLength, Mem.size() << 16, Code.BASE);
    within(at, length, Mem.size() << 16, Code.TRUNC);
    Frame.head(at, length);
    int flags = Mem.u8(at + 5);
    Cursor.under(0, flags & Frame.DELTA, Code.FLAGS);
    int size = Mem.u32(at + 32 + (flags & Frame.SIGNED) * 68);
    Cursor.under(size, Code.MAX_FRAME + 1, Code.LIMIT);
    int out = alloc(size);
    Cursor.under(0, out, Code.OOM);
    rebuild(base, baseLength, out, out + size);
    return out;
  }

  /** Refuses a part that is not within so many bytes. */
  private static void within(int at, int length, int size, int code) {
    Cursor.under(at, size + 1, code);
    Cursor.under(length, size - at + 1, code);
  }

  private static void rebuild(int base, int baseLength, int to, int stop) {
    int from = 0;
    int at = to;
    while (Cursor.p < Cursor.end) {
      int code = number();
      int length = code >>> 1;
      int source = Cursor.p;
      if ((code & 1) != 0) {
        from += Cursor.signed(number());
        within(from, length, baseLength, Code.DELTA);
        source = base + from;
      } else {
        Cursor.needs(length, Code.DELTA);
        Cursor.p += length;
      }
      Cursor.under(length, stop - at + 1, Code.DELTA);
      Mem.copy(at, source, length);
      at += length;
      from += length;
    }
    Cursor.under(at ^ stop, 1, Code.DELTA);
  }

  /** As {@link Cursor#v}; what is wrong with it is the delta's fault. */
  private static int number() {
    int value = 0;
    int shift = 0;
    while (true) {
      Cursor.needs(1, Code.DELTA);
      int b = Cursor.u8();
      if (shift == 28) {
        Cursor.under(b, 16, Code.DELTA);
      }
      value |= (b & 127) << shift;
      if (b < 128) {
        return value;
      }
      shift += 7;
    }
  }
}
