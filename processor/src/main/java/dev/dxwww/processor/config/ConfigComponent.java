package dev.dxwww.processor.config;

import java.util.Optional;

import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * A component of a configuration record.
 *
 * @param name as in the source
 * @param word its part of the key
 * @param type as in the source
 * @param shape how many values it takes, and whether it may be missing
 * @param content what each of the values is
 * @param defaultText text of its {@code @DefaultValue}
 * @param description from the record's Javadoc; empty without
 * @param origin where it stands
 */
record ConfigComponent(
    String name,
    String word,
    TypeRef type,
    Shape shape,
    Content content,
    Optional<String> defaultText,
    String description,
    Origin origin) {

  /** How many values a component takes. */
  enum Shape {
    ONE,
    OPTIONAL,
    NULLABLE,
    LIST,
    SET,
    MAP
  }

  /** What one value of a component is. */
  sealed interface Content {}

  /** Made from one piece of text. */
  record Text(ConverterPlan plan) implements Content {}

  /** A record with keys of its own. */
  record Nested(ConfigRecord record) implements Content {}

  /** Nothing that is known; it was reported. */
  record Unreadable() implements Content {}
}
