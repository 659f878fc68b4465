package dev.dxwww.processor.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Schemas of types that have one text or number. Formats are those of the registry that OpenAPI
 * names (spec.openapis.org/registry/format).
 */
final class ScalarSchemas {
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("java.lang.String", ""),
          Map.entry("java.lang.CharSequence", ""),
          Map.entry("java.util.UUID", "uuid"),
          Map.entry("java.net.URI", "uri-reference"),
          Map.entry("java.util.Locale", ""),
          Map.entry("java.util.Currency", ""),
          Map.entry("java.nio.charset.Charset", ""),
          Map.entry("dev.dxwww.common.DataSize", ""),
          Map.entry("java.time.Instant", "date-time"),
          Map.entry("java.time.OffsetDateTime", "date-time"),
          Map.entry("java.time.LocalDate", "date"),
          Map.entry("java.time.LocalDateTime", "date-time-local"),
          Map.entry("java.time.LocalTime", "time-local"),
          Map.entry("java.time.OffsetTime", "time"),
          Map.entry("java.time.ZonedDateTime", ""),
          Map.entry("java.time.Duration", "duration"),
          Map.entry("java.time.Period", "duration"),
          Map.entry("java.time.YearMonth", ""),
          Map.entry("java.time.MonthDay", ""),
          Map.entry("java.time.ZoneId", ""),
          Map.entry("java.time.ZoneOffset", ""));

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "java.util.Locale", "en-GB",
          "java.util.Currency", "EUR",
          "java.nio.charset.Charset", "UTF-8",
          "dev.dxwww.common.DataSize", "10MiB",
          "java.time.ZonedDateTime", "2026-01-31T12:30:00+01:00[Europe/Paris]",
          "java.time.YearMonth", "2026-01",
          "java.time.MonthDay", "--01-31",
          "java.time.ZoneId", "Europe/Paris",
          "java.time.ZoneOffset", "+01:00");

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("int", "int32"),
          Map.entry("java.lang.Integer", "int32"),
          Map.entry("long", "int64"),
          Map.entry("java.lang.Long", "int64"),
          Map.entry("short", "int16"),
          Map.entry("java.lang.Short", "int16"),
          Map.entry("byte", "int8"),
          Map.entry("java.lang.Byte", "int8"),
          Map.entry("java.math.BigInteger", ""),
          Map.entry("java.time.Year", ""));

  private static final Map<String, String> FRACTIONS =
      Map.of(
          "float", "float",
          "java.lang.Float", "float",
          "double", "double",
          "java.lang.Double", "double",
          "java.math.BigDecimal", "");

  private static final Map<String, String> OPTIONALS =
      Map.of(
          "java.util.OptionalInt", "int",
          "java.util.OptionalLong", "long",
          "java.util.OptionalDouble", "double");

  private ScalarSchemas() {}

  /** The schema of a type, by its qualified name or keyword; a fresh one. */
  static Optional<JsonObject> of(String type) {
    if (type.equals("boolean") || type.equals("java.lang.Boolean")) {
      return Optional.of(new JsonObject().put("type", "boolean"));
    }
    if (type.equals("char") || type.equals("java.lang.Character")) {
      return Optional.of(
          new JsonObject().put("type", "string").put("minLength", 1).put("maxLength", 1));
    }
    return typed(NUMBERS.get(type), "integer")
        .or(() -> typed(FRACTIONS.get(type), "number"))
        .or(() -> typed(FORMATS.get(type), "string").map(text -> exemplified(text, type)));
  }

  /** What is in an {@code OptionalInt} and its like. */
  static Optional<JsonObject> ofOptional(String type) {
    return Optional.ofNullable(OPTIONALS.get(type)).flatMap(ScalarSchemas::of);
  }

  private static JsonObject exemplified(JsonObject schema, String type) {
    String example = EXAMPLES.get(type);
    return example == null
        ? schema
        : schema.put("examples", JsonTree.texts(List.of(example)));
  }

  private static Optional<JsonObject> typed(
      @Nullable String format, String type) {
    return Optional.ofNullable(format)
        .map(known -> new JsonObject().put("type", type).optional("format", known));
  }
}
