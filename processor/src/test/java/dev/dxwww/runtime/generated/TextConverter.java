package dev.dxwww.runtime.generated;

/** Stub. */
public interface TextConverter<T> {
  T convert(String text);

  String expected();
}
