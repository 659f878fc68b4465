package dev.dxwww.processor.openapi;

import java.math.BigDecimal;
import java.util.List;

/** A JSON value as it will be printed; references to components get their names at the end. */
sealed interface JsonTree permits JsonTree.Text, JsonTree.Count, JsonTree.Truth, JsonTree.Nothing,
    JsonTree.Items, JsonTree.Reference, JsonObject {

  /** A string. */
  record Text(String value) implements JsonTree {}

  /** A number. */
  record Count(BigDecimal value) implements JsonTree {}

  /** True or false. */
  record Truth(boolean value) implements JsonTree {}

  /** The null of JSON. */
  record Nothing() implements JsonTree {}

  /** An array. */
  record Items(List<JsonTree> items) implements JsonTree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** The pointer to a schema among the components, by the key of its type. */
  record Reference(String key) implements JsonTree {}

  /** An array of strings. */
  static Items texts(List<String> texts) {
    return new Items(texts.stream().<JsonTree>map(Text::new).toList());
  }

  /** A whole number. */
  static Count count(long value) {
    return new Count(BigDecimal.valueOf(value));
  }
}
