package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Stub. */
public final class Checks {
  private Checks() {}

  public static boolean isBlank(CharSequence text) {
    return text.isEmpty();
  }

  public static boolean isEmail(CharSequence text) {
    return text.isEmpty();
  }

  public static boolean isAtMost(double value, BigDecimal bound) {
    return value == 0;
  }

  public static boolean isAtLeast(CharSequence value, BigDecimal bound) {
    return value.isEmpty();
  }

  public static boolean hasDigits(long value, int integer) {
    return value == 0;
  }

  public static boolean hasDigits(BigInteger value, int integer) {
    return value.signum() == 0;
  }

  public static boolean hasDigits(BigDecimal value, int integer, int fraction) {
    return value.signum() == 0;
  }
}
