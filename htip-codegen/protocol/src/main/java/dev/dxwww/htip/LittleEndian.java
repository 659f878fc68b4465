package dev.dxwww.htip;

/** Numbers of fixed width in arrays of bytes, the lowest byte first. */
final class LittleEndian {
  private LittleEndian() {}

  static int get16(byte[] bytes, int at) {
    return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
  }

  static int get32(byte[] bytes, int at) {
    return get16(bytes, at) | get16(bytes, at + 2) << 16;
  }

  static void put16(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    bytes[at + 1] = (byte) (value >>> 8);
  }

  static void put32(byte[] bytes, int at, int value) {
    put16(bytes, at, value);
    put16(bytes, at + 2, value >>> 16);
  }

  /** Eight bytes of a hash, the first one the highest. */
  static long hash(byte[] bytes, int at) {
    long hash = 0;
    for (int i = 0; i < 8; i++) {
      hash = hash << 8 | bytes[at + i] & 0xFF;
    }
    return hash;
  }
}
