package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Shows schemas to people: a type as a phrase with links, an object as a table. */
final class PageSchemas {
  private static final Map<String, String> LIMITS =
      Map.ofEntries(
          Map.entry("minimum", "at least "),
          Map.entry("exclusiveMinimum", "greater than "),
          Map.entry("maximum", "at most "),
          Map.entry("exclusiveMaximum", "less than "),
          Map.entry("minLength", "characters at least "),
          Map.entry("maxLength", "characters at most "),
          Map.entry("minItems", "items at least "),
          Map.entry("maxItems", "items at most "),
          Map.entry("minProperties", "entries at least "),
          Map.entry("maxProperties", "entries at most "));

  private final UnaryOperator<String> names;

  /** Shows with the names of components by the keys of their types. */
  PageSchemas(UnaryOperator<String> names) {
    this.names = names;
  }

  /** The type in words. */
  String type(JsonObject schema) {
    if (schema.get("$ref").orElse(null) instanceof JsonTree.Reference(String key)) {
      String name = names.apply(key);
      return "<a href=\"#%s\">%s</a>"
          .formatted(PageText.anchor("schema", name), PageText.escape(name));
    }
    List<JsonTree> any = schema.items("anyOf").items();
    if (!any.isEmpty()) {
      return any.stream().map(o -> type((JsonObject) o)).collect(Collectors.joining(" or "));
    }
    String map = schema.object("additionalProperties").isEmpty() ? "" : map(schema);
    List<String> types = new ArrayList<>();
    if (schema.items("type").items().isEmpty()) {
      types.add(schema.text("type"));
    }
    schema.items("type").items().forEach(t -> types.add(((JsonTree.Text) t).value()));
    String first =
        switch (types.getFirst()) {
          case "" -> schema.get("contentMediaType").isPresent() ? "file" : "anything";
          case "array" -> "array of " + type(schema.object("items"));
          case "object" -> map.isEmpty() ? "object" : map;
          default -> PageText.escape(types.getFirst());
        };
    types.set(0, first);
    return String.join(" or ", types) + format(schema);
  }

  private String map(JsonObject schema) {
    return "object of " + type(schema.object("additionalProperties"));
  }

  private static String format(JsonObject schema) {
    String format =
        schema.text("format")
            + schema.text("contentEncoding")
            + schema.text("contentMediaType");
    return format.isEmpty() ? "" : " <i>" + PageText.escape(format) + "</i>";
  }

  /** What else holds of a value: limits, choices, its default. */
  String rules(JsonObject schema) {
    List<String> rules = new ArrayList<>();
    schema
        .members()
        .forEach(
            (name, value) -> {
              if (LIMITS.containsKey(name)) {
                rules.add(limit(name, schema) + "<code>" + plain(value) + "</code>");
              }
            });
    if (!schema.text("pattern").isEmpty()) {
      rules.add("matches <code>" + PageText.escape(schema.text("pattern")) + "</code>");
    }
    List<JsonTree> choices = schema.items("enum").items();
    if (!choices.isEmpty()) {
      rules.add(
          "one of "
              + choices.stream()
                  .map(choice -> "<code>" + plain(choice) + "</code>")
                  .collect(Collectors.joining(" ")));
    }
    schema.get("const").ifPresent(value -> rules.add("is <code>" + plain(value) + "</code>"));
    rules.addAll(deprecations(schema));
    schema
        .items(ConstraintSchemas.IN_WORDS)
        .items()
        .forEach(text -> rules.add(plain(text)));
    schema
        .get("default")
        .ifPresent(value -> rules.add("default <code>" + plain(value) + "</code>"));
    return String.join(", ", rules);
  }

  /** The length of a file is in bytes. */
  private static String limit(String name, JsonObject schema) {
    boolean file = schema.get("contentMediaType").isPresent();
    String limit = LIMITS.getOrDefault(name, "");
    return file ? limit.replace("characters", "bytes") : limit;
  }

  private static List<String> deprecations(JsonObject schema) {
    List<String> rules = new ArrayList<>();
    if (schema.get("deprecated").isPresent()) {
      rules.add("deprecated");
    }
    for (JsonTree constant : schema.items(Deprecation.CONSTANTS).items()) {
      rules.add("<code>" + plain(constant) + "</code> is deprecated");
    }
    return rules;
  }

  private static String plain(JsonTree value) {
    return PageText.escape(
        value instanceof JsonTree.Text(String text)
            ? text
            : JsonPrinter.print(value, key -> key).strip());
  }

  /** A component: a table of its properties, or its phrase. */
  String component(JsonObject schema) {
    StringBuilder html = new StringBuilder(PageText.blocks(schema.text("description")));
    List<JsonTree> variants = schema.items("oneOf").items();
    if (!variants.isEmpty()) {
      html.append("<p>One of ");
      html.append(
          variants.stream().map(v -> type((JsonObject) v)).collect(Collectors.joining(", ")));
      String property = schema.object("discriminator").text("propertyName");
      html.append(", by <code>").append(PageText.escape(property)).append("</code>.</p>\n");
    }
    List<JsonTree> all = schema.items("allOf").items();
    for (JsonTree part : all) {
      JsonObject object = (JsonObject) part;
      html.append(
          object.get("$ref").isPresent()
              ? "<p>With all of " + type(object) + ".</p>\n"
              : properties(object));
    }
    if (variants.isEmpty() && all.isEmpty()) {
      html.append(
          schema.object("properties").isEmpty()
              ? "<p>" + type(schema) + note(rules(schema)) + "</p>\n"
              : properties(schema));
    }
    return html.toString();
  }

  /** The properties of an object as rows. */
  String properties(JsonObject schema) {
    Set<JsonTree> required = Set.copyOf(schema.items("required").items());
    StringBuilder html = new StringBuilder("<table>\n");
    schema
        .object("properties")
        .members()
        .forEach(
            (name, value) ->
                html.append(
                    row(name, (JsonObject) value, required.contains(new JsonTree.Text(name)))));
    return html.append("</table>\n").toString();
  }

  private String row(String name, JsonObject schema, boolean required) {
    return row(PageText.escape(name), required, schema, schema.text("description"));
  }

  /** A row: a name, whether it must be there, its type, and what is said of it. */
  String row(String name, boolean required, JsonObject schema, String description) {
    return "<tr><th scope=\"row\"><code>%s</code>%s</th><td>%s%s%s</td></tr>\n"
        .formatted(
            name,
            required ? " <b>required</b>" : "",
            type(schema),
            note(rules(schema)),
            description.isEmpty() ? "" : "<p>" + PageText.line(description) + "</p>");
  }

  private static String note(String rules) {
    return rules.isEmpty() ? "" : " <small>" + rules + "</small>";
  }
}
