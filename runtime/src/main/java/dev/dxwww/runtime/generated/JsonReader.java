package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

import dev.dxwww.runtime.json.JsonSettings;

/**
 * Reads one JSON text as generated code asks for it.
 *
 * <p>A value that does not fit is noted as a violation and skipped, so that one pass finds them
 * all; the value returned in its place means nothing. A text that is not JSON ends the reading with
 * an exception of the parser.
 */
public final class JsonReader {
  private final JsonParser parser;
  private final JsonSettings settings;
  private final JsonProblems problems;
  private final JsonTags tags;
  private boolean nameRead;

  /** A reader over a parser that has not read its first token; {@code source} is what it reads. */
  JsonReader(JsonParser parser, JsonSource source, JsonSettings settings) {
    this.parser = parser;
    this.settings = settings;
    this.problems = new JsonProblems(parser);
    this.tags = new JsonTags(source, problems);
  }

  JsonParser parser() {
    return parser;
  }

  JsonSettings settings() {
    return settings;
  }

  JsonProblems noted() {
    return problems;
  }

  /** How many objects and arrays are open around the current value. */
  int depth() {
    boolean entered = parser.currentToken().isStructStart();
    return parser.streamReadContext().getNestingDepth() - (entered ? 1 : 0);
  }

  /** Notes that a value was given up somewhere inside, and skips to its end. */
  void abandoned(int depth, String message) {
    problems.add(message);
    while (parser.streamReadContext().getNestingDepth() > depth) {
      parser.nextToken();
    }
  }

  /**
   * Violations so far; more than before means that what was read since must not be used. Unknown
   * properties do not count: values are made without them, so that they can be checked as well.
   */
  public int problems() {
    return problems.count();
  }

