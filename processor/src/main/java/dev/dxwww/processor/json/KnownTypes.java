package dev.dxwww.processor.json;

import java.util.Map;
import java.util.Optional;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

import dev.dxwww.processor.emit.RuntimeTypes;

/** Types whose codecs the runtime has, and what to write instead of some that have none. */
final class KnownTypes {
  private static final Map<String, String> CODECS =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", "BOOLEAN"),
          Map.entry("java.lang.Byte", "BYTE"),
          Map.entry("java.lang.Short", "SHORT"),
          Map.entry("java.lang.Integer", "INTEGER"),
          Map.entry("java.lang.Long", "LONG"),
          Map.entry("java.lang.Character", "CHARACTER"),
          Map.entry("java.lang.Float", "FLOAT"),
          Map.entry("java.lang.Double", "DOUBLE"),
          Map.entry("java.math.BigDecimal", "BIG_DECIMAL"),
          Map.entry("java.math.BigInteger", "BIG_INTEGER"),
          Map.entry("java.util.UUID", "UUID_TEXT"),
          Map.entry("java.net.URI", "URI_TEXT"),
          Map.entry("java.util.Locale", "LOCALE"),
          Map.entry("java.util.OptionalInt", "OPTIONAL_INT"),
          Map.entry("java.util.OptionalLong", "OPTIONAL_LONG"),
          Map.entry("java.util.OptionalDouble", "OPTIONAL_DOUBLE"),
          Map.entry("dev.dxwww.runtime.json.JsonValue", "VALUE"));

  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("java.time.Instant", "INSTANT"),
          Map.entry("java.time.LocalDate", "LOCAL_DATE"),
          Map.entry("java.time.LocalTime", "LOCAL_TIME"),
          Map.entry("java.time.LocalDateTime", "LOCAL_DATE_TIME"),
          Map.entry("java.time.OffsetDateTime", "OFFSET_DATE_TIME"),
          Map.entry("java.time.OffsetTime", "OFFSET_TIME"),
          Map.entry("java.time.ZonedDateTime", "ZONED_DATE_TIME"),
          Map.entry("java.time.Duration", "DURATION"),
          Map.entry("java.time.Period", "PERIOD"),
          Map.entry("java.time.Year", "YEAR"),
          Map.entry("java.time.YearMonth", "YEAR_MONTH"),
          Map.entry("java.time.MonthDay", "MONTH_DAY"),
          Map.entry("java.time.ZoneId", "ZONE_ID"),
          Map.entry("java.time.ZoneOffset", "ZONE_OFFSET"));

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

  private static final Map<String, String> PRIMITIVE_ARRAYS =
      Map.of(
          "int", "INTS", "long", "LONGS", "double", "DOUBLES", "float", "FLOATS", "short",
          "SHORTS", "boolean", "BOOLEANS");

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

  /** The codec of a type, by its qualified name. */
  static Optional<CodecPlan> codec(String type) {
    if (type.equals("java.lang.String")) {
      return Optional.of(new CodecPlan.Text());
    }
    return constant(RuntimeTypes.JSON_CODECS, CODECS.get(type))
        .or(() -> constant(RuntimeTypes.JSON_TIMES, TIMES.get(type)));
  }

  /** The codec of an array of primitives; byte[] is base64, char[] has none. */
  static Optional<CodecPlan> array(String keyword) {
    if (keyword.equals("byte")) {
      return constant(RuntimeTypes.JSON_CODECS, "BYTES");
    }
    return constant(RuntimeTypes.JSON_PRIMITIVES, PRIMITIVE_ARRAYS.get(keyword));
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

  private static Optional<CodecPlan> constant(
      ClassName owner, @Nullable String field) {
    return Optional.ofNullable(field).map(f -> new CodecPlan.Constant(owner, f));
  }
}
