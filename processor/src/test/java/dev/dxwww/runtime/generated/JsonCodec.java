package dev.dxwww.runtime.generated;

/** Stub. */
public interface JsonCodec<T> {
  void write(JsonWriter out, T value);

  T read(JsonReader in);
}
