package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;

/** How problems look (RFC 9457). */
final class ProblemCatalog {
  /** Key of the schema. */
  static final String KEY = "dev.dxwww/Problem";

  /** Key of the schema of an entry of {@code errors}. */
  static final String ENTRY_KEY = "dev.dxwww/ProblemEntry";

  private ProblemCatalog() {}

  /** The schema of a problem. */
  static JsonObject schema() {
    List<JsonTree> numbers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (ProblemCode code : ProblemCode.values()) {
      numbers.add(JsonTree.count(code.number()));
      names.add(code.name());
    }
    JsonObject code =
        new JsonObject()
            .put("type", "integer")
            .put("description", "What went wrong; the numbers never change their meaning.")
            .put("enum", new JsonTree.Items(numbers))
            .put("x-enum-varnames", JsonTree.texts(names));
    JsonObject entry = new JsonObject().put("$ref", new JsonTree.Reference(ENTRY_KEY));
    JsonObject properties =
        new JsonObject()
            .put("type", text("Identifies the kind of problem.").put("format", "uri-reference"))
            .put("title", text("The status in words."))
            .put(
                "status",
                new JsonObject()
                    .put("type", "integer")
                    .put("description", "The status of the response.")
                    .put("minimum", 400)
                    .put("maximum", 599))
            .put("detail", text("What is wrong with this request."))
            .put("instance", text("The path of the request.").put("format", "uri-reference"))
            .put("code", code)
            .put("suggestion", text("What to do about it."))
            .put("requestId", text("The request's id, which the log has too."))
            .put(
                "errors",
                new JsonObject()
                    .put("type", "array")
                    .put("description", "The values that are missing or not valid.")
                    .put("items", entry));
    return new JsonObject()
        .put("type", "object")
        .put("description", "What went wrong (RFC 9457).")
        .put("properties", properties)
        .put("required", JsonTree.texts(List.of("type", "title", "status", "detail", "code")));
  }

  /** The schema of an entry of {@code errors}. */
  static JsonObject entry() {
    JsonObject where =
        new JsonObject()
            .put("type", "string")
            .put(
                "enum",
                JsonTree.texts(List.of("path", "query", "header", "cookie", "form", "body")));
    return new JsonObject()
        .put("type", "object")
        .put("description", "A value of a request that is missing or not valid.")
        .put(
            "properties",
            new JsonObject()
                .put("where", where)
                .put("name", text("The parameter, or the place in the body: `labels[0].name`."))
                .put("message", text("What the value must be.")))
        .put("required", JsonTree.texts(List.of("where", "name", "message")));
  }

  private static JsonObject text(String description) {
    return new JsonObject().put("type", "string").put("description", description);
  }
}
