package dev.dxwww.htip.client.core;

/**
 * Undoes deltas; a program of its own, which pages load when they come back to what they keep.
 *
 * <p>Written as {@link HtipCore} is, and with parts of it.
 */
public final class DeltaCore {
  private DeltaCore() {}

  /** As {@link HtipCore#alloc}. */
  public static int alloc(int length) {
    return HtipCore.alloc(length);
  }

  /** As {@link HtipCore#reset}. */
  public static void reset() {
    HtipCore.reset();
  }

  /** Where the result is. */
  public static int at() {
    return Cursor.p;
  }

  /**
   * Applies a delta to a base; {@link #at} is the result, as long as the frame says.
   *
   * @return 0 or a code
   */
  public static int delta(int base, int baseLength, int at, int length) {
    Cursor.fault = 0;
    if (Cursor.outside(base, baseLength)) {
      return Code.BASE;
    }
    int code = Frame.head(at, length);
    if (code != 0) {
      return code;
    }
    int flags = Mem.u8(at + 5);
    if ((flags & Frame.DELTA) == 0) {
      return Code.FLAGS;
    }
    int size = Mem.u32(at + 32 + (flags & Frame.SIGNED) * 68);
    if (Integer.compareUnsigned(size, Code.MAX_FRAME) > 0) {
      return Code.LIMIT;
    }
    int out = HtipCore.alloc(size);
    if (out == 0) {
      return Code.OOM;
    }
    Cursor.p = Frame.body;
    if (!rebuild(base, baseLength, out, out + size)) {
      return Code.DELTA;
    }
    Cursor.p = out;
    return 0;
  }

  private static boolean rebuild(int base, int baseLength, int at, int stop) {
    int from = 0;
    while (Cursor.p < Cursor.end) {
      int code = Cursor.v();
      int length = code >>> 1;
      int source = Cursor.p;
      if ((code & 1) != 0) {
        from += Cursor.signed(Cursor.v());
        if (Cursor.outsideOf(from, length, baseLength)) {
          return false;
        }
        source = base + from;
      } else {
        if (Cursor.lacks(length)) {
          return false;
        }
        Cursor.p += length;
      }
      if (Cursor.fault != 0 || Integer.compareUnsigned(length, stop - at) > 0) {
        return false;
      }
      Mem.copy(at, source, length);
      at += length;
      from += length;
    }
    return at == stop;
  }
}
