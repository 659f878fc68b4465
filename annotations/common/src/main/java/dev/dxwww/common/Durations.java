package dev.dxwww.common;

import java.time.DateTimeException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The text forms of durations: ISO 8601 ({@code PT15M}) and numbers with units, the greatest first
 * ({@code 15m}, {@code 1h30m}, {@code 250ms}). A day is 24 hours.
 */
public final class Durations {
  /** What text is accepted, to follow the word "expected". */
  public static final String EXPECTED = "a duration such as 15m, 1h30m, 250ms or PT15M";

  /** Longest text, in characters, that is read. */
  private static final int LONGEST = 100;

  /** A unit of the short form. */
  private enum Unit {
    DAYS("d", 86_400, 0),
    HOURS("h", 3_600, 0),
    MINUTES("m", 60, 0),
    SECONDS("s", 1, 0),
    MILLIS("ms", 0, 1_000_000),
    MICROS("us", 0, 1_000),
    NANOS("ns", 0, 1);

    private final String symbol;
    private final long seconds;
    private final int nanos;

    Unit(String symbol, long seconds, int nanos) {
      this.symbol = symbol;
      this.seconds = seconds;
      this.nanos = nanos;
    }

    private Duration times(long amount) {
      return seconds > 0
          ? Duration.ofSeconds(Math.multiplyExact(amount, seconds))
          : Duration.ofSeconds(
              amount / (1_000_000_000 / nanos), amount % (1_000_000_000 / nanos) * nanos);
    }

    private static @Nullable Unit of(String symbol) {
      for (Unit unit : values()) {
        if (unit.symbol.equals(symbol)) {
          return unit;
        }
      }
      return null;
    }
  }

  private Durations() {}

  /** The duration, or null when the text stands for none; never throws. */
  public static @Nullable Duration read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    try {
      return isIso(text) ? Duration.parse(text) : units(text);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static boolean isIso(String text) {
    return text.indexOf('P') >= 0 || text.indexOf('p') >= 0;
  }

  private static @Nullable Duration units(String text) {
    boolean negative = text.startsWith("-");
    int at = negative ? 1 : 0;
    Duration sum = null;
    int next = 0;
    while (at < text.length()) {
      int digits = run(text, at, true);
      int symbol = run(text, digits, false);
      Unit unit = Unit.of(text.substring(digits, symbol));
      String number = text.substring(at, digits);
      if (unit == null || unit.ordinal() < next || !Numerals.isLong(number)) {
        return null;
      }
      Duration part = unit.times(negative ? -Long.parseLong(number) : Long.parseLong(number));
      sum = sum == null ? part : sum.plus(part);
      next = unit.ordinal() + 1;
      at = symbol;
    }
    return sum;
  }

  /** Index after the digits, or after what is no digit, that begin at {@code start}. */
  private static int run(String text, int start, boolean digits) {
    int i = start;
    while (i < text.length() && digits == (text.charAt(i) >= '0' && text.charAt(i) <= '9')) {
      i++;
    }
    return i;
  }

  /** The shortest text that {@link #read} turns into this duration: {@code 1h30m}, {@code 0s}. */
  public static String print(Duration duration) {
    if (duration.isZero()) {
      return "0s";
    }
    if (duration.getSeconds() == Long.MIN_VALUE) {
      return duration.toString();
    }
    boolean negative = duration.isNegative();
    Duration rest = negative ? duration.negated() : duration;
    StringBuilder text = new StringBuilder(negative ? "-" : "");
    long seconds = rest.getSeconds();
    int nanos = rest.getNano();
    for (Unit unit : Unit.values()) {
      long amount = unit.seconds > 0 ? seconds / unit.seconds : nanos / unit.nanos;
      if (unit.seconds > 0) {
        seconds %= unit.seconds;
      } else {
        nanos %= unit.nanos;
      }
      if (amount > 0) {
        text.append(amount).append(unit.symbol);
      }
    }
    return text.toString();
  }
}
