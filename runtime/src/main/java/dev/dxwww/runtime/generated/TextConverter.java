package dev.dxwww.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * Turns one piece of text from a request or a configuration file into a value.
 *
 * @param <T> type of the value
 */
public interface TextConverter<T> {

  /**
   * The value.
   *
   * @throws IllegalArgumentException when the text stands for none
   */
  T convert(String text);

  /**
   * The value, or null when the text stands for none. The converters of the framework do not throw
   * on the way for numbers, truth values, enums and UUIDs.
   */
  default @Nullable T tryConvert(String text) {
    try {
      return convert(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What text is accepted, to follow the word "expected": "a date such as 2026-01-31". */
  String expected();

  /** What is wrong with a text for which {@link #tryConvert} gave null, as a client is told. */
  default String problem(String text) {
    return "expected " + expected();
  }
}
