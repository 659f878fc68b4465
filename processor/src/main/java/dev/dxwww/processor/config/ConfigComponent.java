package dev.dxwww.processor.config;

import java.util.Optional;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.validation.CheckPlan;

/**
 * A component of a configuration record.
 *
 * @param name as in the source
 * @param type as in the source
 * @param shape how many values it takes, and whether it may be missing
 * @param content what each of the values is
 * @param defaultText text of its {@code @DefaultValue}
 * @param checks its constraints
 * @param description from the record's Javadoc; empty without
 * @param origin where it stands
 */
record ConfigComponent(
    String name,
    TypeRef type,
    Shape shape,
    Content content,
    Optional<String> defaultText,
    CheckPlan checks,
    String description,
    Origin origin) {

  /** Its part of the key, {@code max-size}. */
  String word() {
    return ConfigNames.kebab(name);
  }

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
