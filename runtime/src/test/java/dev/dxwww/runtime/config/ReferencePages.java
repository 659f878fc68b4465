package dev.dxwww.runtime.config;

import java.util.Comparator;
import java.util.List;

import dev.dxwww.runtime.json.JsonValue;

/** Writes the reference of configuration keys from the metadata that the processor leaves. */
final class ReferencePages {
  private ReferencePages() {}

  static String text(JsonValue object, String member) {
    JsonValue value = ((JsonValue.Obj) object).members().get(member);
    return value instanceof JsonValue.Str text ? text.value() : "";
  }

  static List<JsonValue> keys(JsonValue record) {
    return ((JsonValue.Arr) ((JsonValue.Obj) record).members().get("keys")).elements();
  }

  private static boolean has(JsonValue object, String member) {
    return ((JsonValue.Obj) object).members().containsKey(member);
  }

  private static boolean required(JsonValue key) {
    return ((JsonValue.Obj) key).members().get("required").equals(new JsonValue.Bool(true));
  }

  private static List<JsonValue> sorted(List<JsonValue> records) {
    return records.stream()
        .sorted(Comparator.comparing((JsonValue record) -> text(record, "prefix")))
        .toList();
  }

  static String markdown(List<JsonValue> records) {
    StringBuilder page =
        new StringBuilder(
            """
            # Configuration keys

            Generated from the framework's configuration records; how values are found is told in
            [configuration](../configuration.md).
            """);
    for (JsonValue record : sorted(records)) {
      page.append("\n## ").append(text(record, "prefix")).append("\n\n");
      page.append(text(record, "description")).append("\n\n");
      page.append("| key | environment | type | default | |\n|---|---|---|---|---|\n");
      keys(record).forEach(key -> row(page, key));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, JsonValue key) {
    String standing =
        has(key, "default")
            ? "`" + cell(text(key, "default")) + "`"
            : required(key) ? "required" : "";
    page.append("| `")
        .append(text(key, "name"))
        .append("` | `")
        .append(text(key, "environment"))
        .append("` | ")
        .append(cell(text(key, "type")))
        .append(" | ")
        .append(standing)
        .append(" | ")
        .append(cell(sentence(text(key, "description"))))
        .append(" |\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }

  /** With a capital at its beginning and a period at its end. */
  private static String sentence(String text) {
    String begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  static String environment(List<JsonValue> records) {
    StringBuilder file =
        new StringBuilder("# Every variable of the framework with its default.\n");
    for (JsonValue record : sorted(records)) {
      file.append("\n# ---- ").append(text(record, "prefix")).append('\n');
      for (JsonValue key : keys(record)) {
        file.append("\n# ").append(sentence(text(key, "description")));
        file.append("\n# ").append(text(key, "type")).append('\n');
        file.append(required(key) ? "" : "#")
            .append(text(key, "environment"))
            .append('=')
            .append(text(key, "default"))
            .append('\n');
      }
    }
    return file.toString();
  }
}
