package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.processor.route.RouteModel.BodyLimit;

/** Says how long a body may be: in words, for programs, and in the schemas of files. */
final class BodyLimits {
  private BodyLimits() {}

  /** The text with a sentence on the limit behind it. */
  static String sentence(String text, Optional<BodyLimit> limit, boolean files) {
    if (limit.isEmpty()) {
      return text;
    }
    List<String> parts = new ArrayList<>();
    parts.add("at most " + new DataSize(limit.get().bytes()));
    if (files) {
      limit.get().fileBytes().ifPresent(most -> parts.add("each file " + new DataSize(most)));
      if (limit.get().parts() > 0) {
        parts.add(limit.get().parts() + " files and fields");
      }
    }
    String sentence = String.join(", ", parts) + ".";
    String begun = sentence.substring(0, 1).toUpperCase(Locale.ROOT);
    String ended = text.isEmpty() || text.endsWith(".") ? text : text + ".";
    return (ended + " " + begun + sentence.substring(1)).strip();
  }

  /** The numbers. */
  static JsonObject extension(BodyLimit limit, boolean files) {
    JsonObject numbers = new JsonObject().put("bytes", limit.bytes());
    if (files) {
      limit.fileBytes().ifPresent(most -> numbers.put("fileBytes", most));
      if (limit.parts() > 0) {
        numbers.put("parts", limit.parts());
      }
    }
    return numbers;
  }

  /** Of bytes that are not encoded the length is in bytes (OpenAPI 3.1.1, 4.8.24.4.1). */
  static void limitFiles(JsonObject form, BodyLimit limit) {
    long most = limit.fileBytes().orElse(limit.bytes());
    form.object("properties").members().values().forEach(field -> limitFile(field, most));
  }

  private static void limitFile(JsonTree field, long most) {
    JsonObject schema = (JsonObject) field;
    if (schema.get("contentMediaType").isPresent()) {
      schema.put("maxLength", most);
    } else if (schema.text("type").equals("array")) {
      limitFile(schema.object("items"), most);
    }
  }
}
