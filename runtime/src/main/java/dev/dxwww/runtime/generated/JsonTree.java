package dev.dxwww.runtime.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

import dev.dxwww.runtime.json.JsonValue;

/** Any JSON value as a tree; its depth is bounded by the parser's limit. */
final class JsonTree implements JsonCodec<JsonValue> {

  @Override
  public void write(JsonWriter out, @Nullable JsonValue value) {
    switch (value) {
      case null -> out.nullValue();
      case JsonValue.Null n -> out.nullValue();
      case JsonValue.Bool b -> out.value(b.value());
      case JsonValue.Num n -> out.ascii(n.value().toString());
      case JsonValue.Str s -> out.value(s.value());
      case JsonValue.Arr a -> array(out, a.elements());
      case JsonValue.Obj o -> object(out, o.members());
    }
  }

  private void array(JsonWriter out, List<JsonValue> elements) {
    out.openArray();
    for (JsonValue element : elements) {
      out.element();
      write(out, element);
    }
    out.closeArray();
  }

  private void object(JsonWriter out, Map<String, JsonValue> members) {
    out.open();
    members.forEach(
        (name, value) -> {
          out.name(name);
          write(out, value);
        });
    out.close();
  }

  @Override
  public JsonValue read(JsonReader in) {
    JsonToken token = in.parser().currentToken();
    return switch (token) {
      case VALUE_NULL -> new JsonValue.Null();
      case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Bool(token == JsonToken.VALUE_TRUE);
      case VALUE_STRING -> new JsonValue.Str(in.parser().getString());
      case START_ARRAY -> array(in);
      case START_OBJECT -> object(in);
      default -> number(in);
    };
  }

  private static JsonValue number(JsonReader in) {
    var value = in.bigDecimal();
    return value == null ? new JsonValue.Null() : new JsonValue.Num(value);
  }

  private JsonValue array(JsonReader in) {
    List<JsonValue> elements = new ArrayList<>();
    while (in.nextElement()) {
      elements.add(read(in));
    }
    return new JsonValue.Arr(elements);
  }

  private JsonValue object(JsonReader in) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (String name = in.nextKey(); name != null; name = in.nextKey()) {
      if (members.containsKey(name)) {
        in.violation("is given more than once");
      } else {
        members.put(name, read(in));
      }
    }
    return new JsonValue.Obj(members);
  }
}
