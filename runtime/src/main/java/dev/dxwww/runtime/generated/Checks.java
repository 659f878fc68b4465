package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

/**
 * The parts of constraints that are longer than an expression. All take values that are not null
 * and keep to Jakarta Validation 3.1.
 */
public final class Checks {
  /** Longest text, in characters, that is taken for a number: parsing more takes too long. */
  private static final int LONGEST_NUMBER = 1000;

  private Checks() {}

  /** Whether text has nothing but spaces, Unicode's included, and controls below U+0020. */
  public static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether text is a well-formed e-mail address; empty text is. */
  public static boolean isEmail(CharSequence text) {
    return text.isEmpty() || Email.isAddress(text.toString());
  }

  /** Whether the number, as its decimal digits are written, is at least {@code bound}. */
  public static boolean isAtLeast(double value, BigDecimal bound) {
    return !Double.isNaN(value) && compare(value, bound) >= 0;
  }

  /** Whether the number, as its decimal digits are written, is greater than {@code bound}. */
  public static boolean isGreater(double value, BigDecimal bound) {
    return !Double.isNaN(value) && compare(value, bound) > 0;
  }

  /** Whether the number, as its decimal digits are written, is at most {@code bound}. */
  public static boolean isAtMost(double value, BigDecimal bound) {
    return !Double.isNaN(value) && compare(value, bound) <= 0;
  }

  /** Whether the number, as its decimal digits are written, is less than {@code bound}. */
  public static boolean isLess(double value, BigDecimal bound) {
    return !Double.isNaN(value) && compare(value, bound) < 0;
  }

  private static int compare(double value, BigDecimal bound) {
    return Double.isInfinite(value)
        ? (int) Math.signum(value)
        : BigDecimal.valueOf(value).compareTo(bound);
  }

  /** The sign of {@code value - bound}, exact. */
  public static int compare(BigInteger value, BigDecimal bound) {
    return new BigDecimal(value).compareTo(bound);
  }

  /** Whether text is a number of at most 1000 characters and at least {@code bound}. */
  public static boolean isAtLeast(CharSequence text, BigDecimal bound) {
    BigDecimal number = number(text);
    return number != null && number.compareTo(bound) >= 0;
  }

  /** Whether text is a number of at most 1000 characters and greater than {@code bound}. */
  public static boolean isGreater(CharSequence text, BigDecimal bound) {
    BigDecimal number = number(text);
    return number != null && number.compareTo(bound) > 0;
  }

  /** Whether text is a number of at most 1000 characters and at most {@code bound}. */
  public static boolean isAtMost(CharSequence text, BigDecimal bound) {
    BigDecimal number = number(text);
    return number != null && number.compareTo(bound) <= 0;
  }

  /** Whether text is a number of at most 1000 characters and less than {@code bound}. */
  public static boolean isLess(CharSequence text, BigDecimal bound) {
    BigDecimal number = number(text);
    return number != null && number.compareTo(bound) < 0;
  }

  private static @Nullable BigDecimal number(CharSequence text) {
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return new BigDecimal(text.toString());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether a number has at most so many digits before and after the decimal point. */
  public static boolean hasDigits(long value, int integer) {
    int digits = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return digits <= integer;
  }

  /** Whether a number has at most so many digits. */
  public static boolean hasDigits(BigInteger value, int integer) {
    return new BigDecimal(value).precision() <= integer;
  }

  /** Whether a number has at most so many digits before and after the decimal point. */
  public static boolean hasDigits(BigDecimal value, int integer, int fraction) {
    return value.precision() - (long) value.scale() <= integer
        && Math.max(value.scale(), 0) <= fraction;
  }

  /** Whether text is a number with at most so many digits before and after the decimal point. */
  public static boolean hasDigits(CharSequence text, int integer, int fraction) {
    BigDecimal number = number(text);
    return number != null && hasDigits(number, integer, fraction);
  }
}
