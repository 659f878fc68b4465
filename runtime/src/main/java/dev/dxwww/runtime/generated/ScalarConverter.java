package dev.dxwww.runtime.generated;

import dev.dxwww.common.Scalar;

import org.jspecify.annotations.Nullable;

/** The converter of a type whose text form the framework knows. */
record ScalarConverter<T>(Scalar<T> scalar) implements TextConverter<T> {

  @Override
  public T convert(String text) {
    T value = scalar.read(text);
    if (value == null) {
      throw new IllegalArgumentException(problem(text));
    }
    return value;
  }

  @Override
  public @Nullable T tryConvert(String text) {
    return scalar.read(text);
  }

  @Override
  public String expected() {
    return scalar.expected();
  }
}
