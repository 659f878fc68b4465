package dev.dxwww.processor.json;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.processor.emit.RuntimeTypes;

/** Types whose codecs the runtime has, and what to write instead of some that have none. */
final class KnownTypes {
  private static final Map<String, CodecPlan> CODECS =
      Map.ofEntries(
          Map.entry("java.lang.String", new CodecPlan.Text()),
          Map.entry("java.lang.Boolean", general("BOOLEAN")),
          Map.entry("java.lang.Byte", general("BYTE")),
          Map.entry("java.lang.Short", general("SHORT")),
          Map.entry("java.lang.Integer", general("INTEGER")),
          Map.entry("java.lang.Long", general("LONG")),
          Map.entry("java.lang.Character", general("CHARACTER")),
          Map.entry("java.lang.Float", general("FLOAT")),
          Map.entry("java.lang.Double", general("DOUBLE")),
          Map.entry("java.math.BigDecimal", general("BIG_DECIMAL")),
          Map.entry("java.math.BigInteger", general("BIG_INTEGER")),
          Map.entry("java.util.UUID", general("UUID_TEXT")),
          Map.entry("java.net.URI", general("URI_TEXT")),
          Map.entry("java.util.Locale", general("LOCALE")),
          Map.entry("java.util.OptionalInt", general("OPTIONAL_INT")),
          Map.entry("java.util.OptionalLong", general("OPTIONAL_LONG")),
          Map.entry("java.util.OptionalDouble", general("OPTIONAL_DOUBLE")),
          Map.entry("dev.dxwww.runtime.json.JsonValue", general("VALUE")),
          Map.entry("java.time.Instant", time("INSTANT")),
          Map.entry("java.time.LocalDate", time("LOCAL_DATE")),
          Map.entry("java.time.LocalTime", time("LOCAL_TIME")),
          Map.entry("java.time.LocalDateTime", time("LOCAL_DATE_TIME")),
          Map.entry("java.time.OffsetDateTime", time("OFFSET_DATE_TIME")),
          Map.entry("java.time.OffsetTime", time("OFFSET_TIME")),
          Map.entry("java.time.ZonedDateTime", time("ZONED_DATE_TIME")),
          Map.entry("java.time.Duration", time("DURATION")),
          Map.entry("java.time.Period", time("PERIOD")),
          Map.entry("java.time.Year", time("YEAR")),
          Map.entry("java.time.YearMonth", time("YEAR_MONTH")),
          Map.entry("java.time.MonthDay", time("MONTH_DAY")),
          Map.entry("java.time.ZoneId", time("ZONE_ID")),
          Map.entry("java.time.ZoneOffset", time("ZONE_OFFSET")));

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("java.lang.String", "STRING"),
          Map.entry("java.lang.Byte", "BYTE"),
          Map.entry("java.lang.Short", "SHORT"),
          Map.entry("java.lang.Integer", "INTEGER"),
          Map.entry("java.lang.Long", "LONG"),
          Map.entry("java.math.BigInteger", "BIG_INTEGER"),
          Map.entry("java.util.UUID", "UUID_TEXT"),
          Map.entry("java.util.Locale", "LOCALE"),
          Map.entry("java.time.LocalDate", "LOCAL_DATE"),
          Map.entry("java.time.Instant", "INSTANT"));

  private static final Map<String, CodecPlan> PRIMITIVE_ARRAYS =
      Map.of(
          "byte", general("BYTES"),
          "short", primitives("SHORTS"),
          "int", primitives("INTS"),
          "long", primitives("LONGS"),
          "float", primitives("FLOATS"),
          "double", primitives("DOUBLES"),
          "boolean", primitives("BOOLEANS"));

  private static final Map<String, CodecPlan.Wrapper> WRAPPERS =
      Map.of(
          "java.util.Optional", CodecPlan.Wrapper.OPTIONAL,
          "java.util.List", CodecPlan.Wrapper.LIST,
          "java.util.Set", CodecPlan.Wrapper.SET,
          "java.util.Collection", CodecPlan.Wrapper.COLLECTION);

  private static final String TREE = "dev.dxwww.runtime.json.JsonValue holds any JSON value";

  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("java.lang.Object", TREE),
          Map.entry("java.lang.CharSequence", "String"),
          Map.entry("java.lang.Number", "BigDecimal, long or double"),
          Map.entry("java.lang.Iterable", "List"),
          Map.entry("java.util.ArrayList", "List"),
          Map.entry("java.util.LinkedList", "List"),
          Map.entry("java.util.SequencedCollection", "List"),
          Map.entry("java.util.Iterator", "List"),
          Map.entry("java.util.stream.Stream", "List"),
          Map.entry("java.util.HashSet", "Set"),
          Map.entry("java.util.LinkedHashSet", "Set"),
          Map.entry("java.util.SortedSet", "Set"),
          Map.entry("java.util.TreeSet", "Set"),
          Map.entry("java.util.HashMap", "Map"),
          Map.entry("java.util.LinkedHashMap", "Map"),
          Map.entry("java.util.SortedMap", "Map"),
          Map.entry("java.util.TreeMap", "Map"),
          Map.entry("java.util.Date", "java.time.Instant"),
          Map.entry("java.util.Calendar", "java.time.ZonedDateTime"),
          Map.entry("java.sql.Timestamp", "java.time.Instant"),
          Map.entry("java.sql.Date", "java.time.LocalDate"),
          Map.entry("java.net.URL", "java.net.URI"),
          Map.entry("tools.jackson.databind.JsonNode", TREE),
          Map.entry("com.fasterxml.jackson.databind.JsonNode", TREE));

  private KnownTypes() {}

  /** Qualified names of the types that have one. */
  static Set<String> names() {
    return CODECS.keySet();
  }

  /** The codec of a type, by its qualified name. */
  static Optional<CodecPlan> codec(String type) {
    return Optional.ofNullable(CODECS.get(type));
  }

  /** The codec of an array of primitives; byte[] is base64, char[] has none. */
  static Optional<CodecPlan> array(String keyword) {
    return Optional.ofNullable(PRIMITIVE_ARRAYS.get(keyword));
  }

  /** How keys of a type become names. */
  static Optional<CodecPlan.Key> key(String type) {
    return Optional.ofNullable(KEYS.get(type)).map(CodecPlan.Key.Known::new);
  }

  /** What a generic type of one argument puts around its codec. */
  static Optional<CodecPlan.Wrapper> wrapper(String type) {
    return Optional.ofNullable(WRAPPERS.get(type));
  }

  /** What to write instead of a type. */
  static Optional<String> instead(String type) {
    return Optional.ofNullable(INSTEAD.get(type));
  }

  private static CodecPlan general(String field) {
    return new CodecPlan.Constant(RuntimeTypes.JSON_CODECS, field);
  }

  private static CodecPlan time(String field) {
    return new CodecPlan.Constant(RuntimeTypes.JSON_TIMES, field);
  }

  private static CodecPlan primitives(String field) {
    return new CodecPlan.Constant(RuntimeTypes.JSON_PRIMITIVES, field);
  }
}
