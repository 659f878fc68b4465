package dev.dxwww.processor.query;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.dxwww.processor.query.Mapping.Kind;
import dev.dxwww.processor.sql.SqlType;

/**
 * Which scalar types of SQL and of Java become each other without loss: the one table of both
 * directions.
 */
final class TypeTable {
  private static final Map<String, Entry> ENTRIES = new HashMap<>();

  static {
    put("smallint", "short", EnumSet.of(Kind.SHORT, Kind.INT, Kind.LONG), EnumSet.of(Kind.SHORT));
    put("integer", "int", EnumSet.of(Kind.INT, Kind.LONG), EnumSet.of(Kind.INT, Kind.SHORT));
    put(
        "bigint",
        "long",
        EnumSet.of(Kind.LONG),
        EnumSet.of(Kind.LONG, Kind.INT, Kind.SHORT));
    put(
        "numeric",
        "BigDecimal",
        EnumSet.of(Kind.DECIMAL, Kind.INTEGER_BIG),
        EnumSet.of(Kind.DECIMAL, Kind.INTEGER_BIG, Kind.LONG, Kind.INT, Kind.SHORT));
    put("real", "float", EnumSet.of(Kind.FLOAT, Kind.DOUBLE), EnumSet.of(Kind.FLOAT));
    put(
        "double precision",
        "double",
        EnumSet.of(Kind.DOUBLE),
        EnumSet.of(Kind.DOUBLE, Kind.FLOAT));
    both("boolean", "boolean", EnumSet.of(Kind.BOOLEAN));
    both("text", "String", EnumSet.of(Kind.STRING));
    both("character varying", "String", EnumSet.of(Kind.STRING));
    both("citext", "String", EnumSet.of(Kind.STRING));
    both("name", "String", EnumSet.of(Kind.STRING));
    both("character", "String", EnumSet.of(Kind.STRING, Kind.CHAR));
    both("uuid", "UUID", EnumSet.of(Kind.UUID));
    both("bytea", "byte[]", EnumSet.of(Kind.BYTES));
    both("date", "LocalDate", EnumSet.of(Kind.LOCAL_DATE));
    both("time without time zone", "LocalTime", EnumSet.of(Kind.LOCAL_TIME));
    both("timestamp without time zone", "LocalDateTime", EnumSet.of(Kind.LOCAL_DATE_TIME));
    both(
        "timestamp with time zone",
        "Instant",
        EnumSet.of(Kind.INSTANT, Kind.OFFSET_DATE_TIME));
    both("interval", "Duration", EnumSet.of(Kind.DURATION));
    alias("int2", "smallint");
    alias("int4", "integer");
    alias("int8", "bigint");
    alias("decimal", "numeric");
    alias("float4", "real");
    alias("float8", "double precision");
    alias("bool", "boolean");
    alias("varchar", "character varying");
    alias("bpchar", "character");
    alias("\"char\"", "character");
    alias("time", "time without time zone");
    alias("timestamp", "timestamp without time zone");
    alias("timestamptz", "timestamp with time zone");
  }

  private TypeTable() {}

  /**
   * A scalar type of SQL.
   *
   * @param java what its values are in Java, as users write it
   * @param read kinds that its values become
   * @param written kinds that become its values
   */
  private record Entry(String java, Set<Kind> read, Set<Kind> written) {}

  private static void put(String sql, String java, Set<Kind> read, Set<Kind> written) {
    ENTRIES.put(sql, new Entry(java, Set.copyOf(read), Set.copyOf(written)));
  }

  private static void both(String sql, String java, Set<Kind> kinds) {
    put(sql, java, kinds, kinds);
  }

  private static void alias(String name, String sql) {
    ENTRIES.put(name, ENTRIES.get(sql));
  }

  /** Whether a value of the column's type becomes one of Java's. */
  static boolean reads(String sql, Kind kind) {
    Entry entry = ENTRIES.get(sql);
    return entry != null && entry.read().contains(kind);
  }

  /** Whether a value of Java's becomes one of the parameter's type. */
  static boolean writes(String sql, Kind kind) {
    Entry entry = ENTRIES.get(sql);
    return entry != null && entry.written().contains(kind);
  }

  /** Whether its values are text. */
  static boolean isText(SqlType type) {
    return type.base() instanceof SqlType.Scalar(String name) && reads(name, Kind.STRING);
  }

  static boolean isJson(SqlType type) {
    return type.base() instanceof SqlType.Scalar(String name)
        && (name.equals("json") || name.equals("jsonb"));
  }

  /** The type to use in Java, as users write it; empty where there is none. */
  static String java(SqlType type) {
    return switch (type.base()) {
      case SqlType.Scalar(String name) when name.equals("json") || name.equals("jsonb") ->
          "a record, or String";
      case SqlType.Scalar(String name) ->
          ENTRIES.containsKey(name) ? ENTRIES.get(name).java() : "";
      case SqlType.ArrayOf(_, SqlType element) -> {
        String inner = java(element);
        yield inner.isEmpty() ? "" : "List<" + boxed(inner) + ">";
      }
      case SqlType.Enumeration(String name, _) -> "an enum, such as " + enumName(name);
      case SqlType.Domain _, SqlType.Composite _, SqlType.Range _ -> "";
    };
  }

  /** What to do with a type that Java has nothing for. */
  static String otherwise(SqlType type) {
    return switch (type.base()) {
      case SqlType.Range _ ->
          "select lower(...) and upper(...) of it, or pass both and make it there";
      case SqlType.Composite(_, var fields) when !fields.isEmpty() ->
          "select its fields: (column)." + fields.getFirst().name();
      default -> "cast it to a type that Java has, such as ::text";
    };
  }

  /** The simple name of the enum for one of SQL. */
  static String enumName(String sql) {
    String plain = sql.substring(sql.lastIndexOf('.') + 1).replace("\"", "");
    String name = ColumnNames.component(plain);
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The name of the type where it must be a class. */
  static String boxed(String java) {
    return switch (java) {
      case "short" -> "Short";
      case "int" -> "Integer";
      case "long" -> "Long";
      case "float" -> "Float";
      case "double" -> "Double";
      case "boolean" -> "Boolean";
      case "char" -> "Character";
      default -> java;
    };
  }
}
