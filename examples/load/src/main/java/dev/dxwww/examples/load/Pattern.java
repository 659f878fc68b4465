package dev.dxwww.examples.load;

/** Bytes that tell their place: what the application sends, and the load expects of it. */
public final class Pattern {
  private Pattern() {}

  /** The byte at a place of an endless sequence. */
  public static byte at(long place) {
    return (byte) (place * 31 + (place >>> 8));
  }

  /** A piece of the sequence. */
  public static byte[] bytes(long from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = at(from + i);
    }
    return bytes;
  }

  /** Whether the first bytes of an array are the sequence's from a place on. */
  public static boolean holds(byte[] bytes, int length, long from) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != at(from + i)) {
        return false;
      }
    }
    return true;
  }
}
