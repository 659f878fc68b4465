package dev.dxwww.htip.client.core;

import java.util.Arrays;

/**
 * The linear memory; each method becomes one instruction of WebAssembly.
 *
 * <p>On the JVM it is an array of bytes that grows by pages of 64 KiB, to 1,024 of them. An
 * address is never negative, and neither is one to which a constant is added.
 */
public final class Mem {
  /** The first size, in pages of 64 KiB. */
  public static final int FIRST_PAGES = 2;
  /** The greatest size, in pages of 64 KiB: 64 MiB. */
  public static final int MOST_PAGES = 1024;

  private static byte[] bytes = new byte[FIRST_PAGES << 16];

  private Mem() {}

  /** The byte at an address, 0 to 255. */
  public static int u8(int at) {
    return bytes[at] & 255;
  }

  /** Two bytes, the lower first. */
  public static int u16(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  /** Four bytes, the lowest first. */
  public static int u32(int at) {
    return u16(at) | u16(at + 2) << 16;
  }

  /** Puts the lowest byte of a number. */
  public static void put8(int at, int value) {
    bytes[at] = (byte) value;
  }

  /** Puts four bytes, the lowest first. */
  public static void put32(int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> (i << 3));
    }
  }

  /** The present size in pages of 64 KiB. */
  public static int size() {
    return bytes.length >>> 16;
  }

  /** Adds pages of zeros; returns the size before, or -1 where that would be too many. */
  public static int grow(int pages) {
    int before = size();
    if (pages < 0 || pages > MOST_PAGES - before) {
      return -1;
    }
    bytes = Arrays.copyOf(bytes, (before + pages) << 16);
    return before;
  }

  /** Copies; the two places may overlap. */
  public static void copy(int to, int from, int length) {
    System.arraycopy(bytes, from, bytes, to, length);
  }

  /** Sets bytes to one value. */
  public static void fill(int at, int value, int length) {
    Arrays.fill(bytes, at, at + length, (byte) value);
  }

  /** Puts bytes from outside, as the page does before it hands over a frame; not in the subset. */
  public static void write(int at, byte[] from) {
    System.arraycopy(from, 0, bytes, at, from.length);
  }

  /** A new memory; not in the subset. */
  static void restart() {
    bytes = new byte[FIRST_PAGES << 16];
  }

  /** Bytes for outside; not in the subset. */
  public static byte[] read(int at, int length) {
    return Arrays.copyOfRange(bytes, at, at + length);
  }
}
