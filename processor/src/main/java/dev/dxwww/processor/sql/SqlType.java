package dev.dxwww.processor.sql;

import java.util.List;

/** A type of PostgreSQL. */
public sealed interface SqlType {

  /** Its name as in a cast: schema-qualified where the search path needs it, without modifiers. */
  String name();

  /** A built-in or extension type without parts, such as {@code bigint} or {@code citext}. */
  record Scalar(String name) implements SqlType {}

  /** An array. */
  record ArrayOf(String name, SqlType element) implements SqlType {}

  /** A type made by {@code create type ... as enum}, with its labels in order. */
  record Enumeration(String name, List<String> labels) implements SqlType {}

  /** A domain over another type. */
  record Domain(String name, SqlType base) implements SqlType {}

  /** A row type, with its fields in order. */
  record Composite(String name, List<Field> fields) implements SqlType {}

  /** A range or multirange. */
  record Range(String name) implements SqlType {}

  /** A field of a row type. */
  record Field(String name, SqlType type) {}

  /** This, or what the domain is over. */
  default SqlType base() {
    return this instanceof Domain(_, SqlType base) ? base.base() : this;
  }
}
