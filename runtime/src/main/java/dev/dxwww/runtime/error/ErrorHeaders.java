package dev.dxwww.runtime.error;

import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;

/** The header fields of a request that failed. */
public interface ErrorHeaders {
  /** The first value of a field, its name compared without case; empty when it is absent. */
  String first(String name);

  /** All values of a field, joined by commas (RFC 9110, 5.3); empty when it is absent. */
  default String joined(String name) {
    StringJoiner values = new StringJoiner(", ");
    forEach((field, value) -> {
      if (field.equalsIgnoreCase(name)) {
        values.add(value);
      }
    });
    return values.toString();
  }

  /** Gives name and value of every field, several times for a field with several values. */
  void forEach(BiConsumer<String, String> action);

  /** Header fields from a map, for failures outside a request and for tests. */
  static ErrorHeaders of(Map<String, String> fields) {
    return new MapHeaders(Map.copyOf(fields));
  }

  /** Header fields held in a map. */
  record MapHeaders(Map<String, String> fields) implements ErrorHeaders {
    @Override
    public String first(String name) {
      for (Map.Entry<String, String> field : fields.entrySet()) {
        if (field.getKey().equalsIgnoreCase(name)) {
          return field.getValue();
        }
      }
      return "";
    }

    @Override
    public void forEach(BiConsumer<String, String> action) {
      fields.forEach(action);
    }
  }
}
