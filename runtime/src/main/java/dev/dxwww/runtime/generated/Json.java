package dev.dxwww.runtime.generated;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

import dev.dxwww.runtime.json.JsonException;
import dev.dxwww.runtime.json.JsonSettings;
import dev.dxwww.runtime.json.JsonViolation;
import dev.dxwww.runtime.json.UnknownProperties;

/** Reads and writes JSON texts; made once at start, used by all threads. */
public final class Json {
  private final JsonSettings settings;
  private final JsonFactory factory;

  /** Reads under the settings. */
  public Json(JsonSettings settings) {
    this(settings, settings.unknownProperties() == UnknownProperties.IGNORE);
  }

  private Json(JsonSettings settings, boolean strict) {
    this.settings = settings;
    this.factory =
        JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(settings.maxDepth())
                    .maxStringLength(settings.maxStringLength())
                    .maxNameLength(settings.maxNameLength())
                    .maxNumberLength(settings.maxNumberLength())
                    .build())
            // Codecs see repeated names themselves, except those they skip.
            .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
            .build();
    JsonCodecs.touch();
  }

  /** Reads what a database holds: names may be repeated in what codecs skip. */
  static Json stored(JsonSettings settings) {
    return new Json(settings, false);
  }

  /** What it reads under. */
  public JsonSettings settings() {
    return settings;
  }

  /**
   * Reads the text in the first {@code length} bytes of an array.
   *
   * @return what the codec read; null only where the codec lets {@code null} pass
   * @throws JsonException when it is not one JSON text in UTF-8, does not fit the type or exceeds a
   *     limit
   */
  public <T> @Nullable T read(byte[] text, int length, JsonCodec<T> codec) {
    return read(text, length, codec, null);
  }

  /**
   * The same for a body, which may have properties that its type does not have: they become
   * violations beside the value, which can be checked then, and must not be used.
   *
   * @throws JsonException when no value can be made, for whatever reason
   */
  <T> @Nullable T read(
      byte[] text, int length, JsonCodec<T> codec, @Nullable Exchange exchange) {
    JsonUtf8.check(text, length);
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text, 0, length)) {
      try {
        return read(parser, new JsonSource(factory, text, length), codec, exchange);
      } catch (JacksonException e) {
        throw refusal(e, parser);
      }
    }
  }

  private <T> @Nullable T read(
      JsonParser parser, JsonSource source, JsonCodec<T> codec, @Nullable Exchange exchange) {
    if (parser.nextToken() == null) {
      throw refusal(JsonException.Kind.MALFORMED, parser, "the text is empty");
    }
    JsonReader reader = new JsonReader(parser, source, settings);
    T value = codec.read(reader);
    if (parser.nextToken() != null) {
      throw refusal(JsonException.Kind.MALFORMED, parser, "something follows the JSON value");
    }
    JsonProblems noted = reader.noted();
    if (noted.count() > 0 || noted.hasSurplus() && exchange == null) {
      throw noted.exception();
    }
    if (noted.hasSurplus() && exchange != null) {
      noted.tell(exchange.violations());
    }
    return value;
  }

  /**
   * Writes a value as a text.
   *
   * @param expected bytes that the text will probably take
   * @return the writer that holds it
   */
  public static <T> JsonWriter write(@Nullable T value, JsonCodec<T> codec, int expected) {
    JsonWriter writer = new JsonWriter(expected);
    codec.write(writer, value);
    return writer;
  }

  private static JsonException refusal(JacksonException e, JsonParser parser) {
    TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    String path = JsonPath.of(parser.streamReadContext(), parser.currentToken());
    String message = JsonMessages.of(e);
    JsonException.Kind kind = JsonException.Kind.MALFORMED;
    if (e instanceof StreamConstraintsException) {
      kind = JsonException.Kind.LIMIT;
    } else if (JsonMessages.isRepetition(e)) {
      kind = JsonException.Kind.MISMATCH;
    }
    return new JsonException(
        kind, at.getLineNr(), at.getColumnNr(), List.of(new JsonViolation(path, message)));
  }

  private static JsonException refusal(JsonException.Kind kind, JsonParser parser, String message) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new JsonException(
        kind,
        Math.max(1, at.getLineNr()),
        Math.max(1, at.getColumnNr()),
        List.of(new JsonViolation("", message)));
  }
}
