package dev.dxwww.htip;

/** Reads a part of an array of bytes and never beyond it. */
final class ByteSource {
  final byte[] bytes;
  private final int end;
  private int at;

  ByteSource(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int position() {
    return at;
  }

  int left() {
    return end - at;
  }

  void position(int position) {
    at = position;
  }

  HtipException fault(HtipError error, String detail) {
    return new HtipException(error, at, detail);
  }

  int u8() {
    need(1);
    return bytes[at++] & 0xFF;
  }

  int u16() {
    need(2);
    at += 2;
    return LittleEndian.get16(bytes, at - 2);
  }

  long hash() {
    need(8);
    at += 8;
    return LittleEndian.hash(bytes, at - 8);
  }

  /** LEB128 of an unsigned 32-bit number in at most five bytes. */
  int v() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = u8();
      if (shift == 28 && b > 15) {
        throw fault(HtipError.E_LIMIT, "a number above 2^32 - 1");
      }
      value |= (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
  }

  int z() {
    return unzigzag(v());
  }

  static int unzigzag(int value) {
    return value >>> 1 ^ -(value & 1);
  }

  /** Steps over a number of bytes, unsigned; E_TRUNC where they are not there. */
  int skip(int count) {
    need(count);
    int from = at;
    at += count;
    return from;
  }

  private void need(int count) {
    if (Integer.compareUnsigned(count, end - at) > 0) {
      throw fault(HtipError.E_TRUNC, Integer.toUnsignedString(count) + " bytes are not there");
    }
  }
}
