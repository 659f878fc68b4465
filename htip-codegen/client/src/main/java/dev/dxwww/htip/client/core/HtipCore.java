package dev.dxwww.htip.client.core;

/**
 * The client of HTIP: checks a frame, then tells the host what to do.
 *
 * <p>This class and those beside it are written in the part of Java that becomes WebAssembly:
 * static methods and fields of type {@code int}, {@link Mem} and {@link Host}. The public methods
 * here are the module's exports. There is one client for each class loader, and it belongs to one
 * thread.
 *
 * <p>A frame is read twice. The first pass checks every byte while the host is silent; the second
 * repeats the reading and calls. So a refused frame changes nothing.
 */
public final class HtipCore {
  /** Where memory is free; below are tables of fixed size. */
  static final int HEAP = Operations.END;

  /** The end of what has been allocated. */
  static int bump = HEAP;

  private HtipCore() {}

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

  /** Where reading stopped; where a bundle is missing, at its hash. */
  public static int at() {
    return Cursor.p;
  }

  /** The number of the last frame that was applied. */
  public static int seq() {
    return Frame.sequence;
  }

  /**
   * Checks and applies a frame of a page.
   *
   * @return 0, or a code: then nothing has happened
   */
  public static int render(int at, int length) {
    Templates.loading = 0;
    return Frame.frame(at, length);
  }

  /**
   * Checks and keeps a bundle of templates.
   *
   * @param low the first four bytes of its hash
   * @param high the next four
   * @return 0, also where it is there already, or a code: then nothing has happened
   */
  public static int bundle(int at, int length, int low, int high) {
    if (Templates.find(low, high) != 0) {
      return 0;
    }
    if (Templates.bundles == Templates.BUNDLES - 1) {
      return Code.LIMIT;
    }
    Templates.loading = Templates.bundles + 1;
    Mem.fill(Templates.TABLE + (Templates.loading << 10), 0, 1024);
    int code = Frame.frame(at, length);
    if (code == 0) {
      Templates.bundles = Templates.loading;
      Mem.put32(Templates.HASHES + (Templates.loading << 3), low);
      Mem.put32(Templates.HASHES + (Templates.loading << 3) + 4, high);
    }
    return code;
  }
}
