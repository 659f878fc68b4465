package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import dev.dxwww.runtime.json.JsonValue;

/** Codecs of the types that are not the user's own, and of containers. */
public final class JsonCodecs {
  public static final JsonCodec<Boolean> BOOLEAN =
      JsonScalar.of(JsonReader::booleanValue, JsonWriter::value);
  public static final JsonCodec<Byte> BYTE =
      JsonScalar.of(JsonReader::byteValue, (out, v) -> out.value((int) v));
  public static final JsonCodec<Short> SHORT =
      JsonScalar.of(JsonReader::shortValue, (out, v) -> out.value((int) v));
  public static final JsonCodec<Integer> INTEGER =
      JsonScalar.of(JsonReader::intValue, (out, v) -> out.value((int) v));
  public static final JsonCodec<Long> LONG =
      JsonScalar.of(JsonReader::longValue, (out, v) -> out.value((long) v));
  public static final JsonCodec<Character> CHARACTER =
      JsonScalar.of(JsonReader::charValue, (out, v) -> out.value((char) v));
  public static final JsonCodec<Float> FLOAT =
      JsonScalar.of(JsonReader::floatValue, (out, v) -> out.value((float) v));
  public static final JsonCodec<Double> DOUBLE =
      JsonScalar.of(JsonReader::doubleValue, (out, v) -> out.value((double) v));
  public static final JsonCodec<String> STRING =
      JsonScalar.of(JsonReader::string, (out, v) -> out.value(v));
  public static final JsonCodec<BigDecimal> BIG_DECIMAL =
      JsonScalar.of(JsonReader::bigDecimal, (out, v) -> out.ascii(v.toString()));
  public static final JsonCodec<BigInteger> BIG_INTEGER =
      JsonScalar.of(JsonReader::bigInteger, (out, v) -> out.ascii(v.toString()));
  public static final JsonCodec<UUID> UUID_TEXT =
      JsonScalar.plain(JsonTexts::uuid, UUID::toString, JsonTexts.UUID_EXPECTED);
  public static final JsonCodec<URI> URI_TEXT =
      JsonScalar.text(JsonTexts::uri, URI::toString, "a URI");
  public static final JsonCodec<Locale> LOCALE =
      JsonScalar.text(JsonTexts::locale, JsonTexts::languageTag, "a language tag such as en-GB");

  /** {@code byte[]} as base64 with padding (RFC 4648, section 4). */
  public static final JsonCodec<byte[]> BYTES =
      JsonScalar.plain(
          Base64.getDecoder()::decode, Base64.getEncoder()::encodeToString, "base64 (RFC 4648)");

  public static final JsonCodec<OptionalInt> OPTIONAL_INT = JsonOptionals.ofInt();
  public static final JsonCodec<OptionalLong> OPTIONAL_LONG = JsonOptionals.ofLong();
  public static final JsonCodec<OptionalDouble> OPTIONAL_DOUBLE = JsonOptionals.ofDouble();

  /** Any JSON value as a tree. */
  public static final JsonCodec<JsonValue> VALUE = new JsonTree();

  private JsonCodecs() {}

  /** Initialises this class at start rather than in the first request. */
  static void touch() {
    JsonTimes.touch();
    JsonPrimitives.touch();
  }

  /** Lets {@code null} pass both ways. */
  public static <T> JsonCodec<T> nullable(JsonCodec<T> codec) {
    return JsonOptionals.nullable(codec);
  }

  /** An empty Optional is {@code null}, both ways. */
  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> codec) {
    return JsonOptionals.of(codec);
  }

  /** An array; read as an unmodifiable list. */
  public static <T extends @Nullable Object> JsonCodec<List<T>> list(JsonCodec<T> element) {
    return JsonArrays.list(element);
  }

  /** An array; read as an unmodifiable list. */
  public static <T extends @Nullable Object> JsonCodec<Collection<T>> collection(
      JsonCodec<T> element) {
    return JsonArrays.collection(element);
  }

  /** An array; read as an unmodifiable set in the order of the text. */
  public static <T extends @Nullable Object> JsonCodec<Set<T>> set(JsonCodec<T> element) {
    return JsonArrays.set(element);
  }

  /** An array of objects; {@code make} gives an array of a length. */
  public static <T extends @Nullable Object> JsonCodec<T[]> array(
      JsonCodec<T> element, IntFunction<T[]> make) {
    return JsonArrays.array(element, make);
  }

  /** An object; read as an unmodifiable map in the order of the text. */
  public static <K, V extends @Nullable Object> JsonCodec<Map<K, V>> map(
      JsonKey<K> key, JsonCodec<V> value) {
    return new JsonMap<>(key, value);
  }

  /** Constants as strings; {@code names} in their order. */
  public static <E extends Enum<E>> JsonCodec<E> enumeration(E[] constants, String... names) {
    return new JsonEnum<>(constants, names);
  }

  /** A type that Jackson databind handles, because it carries Jackson's annotations. */
  public static <T> JsonCodec<T> databind(Class<T> type) {
    return new DatabindCodec<>(type);
  }
}
