package dev.dxwww.runtime.htip.internal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an event names its handler by: {@code tag handler ("~" argument)*}. The tag is 11 characters
 * of base64url, the handler a number. In arguments {@code !} is written {@code !1} and {@code ~} is
 * written {@code !0}; {@code !-} alone is one that is null.
 *
 * @param signed all behind the tag
 */
record HandlerName(
    String tag, int handler, List<@Nullable String> arguments, String signed) {
  static final int TAG = 11;
  private static final int MOST_DIGITS = 5;
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final char BETWEEN = '~';
  private static final String NOTHING = "!-";

  /** What a tag is over: the handler and its arguments. */
  static String signed(int handler, @Nullable String... arguments) {
    if (arguments.length == 0) {
      return Integer.toString(handler);
    }
    StringBuilder text = new StringBuilder(16).append(handler);
    for (String argument : arguments) {
      text.append(BETWEEN);
      if (argument == null) {
        text.append(NOTHING);
      } else {
        append(text, argument);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String argument) {
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      switch (c) {
        case '!' -> text.append("!1");
        case BETWEEN -> text.append("!0");
        // Frames cannot carry it; no converter reads it, either.
        case '\0' -> text.append('\uFFFD');
        default -> text.append(isHalf(argument, i) ? '\uFFFD' : c);
      }
    }
  }

  /** Whether a unit is half of a pair of surrogates without the other half. */
  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    boolean high = Character.isHighSurrogate(c);
    int other = high ? at + 1 : at - 1;
    return other < 0 || other == text.length()
        || (high
            ? !Character.isLowSurrogate(text.charAt(other))
            : !Character.isHighSurrogate(text.charAt(other)));
  }

  /** A tag and what it is over. */
  static String of(long tag, String signed) {
    StringBuilder text = new StringBuilder(TAG + signed.length());
    for (int i = TAG - 1; i >= 0; i--) {
      text.append(DIGITS.charAt((int) (tag >>> 6 * i) & 63));
    }
    return text.append(signed).toString();
  }

  /** Reads what a client sent; null where it is nothing that was made here. */
  static @Nullable HandlerName read(String text) {
    if (text.length() <= TAG) {
      return null;
    }
    String signed = text.substring(TAG);
    int end = signed.indexOf(BETWEEN);
    int handler = number(end < 0 ? signed : signed.substring(0, end));
    List<@Nullable String> arguments = new ArrayList<>();
    for (int at = end; at >= 0; ) {
      int next = signed.indexOf(BETWEEN, at + 1);
      String written = signed.substring(at + 1, next < 0 ? signed.length() : next);
      if (!written.equals(NOTHING) && !isWritten(written)) {
        return null;
      }
      arguments.add(written.equals(NOTHING) ? null : plain(written));
      at = next;
    }
    return handler < 0 ? null : new HandlerName(text.substring(0, TAG), handler, arguments, signed);
  }

  private static boolean isWritten(String argument) {
    for (int at = argument.indexOf('!'); at >= 0; at = argument.indexOf('!', at + 1)) {
      if (at + 1 == argument.length() || "01".indexOf(argument.charAt(at + 1)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String argument) {
    return argument.indexOf('!') < 0
        ? argument
        : argument.replace("!0", "~").replace("!1", "!");
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
