package dev.dxwww.runtime.generated;

import java.nio.charset.StandardCharsets;

/** Decimal digits of whole numbers, two at a time. */
final class JsonDigits {
  private static final byte[] PAIRS = pairs();
  private static final byte[] LEAST_LONG =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  private JsonDigits() {}

  /** Writes the number at {@code at}; answers the index behind its last digit. */
  static int put(int value, byte[] buffer, int at) {
    return put((long) value, buffer, at);
  }

  /** Writes the number at {@code at}; answers the index behind its last digit. */
  static int put(long value, byte[] buffer, int at) {
    if (value == Long.MIN_VALUE) {
      System.arraycopy(LEAST_LONG, 0, buffer, at, LEAST_LONG.length);
      return at + LEAST_LONG.length;
    }
    int start = at;
    long rest = value;
    if (rest < 0) {
      buffer[start++] = '-';
      rest = -rest;
    }
    int end = start + count(rest);
    int p = end;
    while (rest > Integer.MAX_VALUE) {
      long quotient = rest / 100;
      p = pair((int) (rest - quotient * 100), buffer, p);
      rest = quotient;
    }
    int small = (int) rest;
    while (small >= 10) {
      int quotient = small / 100;
      if (small < 100) {
        pair(small, buffer, p);
        return end;
      }
      p = pair(small - quotient * 100, buffer, p);
      small = quotient;
    }
    if (p > start) {
      buffer[p - 1] = (byte) ('0' + small);
    }
    return end;
  }

  /**
   * Writes a number from 0.001 to 10,000,000 that has at most four decimals, as
   * {@link Double#toString} does; answers the index behind it, or -1 for any other number.
   *
   * <p>No two decimals of up to 15 digits are read as the same double (IEEE 754), so a decimal of
   * 11 digits that is read as the value is the shortest that is.
   */
  static int putShort(double value, byte[] buffer, int at) {
    double magnitude = Math.abs(value);
    if (!(magnitude >= 1e-3 && magnitude < 1e7)) {
      return -1;
    }
    long scaled = Math.round(magnitude * 10_000);
    // Both operands are exact and division rounds correctly: equal if the decimal is read as value.
    if (scaled / 10_000.0 != magnitude) {
      return -1;
    }
    int p = at;
    if (value < 0) {
      buffer[p++] = '-';
    }
    p = put(scaled / 10_000, buffer, p);
    int decimals = (int) (scaled % 10_000);
    buffer[p] = '.';
    pair(decimals % 100, buffer, p + 5);
    pair(decimals / 100, buffer, p + 3);
    int end = p + 5;
    while (end > p + 2 && buffer[end - 1] == '0') {
      end--;
    }
    return end;
  }

  private static int pair(int value, byte[] buffer, int end) {
    buffer[end - 1] = PAIRS[value * 2 + 1];
    buffer[end - 2] = PAIRS[value * 2];
    return end - 2;
  }

  private static int count(long value) {
    int digits = 1;
    long bound = 10;
    while (digits < 19 && value >= bound) {
      digits++;
      bound *= 10;
    }
    return digits;
  }

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }
}
