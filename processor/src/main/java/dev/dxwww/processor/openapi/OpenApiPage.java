package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The description as a page: HTML with a style sheet beside it and without a script, so that it
 * needs nothing of the content security policy.
 */
final class OpenApiPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>%s</title>
      <link rel="stylesheet" href="openapi.css">
      </head>
      <body>
      <header>
      <h1>%s <small>%s</small></h1>
      %s<p class="facts">%s &middot; <a href="openapi.json">openapi.json</a></p>
      </header>
      """;

  private static final String COMPONENT =
      """
      <details>
      <summary><code>%s</code></summary>
      <div id="%s">
      %s</div>
      </details>
      """;

  private final JsonObject document;
  private final PageSchemas schemas;
  private final StringBuilder html = new StringBuilder();

  private OpenApiPage(JsonObject document, UnaryOperator<String> names) {
    this.document = document;
    this.schemas = new PageSchemas(names);
  }

  /**
   * The page.
   *
   * @param document the description
   * @param names of components by the keys of their types
   */
  static String of(JsonObject document, UnaryOperator<String> names) {
    return new OpenApiPage(document, names).page();
  }

  /** An operation with its place. */
  private record Operation(String verb, String path, JsonObject body) {
    String anchor() {
      return PageText.anchor("op", body.text("operationId"));
    }
  }

  private String page() {
    JsonObject info = document.object("info");
    String title = PageText.escape(info.text("title"));
    Map<String, List<Operation>> byTag = byTag();
    int count = byTag.values().stream().mapToInt(List::size).sum();
    html.append(
        HEAD.formatted(
            title,
            title,
            PageText.escape(info.text("version")),
            PageText.blocks(info.text("description")),
            count == 1 ? "1 operation" : count + " operations"));
    html.append("<div class=\"columns\">\n");
    navigation(byTag);
    html.append("<main>\n");
    byTag.forEach(this::section);
    components();
    html.append("</main>\n</div>\n</body>\n</html>\n");
    return html.toString();
  }

  private Map<String, List<Operation>> byTag() {
    Map<String, List<Operation>> byTag = new TreeMap<>();
    document
        .object("paths")
        .members()
        .forEach(
            (path, item) ->
                ((JsonObject) item)
                    .members()
                    .forEach(
                        (verb, operation) -> {
                          JsonObject body = (JsonObject) operation;
                          String tag =
                              ((JsonTree.Text) body.items("tags").items().getFirst()).value();
                          byTag
                              .computeIfAbsent(tag, t -> new ArrayList<>())
                              .add(new Operation(verb, path, body));
                        }));
    return byTag;
  }

  private void navigation(Map<String, List<Operation>> byTag) {
    html.append("<nav aria-label=\"Operations\">\n");
    byTag.forEach(
        (tag, operations) -> {
          html.append("<p><a href=\"#%s\">%s</a></p>\n<ul>\n"
              .formatted(PageText.anchor("tag", tag), PageText.escape(tag)));
          for (Operation operation : operations) {
            html.append("<li><a href=\"#%s\">%s <code>%s</code></a></li>\n"
                .formatted(
                    operation.anchor(), verb(operation), PageText.escape(operation.path())));
          }
          html.append("</ul>\n");
        });
    html.append("<p><a href=\"#schemas\">Schemas</a></p>\n</nav>\n");
  }

  private static String verb(Operation operation) {
    return "<span class=\"verb %s\">%s</span>"
        .formatted(operation.verb(), operation.verb().toUpperCase(Locale.ROOT));
  }

  private void section(String tag, List<Operation> operations) {
    html.append("<section>\n<h2 id=\"%s\">%s</h2>\n"
        .formatted(PageText.anchor("tag", tag), PageText.escape(tag)));
    for (JsonTree item : document.items("tags").items()) {
      if (item instanceof JsonObject object && object.text("name").equals(tag)) {
        html.append(PageText.blocks(object.text("description")));
      }
    }
    operations.forEach(this::operation);
    html.append("</section>\n");
  }

  /** The anchor stands inside, so that a link to it opens what is closed. */
  private void operation(Operation operation) {
    JsonObject body = operation.body();
    html.append("<details>\n<summary>%s <code>%s</code> <span>%s</span></summary>\n"
        .formatted(
            verb(operation),
            PageText.escape(operation.path()),
            PageText.line(body.text("summary"))));
    html.append("<div id=\"%s\">\n".formatted(operation.anchor()));
    html.append(PageText.blocks(body.text("description")));
    access(body);
    parameters(body);
    requestBody(body.object("requestBody"));
    responses(body.object("responses"));
    html.append("</div>\n</details>\n");
  }

  private void access(JsonObject body) {
    List<String> facts = new ArrayList<>();
    boolean signedIn = !body.items("security").items().isEmpty();
    facts.add(signedIn ? "needs a signed-in user" + roles(body) : "open to everybody");
    if (body.get("deprecated").isPresent()) {
      facts.add("deprecated");
    }
    if (!body.text("x-dxwww-csrf").isEmpty()) {
      facts.add("CSRF " + PageText.escape(body.text("x-dxwww-csrf")));
    }
    html.append("<p class=\"facts\">").append(String.join(" &middot; ", facts)).append("</p>\n");
  }

  private static String roles(JsonObject body) {
    List<String> roles = new ArrayList<>();
    for (JsonTree requirement : body.items("security").items()) {
      for (JsonTree role : ((JsonObject) requirement).items("bearer").items()) {
        roles.add(PageText.escape(((JsonTree.Text) role).value()));
      }
    }
    return roles.isEmpty() ? "" : " with role " + String.join(" or ", roles);
  }

  private void parameters(JsonObject body) {
    List<JsonTree> parameters = body.items("parameters").items();
    if (parameters.isEmpty()) {
      return;
    }
    html.append("<h3>Parameters</h3>\n<table>\n");
    for (JsonTree item : parameters) {
      JsonObject parameter = (JsonObject) item;
      String name =
          PageText.escape(parameter.text("name"))
              + "</code> <small>"
              + PageText.escape(parameter.text("in"))
              + "</small><code>";
      html.append(
          schemas
              .row(
                  name,
                  parameter.get("required").isPresent(),
                  shown(parameter),
                  parameter.text("description"))
              .replace("<code></code>", ""));
    }
    html.append("</table>\n");
  }

  private static JsonObject shown(JsonObject parameter) {
    JsonObject schema = parameter.object("schema");
    return parameter.get("deprecated").isPresent()
        ? schema.copy().put("deprecated", true)
        : schema;
  }

  private void requestBody(JsonObject body) {
    if (body.isEmpty()) {
      return;
    }
    html.append("<h3>Body</h3>\n").append(PageText.blocks(body.text("description")));
    body.object("content")
        .members()
        .forEach(
            (media, value) -> {
              JsonObject schema = ((JsonObject) value).object("schema");
              html.append("<p><code>%s</code>%s</p>\n"
                  .formatted(PageText.escape(media), phrase(schema)));
              if (!schema.object("properties").isEmpty()) {
                html.append(schemas.properties(schema));
              }
            });
  }

  private String phrase(JsonObject schema) {
    return schema.isEmpty() ? "" : " " + schemas.type(schema);
  }

  private void responses(JsonObject responses) {
    html.append("<h3>Responses</h3>\n<table>\n");
    responses
        .members()
        .forEach(
            (status, value) -> {
              JsonObject response = resolved((JsonObject) value);
              StringBuilder content = new StringBuilder();
              response
                  .object("content")
                  .members()
                  .forEach(
                      (media, type) -> content.append("<div><code>%s</code>%s</div>"
                          .formatted(
                              PageText.escape(media),
                              phrase(((JsonObject) type).object("schema")))));
              html.append("<tr><th scope=\"row\"><code>%s</code></th><td>%s%s</td></tr>\n"
                  .formatted(
                      PageText.escape(status),
                      PageText.line(response.text("description")),
                      content));
            });
    html.append("</table>\n");
  }

  private JsonObject resolved(JsonObject response) {
    String reference = response.text("$ref");
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return reference.isEmpty()
        ? response
        : document.object("components").object("responses").object(name);
  }

  private void components() {
    html.append("<section>\n<h2 id=\"schemas\">Schemas</h2>\n");
    document
        .object("components")
        .object("schemas")
        .members()
        .forEach(
            (name, schema) ->
                html.append(
                    COMPONENT.formatted(
                        PageText.escape(name),
                        PageText.anchor("schema", name),
                        schemas.component((JsonObject) schema))));
    html.append("</section>\n");
  }
}
