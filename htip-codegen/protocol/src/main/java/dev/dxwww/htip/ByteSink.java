package dev.dxwww.htip;

import java.util.Arrays;

/** A growing array of bytes that is used again for every frame. */
final class ByteSink {
  // The limit of a frame plus room for a header: the sum is checked once more at the end.
  private static final int MOST = HtipLimits.FRAME_BYTES + 128;

  byte[] bytes;
  int length;

  ByteSink(int capacity) {
    bytes = new byte[capacity];
  }

  void u8(int value) {
    if (length == bytes.length) {
      grow(1);
    }
    bytes[length++] = (byte) value;
  }

  /** LEB128 of an unsigned 32-bit number, in its shortest form. */
  void v(int value) {
    if (length + 5 > bytes.length) {
      grow(5);
    }
    if ((value & ~0x7F) == 0) {
      bytes[length++] = (byte) value;
    } else {
      several(value);
    }
  }

  private void several(int value) {
    byte[] to = bytes;
    int at = length;
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      to[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[at++] = (byte) rest;
    length = at;
  }

  /** How many bytes {@link #v} writes. */
  static int size(int value) {
    return Math.max(1, (38 - Integer.numberOfLeadingZeros(value)) / 7);
  }

  /** Zigzag: small numbers of either sign become small unsigned ones. */
  void z(int value) {
    v(value << 1 ^ value >> 31);
  }

  void u16(int value) {
    u8(value);
    u8(value >>> 8);
  }

  void u32(int value) {
    u16(value);
    u16(value >>> 16);
  }

  /** Eight bytes, the highest first: hashes stand in the order of their digits. */
  void hash(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      u8((int) (value >>> shift));
    }
  }

  void put(byte[] from, int offset, int count) {
    if (count > bytes.length - length) {
      grow(count);
    }
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  /** Makes room. */
  void reserve(int count) {
    if (count > bytes.length - length) {
      grow(count);
    }
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  private void grow(int count) {
    if ((long) length + count > MOST) {
      throw new HtipException(HtipError.E_LIMIT, -1, "more than 8 MiB in a frame");
    }
    bytes = Arrays.copyOf(bytes, Math.min(MOST, Math.max(bytes.length * 2, length + count)));
  }
}
