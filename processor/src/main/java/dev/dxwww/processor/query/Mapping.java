package dev.dxwww.processor.query;

import dev.dxwww.processor.json.CodecPlan;
import dev.dxwww.processor.lang.TypeRef;

/** How a value of SQL and a value of Java become each other. */
sealed interface Mapping {

  /** Name of the SQL type, for casts and {@code createArrayOf}. */
  String sqlType();

  /** The type of Java. */
  TypeRef type();

  /** A value the driver reads and writes as it is. */
  record Plain(String sqlType, Kind kind, TypeRef type) implements Mapping {}

  /** A Java enum whose constants are the labels of an enum of PostgreSQL, or text. */
  record OfEnum(String sqlType, TypeRef.Declared type) implements Mapping {}

  /** An array as a {@code List}, a {@code Set} or a Java array. */
  record OfArray(String sqlType, Mapping element, TypeRef type) implements Mapping {}

  /** {@code json} or {@code jsonb} as a value of a type with a codec. */
  record OfJson(String sqlType, TypeRef type, CodecPlan codec) implements Mapping {}

  /**
   * A type that has a static method made for text: a {@code @Converter}, or its own {@code parse}
   * or {@code valueOf}. It is written as its {@code toString}.
   *
   * @param converter the class that has the method
   * @param method takes a String
   * @param inner what it is converted from and to: text
   */
  record Converted(
      String sqlType, TypeRef type, TypeRef.Declared converter, String method, Mapping inner)
      implements Mapping {}

  /** What JDBC has accessors for. */
  enum Kind {
    BOOLEAN, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL, INTEGER_BIG, STRING, CHAR, BYTES, UUID,
    INSTANT, OFFSET_DATE_TIME, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, DURATION, JSON_TEXT
  }
}
