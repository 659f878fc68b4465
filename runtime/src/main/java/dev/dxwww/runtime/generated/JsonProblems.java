package dev.dxwww.runtime.generated;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

import dev.dxwww.runtime.json.JsonException;
import dev.dxwww.runtime.json.JsonViolation;

/** The violations of one text; costs nothing while there are none. */
final class JsonProblems {
  /** More are of no use to anybody and would let a small body make a large answer. */
  private static final int MOST = 100;

  private final JsonParser parser;
  private List<JsonViolation> violations = List.of();
  private int surplus;
  private int line;
  private int column;

  JsonProblems(JsonParser parser) {
    this.parser = parser;
  }

  /** Violations by which a value is not to be had: all but unknown properties. */
  int count() {
    return violations.size() - surplus;
  }

  /** Whether there are properties that the type does not have. */
  boolean hasSurplus() {
    return surplus > 0;
  }

  /** Tells of the violations of a body. */
  void tell(Violations body) {
    for (JsonViolation violation : violations) {
      body.add("body", violation.path(), violation.message());
    }
  }

  /** Notes a property that the type does not have: its value can be made without. */
  void addSurplus(String message) {
    surplus++;
    add(message);
  }

  /** The violations as an exception. */
  JsonException exception() {
    return new JsonException(JsonException.Kind.MISMATCH, line, column, violations);
  }

  /** Notes a violation of the current value. */
  void add(String message) {
    add(path(), message);
  }

  void add(String path, String message) {
    if (violations.isEmpty()) {
      TokenStreamLocation at = parser.currentTokenLocation();
      line = at.getLineNr();
      column = at.getColumnNr();
      violations = new ArrayList<>();
    }
    violations.add(new JsonViolation(path, message));
    if (violations.size() == MOST) {
      throw exception();
    }
  }

  /** Notes a violation of a property of the open object, whose name or end is current. */
  void addIn(String property, String message) {
    TokenStreamContext context = parser.streamReadContext();
    boolean ended = parser.currentToken() == JsonToken.END_OBJECT;
    TokenStreamContext around = ended ? context : context.getParent();
    add(JsonPath.property(JsonPath.of(around, parser.currentToken()), property), message);
  }

  /** Notes that the current value is something else, and skips it. */
  void mismatch(String expected) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      add("must not be null");
      return;
    }
    add("expected " + expected + " but found " + found(token));
    parser.skipChildren();
  }

  /** Notes that the current value is not a whole number between two bounds, and skips it. */
  void notWhole(long low, long high) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      add("expected a whole number from " + low + " to " + high);
    } else {
      mismatch("a whole number from " + low + " to " + high);
    }
  }

  /** Notes that the current value is not a whole number, and skips it. */
  void notWhole() {
    mismatch("a whole number");
  }

  /** Notes that the current value is a number too large or too precise for its type. */
  void tooLarge() {
    add("is a number too large or too small to be handled");
  }

  /** Notes that the current property was there before. */
  void repeated() {
    add("is given more than once");
  }

  /** Notes names whose bits are set; at the end of the object. */
  void missing(JsonNames names, int offset, long bits) {
    if (bits == 0) {
      return;
    }
    String object = path();
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      String name = names.name(offset + Long.numberOfTrailingZeros(rest));
      add(JsonPath.property(object, name), "is required");
    }
  }

  /** Notes that a constructor refused; its own words are meant for whoever sent the values. */
  void refused(RuntimeException cause) {
    add(ThrownMessage.of(cause));
  }

  private String path() {
    // At the end of an object the parser's context is already the one around it.
    return JsonPath.of(parser.streamReadContext(), parser.currentToken());
  }

  private static String found(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT -> "a whole number";
      case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }

  /** Context of the current value, without its own when it is an object or array just entered. */
  static TokenStreamContext around(TokenStreamContext context, JsonToken token) {
    boolean entered = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    return entered && context.getParent() != null ? context.getParent() : context;
  }
}
