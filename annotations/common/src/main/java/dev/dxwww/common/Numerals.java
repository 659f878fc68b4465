package dev.dxwww.common;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

/**
 * Decides what text is a number, without exceptions: ASCII digits with an optional minus sign,
 * nothing else around or between them.
 */
public final class Numerals {
  /** Longest text, in characters, that is read as a {@code BigDecimal} or {@code BigInteger}. */
  public static final int LONGEST = 100;

  /** Greatest exponent, positive or negative, of a {@code BigDecimal}'s text. */
  public static final int GREATEST_EXPONENT = 1000;

  private Numerals() {}

  /** Whether {@link Integer#parseInt} may be called. */
  public static boolean isInt(String text) {
    return isWhole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Whether {@link Long#parseLong} may be called. */
  public static boolean isLong(String text) {
    return isWhole(text, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Whether {@link Short#parseShort} may be called. */
  public static boolean isShort(String text) {
    return isWhole(text, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Whether {@link Byte#parseByte} may be called. */
  public static boolean isByte(String text) {
    return isWhole(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  private static boolean isWhole(String text, long least, long greatest) {
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    int start = negative ? 1 : 0;
    if (length == start || length > LONGEST) {
      return false;
    }
    // Counts downwards, as Long.parseLong does, because Long.MIN_VALUE has no positive counterpart.
    long value = 0;
    for (int i = start; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value < (Long.MIN_VALUE + digit) / 10) {
        return false;
      }
      value = value * 10 - digit;
    }
    return negative ? value >= least : value >= -greatest;
  }

  /**
   * The number, or {@code NaN} when the text is none: a decimal number, with an exponent if need
   * be, that a {@code double} can hold; never {@code Infinity}, hexadecimal or a type suffix.
   */
  public static double toDouble(String text) {
    if (text.length() > LONGEST || !isDecimal(text)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  /** As {@link #toDouble}, for a {@code float}. */
  public static float toFloat(String text) {
    if (text.length() > LONGEST || !isDecimal(text)) {
      return Float.NaN;
    }
    float value = Float.parseFloat(text);
    return Float.isInfinite(value) ? Float.NaN : value;
  }

  /**
   * The number, or null when the text is none, is longer than {@link #LONGEST} or has an exponent
   * beyond {@link #GREATEST_EXPONENT}: a short text must not become a number that fills memory.
   */
  public static @Nullable BigDecimal toBigDecimal(String text) {
    if (text.length() > LONGEST || !isDecimal(text)) {
      return null;
    }
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (mark >= 0) {
      String exponent = text.substring(text.charAt(mark + 1) == '+' ? mark + 2 : mark + 1);
      if (!isWhole(exponent, -GREATEST_EXPONENT, GREATEST_EXPONENT)) {
        return null;
      }
    }
    return new BigDecimal(text);
  }

  /** The number, or null when the text is none or longer than {@link #LONGEST}. */
  public static @Nullable BigInteger toBigInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return text.length() <= LONGEST
            && text.length() > start
            && digits(text, start) == text.length()
        ? new BigInteger(text)
        : null;
  }

  /** Whether the text is {@code -?digits(.digits)?([eE][+-]?digits)?}. */
  static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int at = digits(text, start);
    if (at == start) {
      return false;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = digits(text, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    return at == text.length() || isExponent(text, at);
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int start = at + 1;
    if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
      start++;
    }
    return start < text.length() && digits(text, start) == text.length();
  }

  /** Index after the digits that begin at {@code start}. */
  private static int digits(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
