package dev.dxwww.htip;

import java.util.Arrays;

/**
 * Differences of bytes: copies from a base and literal bytes.
 *
 * <p>The writer looks for copies as Bentley and McIlroy do (Data Compression Using Long Common
 * Strings, 1999): it knows the places of fixed-size blocks of the base by a hash, looks up every
 * position of the target, and extends what it finds to both sides. Besides, it tries the place
 * where the base would go on: most changes leave what follows in its place.
 */
public final class Delta {
  private Delta() {}

  /** The instructions that make a target of a base. */
  public static byte[] encode(byte[] base, byte[] target) {
    ByteSink out = new ByteSink(64);
    encode(base, target, out);
    return out.copy();
  }

  static void encode(byte[] base, byte[] target, ByteSink out) {
    new DeltaWriter(base, target, out).write();
  }

  /**
   * Applies instructions to a base.
   *
   * @param length how many bytes must come out
   * @throws HtipException E_DELTA where they are malformed, reach outside the base, or make less
   *     or more; E_LIMIT where {@code length} is over 8 MiB
   */
  public static byte[] decode(byte[] base, byte[] delta, int length) {
    return decode(base, new ByteSource(delta, 0, delta.length), length);
  }

  static byte[] decode(byte[] base, ByteSource source, int length) {
    if (Integer.compareUnsigned(length, HtipLimits.FRAME_BYTES) > 0) {
      String text = Integer.toUnsignedString(length);
      throw source.fault(HtipError.E_LIMIT, "a delta that makes " + text + " bytes");
    }
    // Grows with what is really there: a short delta must not make us reserve 8 MiB.
    ByteSink out = new ByteSink(Math.min(length, base.length + source.left()));
    try {
      copy(base, source, out, length);
    } catch (HtipException e) {
      throw new HtipException(HtipError.E_DELTA, e.offset(), e.getMessage());
    }
    if (out.length != length) {
      throw source.fault(HtipError.E_DELTA, out.length + " bytes of " + length);
    }
    return out.length == out.bytes.length ? out.bytes : Arrays.copyOf(out.bytes, out.length);
  }

  private static void copy(byte[] base, ByteSource source, ByteSink out, int most) {
    int expected = 0;
    while (source.left() != 0) {
      int head = source.v();
      int length = head >>> 1;
      byte[] from = source.bytes;
      int at;
      if ((head & 1) != 0) {
        expected += source.z();
        from = base;
        at = within(source, expected, length, base.length);
      } else {
        at = source.skip(length);
      }
      if (length > most - out.length) {
        throw source.fault(HtipError.E_DELTA, "more than " + most + " bytes");
      }
      out.put(from, at, length);
      expected += length;
    }
  }

  private static int within(ByteSource source, int from, int length, int end) {
    if (Integer.compareUnsigned(from, end) > 0 || length > end - from) {
      throw source.fault(HtipError.E_DELTA, "a copy from outside the base");
    }
    return from;
  }
}
