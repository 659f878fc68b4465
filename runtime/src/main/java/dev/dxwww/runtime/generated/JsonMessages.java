package dev.dxwww.runtime.generated;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * What is wrong with a text, in our words: the parser's own speak of its settings and of codes of
 * characters, and may change with it.
 */
final class JsonMessages {
  private static final String REPETITION = "Duplicate Object property";
  private static final String NOT_JSON = "is not JSON";

  /** Longest piece of the text that is repeated to whoever sent it, in UTF-16 units. */
  private static final int LONGEST = 40;

  /**
   * A kind of mistake.
   *
   * @param mark in the parser's message
   * @param message ours; with %s for what the parser puts into its first quotes
   */
  private record Meaning(String mark, String message) {}

  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning("Unexpected end-of-input", "the text ends too early"),
          new Meaning("Illegal unquoted character", "a control character must be escaped"),
          new Meaning("Unrecognized character escape", "there is no such escape"),
          new Meaning("hex-digit for character escape", "an escape needs four hexadecimal digits"),
          new Meaning("Leading zeroes not allowed", "a number must not begin with 0"),
          new Meaning("numeric value", "is not a number"),
          new Meaning("Unrecognized token", "unexpected '%s'"),
          new Meaning("Non-standard token", "unexpected '%s'"),
          new Meaning("Unexpected close marker", "unexpected '%s'"),
          new Meaning("separate property name and value", "unexpected '%s', expected ':'"),
          new Meaning("separate Object entries", "unexpected '%s', expected ',' or '}'"),
          new Meaning("separate Array entries", "unexpected '%s', expected ',' or ']'"),
          new Meaning("to start property name", "unexpected '%s', expected a name in quotes"),
          new Meaning("Unexpected character", "unexpected '%s'"),
          new Meaning("Illegal character", "there is a character that must not be here"));

  private static final List<Meaning> LIMITS =
      List.of(
          new Meaning("nesting depth", "is nested deeper than %s"),
          new Meaning("Name length", "has a name longer than %s characters"),
          new Meaning("Number value length", "has a number longer than %s characters"),
          new Meaning("String value length", "has a string longer than %s characters"));

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
    if (message == null) {
      return NOT_JSON;
    }
    return e instanceof StreamConstraintsException ? limit(message) : malformed(message);
  }

  private static String malformed(String message) {
    Meaning meaning = meaning(MEANINGS, message);
    if (meaning == null) {
      return NOT_JSON;
    }
    // What has no quotes, or a control in them, is not repeated.
    String found = quoted(message);
    int hole = meaning.message().indexOf("'%s'");
    return hole < 0 || found != null ? meaning.message().replace("%s", found == null ? "" : found)
        : meaning.message().replace("'%s'", "character");
  }

  /** "Document nesting depth (65) exceeds the maximum allowed (64, from `...`)". */
  private static String limit(String message) {
    Meaning meaning = meaning(LIMITS, message);
    int allowed = message.indexOf("allowed (");
    if (meaning == null || allowed < 0) {
      return "exceeds a limit";
    }
    int start = allowed + "allowed (".length();
    int end = start;
    while (end < message.length() && Character.isDigit(message.charAt(end))) {
      end++;
    }
    return meaning.message().replace("%s", message.substring(start, end));
  }

  private static @Nullable Meaning meaning(List<Meaning> meanings, String message) {
    // What follows the first quote is text of the client, and may say anything.
    String ours = withoutQuoted(message);
    for (Meaning meaning : meanings) {
      if (ours.contains(meaning.mark())) {
        return meaning;
      }
    }
    return null;
  }

  private static String withoutQuoted(String message) {
    int start = message.indexOf('\'');
    int end = message.lastIndexOf('\'');
    return end > start ? message.substring(0, start) + message.substring(end + 1) : message;
  }

  /** What stands in the first quotes; null for nothing, controls, and more than is sensible. */
  private static @Nullable String quoted(String message) {
    int start = message.indexOf('\'') + 1;
    // The quote may be what is quoted.
    int end = start == 0 ? -1 : message.indexOf('\'', start + 1);
    if (end < 0) {
      return null;
    }
    String text = message.substring(start, end);
    boolean shown = text.codePoints().noneMatch(Character::isISOControl);
    return shown && text.length() <= LONGEST ? text : null;
  }
}
