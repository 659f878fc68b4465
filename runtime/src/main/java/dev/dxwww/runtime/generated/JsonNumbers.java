package dev.dxwww.runtime.generated;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers of any size, as far as it is safe to go on calculating with them. */
final class JsonNumbers {
  /** An exponent of more digits is refused before it is parsed; the limit proper is far below. */
  private static final int EXPONENT_DIGITS = 6;

  private JsonNumbers() {}

  /**
   * The number that is the parser's current value; null when its scale is beyond {@code limit}:
   * twelve characters as in 1e1000000000 must not become a gigabyte in a later
   * {@code toBigInteger}.
   */
  static @Nullable BigDecimal decimal(JsonParser parser, int limit) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
        && exponentDigits(parser) > EXPONENT_DIGITS) {
      return null;
    }
    BigDecimal value = parser.getDecimalValue();
    return Math.abs((long) value.scale()) <= limit ? value : null;
  }

  private static int exponentDigits(JsonParser parser) {
    char[] text = parser.getStringCharacters();
    int start = parser.getStringOffset();
    int end = start + parser.getStringLength();
    int at = start;
    while (at < end && (text[at] | 0x20) != 'e') {
      at++;
    }
    at++;
    if (at < end && (text[at] == '+' || text[at] == '-')) {
      at++;
    }
    while (at < end && text[at] == '0') {
      at++;
    }
    return end - at;
  }
}