  /** Whether the current value is {@code null}. */
  public boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Enters the object that is the current value; false when it is none. */
  public boolean open() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    problems.mismatch("an object");
    return false;
  }

  /**
   * Goes on to the value of the next known property, past unknown ones.
   *
   * @param expected index of the name that probably comes next
   * @return index of its name, or -1 at the end of the object
   */
  public int next(JsonNames names, int expected) {
    while (true) {
      if (nameRead) {
        nameRead = false;
      } else if (expected < names.size() && parser.nextName(names.predicted(expected))) {
        parser.nextToken();
        return expected;
      } else if (expected >= names.size()) {
        parser.nextToken();
      }
      if (parser.currentToken() == JsonToken.END_OBJECT) {
        return -1;
      }
      int index = names.index(parser.currentName());
      if (index >= 0) {
        parser.nextToken();
        return index;
      }
      unknown(names);
    }
  }

  private void unknown(JsonNames names) {
    String name = parser.currentName();
    if (tags.skipped(parser, name)) {
      return;
    }
    tags.unknown(parser, names, settings.unknownProperties());
  }

  /** The set with the property added; a violation when it was in it. */
  public long seen(long seen, int index) {
    long bit = 1L << index;
    if ((seen & bit) != 0) {
      problems.repeated();
    }
    return seen | bit;
  }

  /** The set with the property added, for types of more than 64 properties. */
  public long[] seen(long[] seen, int index) {
    seen[index >>> 6] = seen(seen[index >>> 6], index & 63);
    return seen;
  }

  /** Notes each required name that is not in the set; at the end of the object. */
  public void require(JsonNames names, long seen, long required) {
    problems.missing(names, 0, required & ~seen);
  }

  /** Notes each required name that is not in the set; at the end of the object. */
  public void require(JsonNames names, long[] seen, long... required) {
    for (int i = 0; i < required.length; i++) {
      problems.missing(names, i * 64, required[i] & ~seen[i]);
    }
  }

  /**
   * Enters the object that is the current value and finds its type by a property that may stand
   * anywhere in it. Follow with the type's {@code readMembers} and {@link #endSubtype}.
   *
   * @param property name of the discriminator, alone in its list
   * @param subtypes its values
   * @return index of its value, or -1 after the object has been skipped
   */
  public int subtype(JsonNames property, JsonNames subtypes) {
    if (!open()) {
      return -1;
    }
    boolean first = parser.nextName(property.predicted(0));
    int index = first ? tags.first(parser, subtypes) : tags.ahead(parser, property, subtypes);
    if (index < 0) {
      skipObject(first);
      return -1;
    }
    nameRead = !first;
    tags.push(parser, property.name(0), first);
    return index;
  }

  private void skipObject(boolean valueRead) {
    if (!valueRead && parser.currentToken() == JsonToken.END_OBJECT) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      parser.skipChildren();
    }
  }

  /** Ends what {@link #subtype} began. */
  public void endSubtype() {
    tags.pop(parser);
  }

  /** Notes that a constructor refused its arguments; at the end of the object. */
  public void refused(RuntimeException cause) {
    problems.refused(cause);
  }

  /** Notes that the current value is not what was expected, and skips it. */
  public void mismatch(String expected) {
    problems.mismatch(expected);
  }

  /** Notes a violation of the current value and skips it. */
  public void violation(String message) {
    problems.add(message);
    parser.skipChildren();
  }

  /** Enters the array that is the current value; false when it is none. */
  public boolean openArray() {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return true;
    }
    problems.mismatch("an array");
    return false;
  }

  /** Goes on to the next element; false at the end of the array. */
  public boolean nextElement() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** Goes on to the next property and its value; null at the end of the object. */
  public @Nullable String nextKey() {
    String key = parser.nextName();
    if (key != null) {
      parser.nextToken();
    }
    return key;
  }

  /** The current value, a boolean. */
  public boolean booleanValue() {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      problems.mismatch("true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** The current value, a whole number of 8 bits. */
  public byte byteValue() {
    return (byte) between(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** The current value, a whole number of 16 bits. */
  public short shortValue() {
    return (short) between(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** The current value, a whole number of 32 bits. */
  public int intValue() {
    return (int) between(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** The current value, a whole number of 64 bits. */
  public long longValue() {
    return between(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The current value, a whole number between two bounds; else 0. */
  int whole(int low, int high) {
    return (int) between(low, high);
  }

  private long between(long low, long high) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != NumberType.BIG_INTEGER) {
      long value = parser.getLongValue();
      if (value >= low && value <= high) {
        return value;
      }
    }
    problems.notWhole(low, high);
    return 0;
  }

  /** The current value, a string of one UTF-16 unit. */
  public char charValue() {
    if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getStringLength() == 1) {
      return parser.getString().charAt(0);
    }
    problems.mismatch("a string of one character");
    return 0;
  }

  /** The current value, a number that a float can hold without becoming infinite. */
  public float floatValue() {
    if (number()) {
      float value = parser.getFloatValue();
      if (Float.isFinite(value)) {
        return value;
      }
      problems.tooLarge();
    }
    return 0;
  }

  /** The current value, a number that a double can hold without becoming infinite. */
  public double doubleValue() {
    if (number()) {
      double value = parser.getDoubleValue();
      if (Double.isFinite(value)) {
        return value;
      }
      problems.tooLarge();
    }
    return 0;
  }

  /** The current value, a whole number of any size within the limit of its length. */
  public @Nullable BigInteger bigInteger() {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getBigIntegerValue();
    }
    problems.notWhole();
    return null;
  }

  /** The current value, a number whose exponent is within the limit for the length of numbers. */
  public @Nullable BigDecimal bigDecimal() {
    if (!number()) {
      return null;
    }
    BigDecimal value = JsonNumbers.decimal(parser, settings.maxNumberLength());
    if (value == null) {
      problems.tooLarge();
    }
    return value;
  }

  private boolean number() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return true;
    }
    problems.mismatch("a number");
    return false;
  }

  /** The current value, a string. */
  public @Nullable String string() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    problems.mismatch("a string");
    return null;
  }

  /**
   * The current value, a string converted.
   *
   * @param parse throws IllegalArgumentException or DateTimeException for a text that does not fit
   * @param expected what fits, as "a date such as 2026-01-31"
   */
  public <T> @Nullable T text(Function<String, T> parse, String expected) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      problems.mismatch(expected);
      return null;
    }
    try {
      return parse.apply(parser.getString());
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.add("expected " + expected);
      return null;
    }
  }
}
