package dev.dxwww.runtime.generated;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import dev.dxwww.runtime.json.UnknownProperties;

/** A type whose annotations only Jackson databind understands; that is an optional dependency. */
final class DatabindCodec<T> implements JsonCodec<T> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ObjectWriter writer;
  private final ObjectReader strict;
  private final ObjectReader lenient;

  DatabindCodec(Class<T> type) {
    this.writer = MAPPER.writerFor(type);
    this.strict =
        MAPPER.readerFor(type)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.lenient = strict.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) {
    if (value == null) {
      out.nullValue();
    } else {
      out.raw(writer.writeValueAsBytes(value));
    }
  }

  @Override
  public @Nullable T read(JsonReader in) {
    if (in.isNull()) {
      in.mismatch("a value");
      return null;
    }
    boolean reject = in.settings().unknownProperties() == UnknownProperties.REJECT;
    int depth = in.depth();
    try {
      return (reject ? strict : lenient).readValue(in.parser());
    } catch (DatabindException e) {
      in.abandoned(depth, message(e));
      return null;
    }
  }

  // The original message may name classes; it is not for whoever sent the text.
  private static String message(DatabindException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "has a property that is not known: " + unknown.getPropertyName();
      default -> "is not valid";
    };
  }
}
