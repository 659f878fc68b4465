package dev.dxwww.htip.client.core;

/** Where a frame is being read. What is wrong with it ends that: the host does not return. */
final class Cursor {
  /** Where the next byte is read. */
  static int p;
  /** Where reading ends. */
  static int end;

  private Cursor() {}

  /** Refuses the frame unless a number is below another, both without a sign. */
  static void under(int value, int limit, int code) {
    if (Integer.compareUnsigned(value, limit) >= 0) {
      Host.tell(Host.REFUSE, code, p, 0, 0);
    }
  }

  /** The next byte, where there is one. */
  static int u8() {
    return Mem.u8(p++);
  }

  /** Refuses the frame where there are not so many bytes left. */
  static void needs(int length, int code) {
    under(length, end - p + 1, code);
  }

  /** LEB128, at most five bytes and 32 bits. */
  static int v() {
    int value = 0;
    int shift = 0;
    while (true) {
      needs(1, Code.TRUNC);
      int b = u8();
      // Of the fifth byte only four bits are left.
      if (shift == 28) {
        under(b, 16, Code.LIMIT);
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
}
