package dev.dxwww.common;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A type that one piece of text stands for, and how that text is read.
 *
 * @param constant name of the constant that generated code uses, such as {@code LOCAL_DATE}
 * @param type the (boxed) type
 * @param expected what text is accepted, to follow the word "expected", such as "a date such as
 *     2026-01-31"
 * @param reader the value of a text, or null when the text stands for none
 * @param <T> the type
 */
public record Scalar<T>(
    String constant, Class<T> type, String expected, Function<String, @Nullable T> reader) {

  /** The value, or null when the text stands for none; never throws. */
  public @Nullable T read(String text) {
    return reader.apply(text);
  }
}
