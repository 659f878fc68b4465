package dev.dxwww.runtime.generated;

import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A converter that the application wrote: a method that throws {@link IllegalArgumentException} for
 * bad text.
 */
record MethodConverter<T>(String typeName, Function<String, T> method)
    implements TextConverter<T> {

  @Override
  public T convert(String text) {
    try {
      T value = method.apply(text);
      if (value == null) {
        throw new IllegalArgumentException(TextConverter.super.problem(text));
      }
      return value;
    } catch (DateTimeException e) {
      // Of java.time's parsers, on which many such methods stand; no IllegalArgumentException.
      throw new IllegalArgumentException(TextConverter.super.problem(text), e);
    }
  }

  @Override
  public String expected() {
    return "a valid " + typeName;
  }

  @Override
  public String problem(String text) {
    try {
      convert(text);
      return TextConverter.super.problem(text);
    } catch (IllegalArgumentException e) {
      String message = ThrownMessage.of(e);
      return message.equals(ThrownMessage.UNKNOWN) ? TextConverter.super.problem(text) : message;
    }
  }
}
