package dev.dxwww.runtime.generated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stub. */
public final class JsonCodecs {
  public static final JsonCodec<Boolean> BOOLEAN = stub();
  public static final JsonCodec<Byte> BYTE = stub();
  public static final JsonCodec<Short> SHORT = stub();
  public static final JsonCodec<Integer> INTEGER = stub();
  public static final JsonCodec<Long> LONG = stub();
  public static final JsonCodec<Character> CHARACTER = stub();
  public static final JsonCodec<Float> FLOAT = stub();
  public static final JsonCodec<Double> DOUBLE = stub();
  public static final JsonCodec<String> STRING = stub();

  private JsonCodecs() {}

  public static <T> JsonCodec<T> nullable(JsonCodec<T> codec) {
    return stub();
  }

  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> codec) {
    return stub();
  }

  public static <T> JsonCodec<List<T>> list(JsonCodec<T> element) {
    return stub();
  }

  public static <T> JsonCodec<Set<T>> set(JsonCodec<T> element) {
    return stub();
  }

  public static <K, V> JsonCodec<Map<K, V>> map(JsonKey<K> key, JsonCodec<V> value) {
    return stub();
  }

  public static <E extends Enum<E>> JsonCodec<E> enumeration(E[] constants, String... names) {
    return stub();
  }

  private static <T> JsonCodec<T> stub() {
    return new JsonCodec<>() {
      @Override
      public void write(JsonWriter out, T value) {}

      @Override
      public T read(JsonReader in) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
