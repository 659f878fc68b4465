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
 * repeats the reading and calls. So a refused frame changes nothing. Refusing is a call of the
 * host that does not return.
 */
public final class HtipCore {
  /** Where frames begin; below are tables of fixed size. */
  static final int FRAME = Operations.END;
  /** The longest that a frame is given memory for; one beyond the limit must be told so. */
  static final int MOST = 12 << 20;

  private HtipCore() {}

  /**
   * Makes room for a frame, and for the lengths of its strings: one word for each byte at most.
   *
   * @return where its bytes go; or it is refused
   */
  public static int place(int length) {
    Cursor.under(length, MOST, Code.OOM);
    int missing = (FRAME + length * 5 >>> 16) + 1 - Mem.size();
    if (missing > 0) {
      Cursor.under(Mem.grow(missing), Mem.MOST_PAGES, Code.OOM);
    }
    return FRAME;
  }

  /**
   * Checks and applies the frame that has been placed.
   *
   * <p>One that is refused has changed nothing. A bundle is kept; it is nothing new where it is
   * there already.
   *
   * @param bundle whether it is one; 0 for a frame of a page
   * @param low the first four bytes of the bundle's hash
   * @param high the next four
   */
  public static void render(int length, int bundle, int low, int high) {
    Templates.loading = 0;
    if (bundle != 0) {
      if (Templates.find(low, high) != 0) {
        return;
      }
      Templates.loading = Templates.bundles + 1;
      Cursor.under(Templates.loading, Templates.BUNDLES, Code.LIMIT);
      Mem.fill(Templates.TABLE + (Templates.loading << 10), 0, 1024);
    }
    Frame.frame(length);
    if (bundle != 0) {
      Templates.bundles = Templates.loading;
      int at = Templates.HASHES + (Templates.loading << 3);
      Mem.put32(at, low);
      Mem.put32(at + 4, high);
    }
  }
}
