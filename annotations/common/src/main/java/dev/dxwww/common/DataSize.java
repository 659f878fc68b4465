package dev.dxwww.common;

import org.jspecify.annotations.Nullable;

/**
 * An amount of data, such as the most that a request's body may hold.
 *
 * @param bytes not negative
 */
public record DataSize(long bytes) implements Comparable<DataSize> {
  /** What text is accepted, to follow the word "expected". */
  public static final String EXPECTED =
      "a size such as 512B, 64KiB, 1MiB or 2GB (KiB = 1024, kB = 1000 bytes)";

  /** A unit by its symbol, greatest first, the binary one of two before the decimal one. */
  private record Unit(String symbol, long bytes) {}

  private static final Unit[] UNITS = {
    new Unit("TiB", 1L << 40),
    new Unit("TB", 1_000_000_000_000L),
    new Unit("GiB", 1L << 30),
    new Unit("GB", 1_000_000_000L),
    new Unit("MiB", 1L << 20),
    new Unit("MB", 1_000_000L),
    new Unit("KiB", 1L << 10),
    new Unit("kB", 1_000L),
    new Unit("B", 1L),
  };

  public DataSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("must not be negative");
    }
  }

  /** That many times 1024 bytes. */
  public static DataSize ofKibibytes(long amount) {
    return new DataSize(Math.multiplyExact(amount, 1L << 10));
  }

  /** That many times 1024 * 1024 bytes. */
  public static DataSize ofMebibytes(long amount) {
    return new DataSize(Math.multiplyExact(amount, 1L << 20));
  }

  /**
   * The size, or null when the text stands for none or for more than a {@code long}; never throws.
   */
  public static @Nullable DataSize read(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    String number = text.substring(0, digits);
    if (!Numerals.isLong(number)) {
      return null;
    }
    long amount = Long.parseLong(number);
    for (Unit unit : UNITS) {
      if (text.startsWith(unit.symbol(), digits)
          && text.length() == digits + unit.symbol().length()) {
        return amount > Long.MAX_VALUE / unit.bytes()
            ? null
            : new DataSize(amount * unit.bytes());
      }
    }
    return null;
  }

  @Override
  public int compareTo(DataSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** The text with the smallest number that {@link #read} turns into this: {@code 1MiB}. */
  @Override
  public String toString() {
    Unit best = UNITS[UNITS.length - 1];
    for (Unit unit : UNITS) {
      if (bytes > 0 && bytes % unit.bytes() == 0 && unit.bytes() > best.bytes()) {
        best = unit;
      }
    }
    return bytes / best.bytes() + best.symbol();
  }
}
