package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/** Stub. */
public final class JsonCodecs {
  public static final JsonCodec<Boolean> BOOLEAN = none();
  public static final JsonCodec<Byte> BYTE = none();
  public static final JsonCodec<Short> SHORT = none();
  public static final JsonCodec<Character> CHARACTER = none();
  public static final JsonCodec<Float> FLOAT = none();
  public static final JsonCodec<Integer> INTEGER = none();
  public static final JsonCodec<Long> LONG = none();
  public static final JsonCodec<Double> DOUBLE = none();
  public static final JsonCodec<String> STRING = none();
  public static final JsonCodec<BigDecimal> BIG_DECIMAL = none();
  public static final JsonCodec<UUID> UUID_TEXT = none();
  public static final JsonCodec<URI> URI_TEXT = none();
  public static final JsonCodec<byte[]> BYTES = none();
  public static final JsonCodec<OptionalInt> OPTIONAL_INT = none();

  private JsonCodecs() {}

  private static <T> JsonCodec<T> none() {
    return new JsonCodec<>() {
      @Override
      public void write(JsonWriter out, T value) {}

      @Override
      public T read(JsonReader in) {
        throw new UnsupportedOperationException();
      }
    };
  }

  public static <T> JsonCodec<T> nullable(JsonCodec<T> codec) {
    return codec;
  }

  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> codec) {
    return none();
  }

  public static <T> JsonCodec<List<T>> list(JsonCodec<T> element) {
    return none();
  }

  public static <T> JsonCodec<Collection<T>> collection(JsonCodec<T> element) {
    return none();
  }

  public static <T> JsonCodec<Set<T>> set(JsonCodec<T> element) {
    return none();
  }

  public static <T> JsonCodec<T[]> array(JsonCodec<T> element, IntFunction<T[]> make) {
    return none();
  }

  public static <K, V> JsonCodec<Map<K, V>> map(JsonKey<K> key, JsonCodec<V> value) {
    return none();
  }

  public static <E extends Enum<E>> JsonCodec<E> enumeration(E[] constants, String... names) {
    return none();
  }

  public static <T> JsonCodec<T> databind(Class<T> type) {
    return none();
  }
}
