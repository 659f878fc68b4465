package dev.dxwww.runtime.generated;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A codec of a value that is one token.
 *
 * @param reader gives the current value
 * @param writer writes a value that is there
 */
record JsonScalar<T>(Function<JsonReader, @Nullable T> reader, BiConsumer<JsonWriter, T> writer)
    implements JsonCodec<T> {

  static <T> JsonCodec<T> of(
      Function<JsonReader, @Nullable T> reader, BiConsumer<JsonWriter, T> writer) {
    return new JsonScalar<>(reader, writer);
  }

  /** A type with a form as a string. */
  static <T> JsonCodec<T> text(
      Function<String, T> parse, Function<T, String> format, String expected) {
    return of(in -> in.text(parse, expected), (out, v) -> out.value(format.apply(v)));
  }

  /** A type with a form as a string that never needs an escape. */
  static <T> JsonCodec<T> plain(
      Function<String, T> parse, Function<T, String> format, String expected) {
    return of(in -> in.text(parse, expected), (out, v) -> out.plainString(format.apply(v)));
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) {
    if (value == null) {
      out.nullValue();
    } else {
      writer.accept(out, value);
    }
  }

  @Override
  public @Nullable T read(JsonReader in) {
    return reader.apply(in);
  }
}
