package dev.dxwww.processor.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation as it stands in the source.
 *
 * @param name qualified name
 * @param values of the attributes that are written: texts, numbers, booleans, lists of them; names
 *     of enum constants and of classes as texts
 */
public record AnnotationUse(String name, Map<String, Object> values) {
  public AnnotationUse {
    values = Map.copyOf(values);
  }

  /** Name without its package. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The text of an attribute; empty when it is not written. */
  public String text(String attribute) {
    return values.get(attribute) instanceof String text ? text : "";
  }

  /** The number in an attribute, if it is written. */
  public Optional<Integer> number(String attribute) {
    return values.get(attribute) instanceof Integer number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Whether an attribute is written and true. */
  public boolean isTrue(String attribute) {
    return Boolean.TRUE.equals(values.get(attribute));
  }

  /** The texts of an attribute, one or several; empty when it is not written. */
  public List<String> texts(String attribute) {
    return switch (values.get(attribute)) {
      case List<?> list -> list.stream().map(String::valueOf).toList();
      case String text -> List.of(text);
      case null, default -> List.of();
    };
  }
}
