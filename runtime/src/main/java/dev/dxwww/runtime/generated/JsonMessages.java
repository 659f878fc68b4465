package dev.dxwww.runtime.generated;

import tools.jackson.core.JacksonException;

/** The parser's complaints, without its advice to the programmer. */
final class JsonMessages {
  private static final String REPETITION = "Duplicate Object property";

  private JsonMessages() {}

  /** Whether a name was repeated in one object. */
  static boolean isRepetition(JacksonException e) {
    String message = e.getOriginalMessage();
    return message != null && message.startsWith(REPETITION);
  }

  /** What is wrong with the text. */
  static String of(JacksonException e) {
    if (isRepetition(e)) {
      return "is given more than once";
    }
    String message = e.getOriginalMessage();
    return message == null ? "is not JSON" : withoutAdvice(message);
  }

  // "Non-standard token 'NaN': enable `X` to allow", "Depth (65) exceeds maximum (64, from `X`)"
  private static String withoutAdvice(String message) {
    // "expected ']' (for Array starting at [Source: ...])": the caller says where by itself.
    int source = message.indexOf(" at [Source");
    if (source >= 0) {
      int parenthesis = message.lastIndexOf(" (", source);
      return message.substring(0, parenthesis < 0 ? source : parenthesis);
    }
    int tick = message.indexOf('`');
    if (tick < 0) {
      return message;
    }
    String before = message.substring(0, tick);
    if (before.endsWith(", from ")) {
      return before.substring(0, before.length() - ", from ".length()) + ")";
    }
    int colon = before.lastIndexOf(": ");
    return colon < 0 ? "is not JSON" : before.substring(0, colon);
  }
}
