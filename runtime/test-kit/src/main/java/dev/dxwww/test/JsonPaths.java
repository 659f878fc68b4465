package dev.dxwww.test;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.json.JsonSettings;
import dev.dxwww.runtime.json.JsonValue;

import org.jspecify.annotations.Nullable;

/** Reads JSON and finds values in it by paths such as {@code tasks[0].title}. */
final class JsonPaths {
  private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|\\.?([^.\\[\\]]+)");

  private JsonPaths() {}

  static JsonValue parse(byte[] text) {
    JsonValue value = new Json(JsonSettings.DEFAULT).read(text, text.length, JsonCodecs.VALUE);
    return value == null ? new JsonValue.Null() : value;
  }

  static Optional<JsonValue> find(JsonValue root, String path) {
    JsonValue value = root;
    Matcher step = STEP.matcher(path);
    int at = 0;
    while (at < path.length()) {
      if (!step.find(at) || step.start() != at) {
        throw new IllegalArgumentException("not a JSON path: " + path);
      }
      at = step.end();
      JsonValue next =
          step.group(1) != null
              ? element(value, Integer.parseInt(step.group(1)))
              : member(value, step.group(2));
      if (next == null) {
        return Optional.empty();
      }
      value = next;
    }
    return Optional.of(value);
  }

  private static @Nullable JsonValue element(JsonValue value, int index) {
    return value instanceof JsonValue.Arr array && index < array.elements().size()
        ? array.elements().get(index)
        : null;
  }

  private static @Nullable JsonValue member(JsonValue value, String name) {
    return value instanceof JsonValue.Obj object ? object.members().get(name) : null;
  }

  static boolean isEqual(JsonValue found, Object expected) {
    return switch (found) {
      case JsonValue.Str s -> s.value().equals(expected) || found.equals(expected);
      case JsonValue.Bool b -> expected.equals(b.value()) || found.equals(expected);
      case JsonValue.Num n ->
          found.equals(expected)
              || expected instanceof Number number
                  && n.value().compareTo(new BigDecimal(number.toString())) == 0;
      case JsonValue.Null none -> found.equals(expected);
      case JsonValue.Arr array -> found.equals(expected);
      case JsonValue.Obj object -> found.equals(expected);
    };
  }

  static String text(JsonValue value) {
    var written = Json.write(value, JsonCodecs.VALUE, 256);
    return new String(written.toByteArray(), StandardCharsets.UTF_8);
  }
}
