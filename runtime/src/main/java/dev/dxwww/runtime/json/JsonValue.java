package dev.dxwww.runtime.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value of no fixed shape, for bodies and properties whose content is not known when the
 * program is compiled.
 *
 * <pre>{@code
 * record Event(String name, JsonValue details) {}
 *
 * String colour = switch (event.details()) {
 *   case JsonValue.Str s -> s.value();
 *   default -> "none";
 * };
 * }</pre>
 */
public sealed interface JsonValue {

  /** {@code null}. */
  record Null() implements JsonValue {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements JsonValue {}

  /** A number, exactly as it was written. */
  record Num(BigDecimal value) implements JsonValue {}

  /** A string. */
  record Str(String value) implements JsonValue {}

  /** An array. */
  record Arr(List<JsonValue> elements) implements JsonValue {
    public Arr {
      elements = List.copyOf(elements);
    }
  }

  /** An object; its members keep their order. */
  record Obj(Map<String, JsonValue> members) implements JsonValue {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }
}
