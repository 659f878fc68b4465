package dev.dxwww.htip.client.core;

/** Where a frame is being read, and its first fault. After a fault reading goes on with 0. */
final class Cursor {
  /** Where the next byte is read. */
  static int p;
  /** Where reading ends. */
  static int end;
  /** The first fault of this frame, or 0. */
  static int fault;
  /** Whether the host is silent: the first pass. */
  static int silent;

  private Cursor() {}

  /** Keeps the first fault; returns 0, what is read after it. */
  static int fail(int code) {
    if (fault == 0) {
      fault = code;
    }
    return 0;
  }

  /** The next byte, where there is one. */
  static int u8() {
    return Mem.u8(p++);
  }

  /** Whether there are not so many bytes left. */
  static boolean lacks(int length) {
    return Integer.compareUnsigned(length, end - p) > 0;
  }

  /** LEB128, at most five bytes and 32 bits. */
  static int v() {
    int value = 0;
    int shift = 0;
    while (true) {
      if (p >= end) {
        return fail(Code.TRUNC);
      }
      int b = Mem.u8(p++);
      if (shift == 28 && b > 15) {
        return fail(Code.LIMIT);
      }
      value |= (b & 127) << shift;
      if (b < 128) {
        return value;
      }
      shift += 7;
    }
  }

  /** The number that a zigzag number means. */
  static int signed(int zigzag) {
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  /** Whether a part is not within so many bytes. */
  static boolean outsideOf(int at, int length, int size) {
    return Integer.compareUnsigned(at, size) > 0
        || Integer.compareUnsigned(length, size - at) > 0;
  }

  /** Whether a part is not within memory. */
  static boolean outside(int at, int length) {
    return outsideOf(at, length, Mem.size() << 16);
  }
}
