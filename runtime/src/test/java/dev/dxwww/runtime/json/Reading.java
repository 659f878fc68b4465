package dev.dxwww.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.JsonCodec;

/** Reads texts and says what is wrong with them. */
final class Reading {
  private Reading() {}

  static <T> T read(String text, JsonCodec<T> codec) {
    return read(text, codec, JsonSettings.DEFAULT);
  }

  static <T> T read(String text, JsonCodec<T> codec, JsonSettings settings) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Json(settings).read(bytes, bytes.length, codec);
  }

  static JsonException refusal(String text, JsonCodec<?> codec) {
    return refusal(text, codec, JsonSettings.DEFAULT);
  }

  static JsonException refusal(String text, JsonCodec<?> codec, JsonSettings settings) {
    JsonException refusal =
        catchThrowableOfType(JsonException.class, () -> read(text, codec, settings));
    assertThat(refusal).as("refusal of %s", text).isNotNull();
    return refusal;
  }

  /** What does not fit, as {@code path: message}. */
  static List<String> violations(String text, JsonCodec<?> codec) {
    return violations(text, codec, JsonSettings.DEFAULT);
  }

  static List<String> violations(String text, JsonCodec<?> codec, JsonSettings settings) {
    JsonException refusal = refusal(text, codec, settings);
    assertThat(refusal.kind()).isEqualTo(JsonException.Kind.MISMATCH);
    return refusal.violations().stream().map(v -> v.path() + ": " + v.message()).toList();
  }

  static <T> String write(T value, JsonCodec<T> codec) {
    return new String(Json.write(value, codec, 1).toByteArray(), StandardCharsets.UTF_8);
  }
}
