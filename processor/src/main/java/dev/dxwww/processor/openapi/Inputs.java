package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dxwww.processor.route.RouteModel.BodyLimit;

/** What a route takes, as it is being collected. */
final class Inputs {
  private final Map<String, JsonObject> parameters = new LinkedHashMap<>();
  private final JsonObject fields = new JsonObject();
  private final List<String> requiredFields = new ArrayList<>();
  private Optional<JsonObject> body = Optional.empty();
  private boolean bodyRequired;
  private String bodyType = "";
  private String description = "";
  private boolean files;

  /** A parameter of path, query, header or cookie; the first of a name wins. */
  void parameter(String in, String name, JsonObject parameter) {
    parameters.putIfAbsent(in + " " + name, parameter);
  }

  void field(String name, JsonObject schema, boolean required) {
    fields.put(name, schema);
    if (required && !requiredFields.contains(name)) {
      requiredFields.add(name);
    }
  }

  /** Some field is a file, so that the form is a multipart one. */
  void hasFiles() {
    files = true;
  }

  void body(String mediaType, JsonObject schema, boolean required) {
    bodyType = mediaType;
    body = Optional.of(schema);
    bodyRequired = required;
  }

  /** What is said of the body. */
  void describe(String text) {
    description = text;
  }

  List<JsonObject> parameters() {
    return List.copyOf(parameters.values());
  }

  boolean isEmpty() {
    return parameters.isEmpty() && !takesBody();
  }

  boolean takesBody() {
    return body.isPresent() || !fields.isEmpty();
  }

  /**
   * The request body, if there is one.
   *
   * @param consumes media types that the route names in place of the default
   * @param limit of the body, if the route has one of its own
   */
  Optional<JsonObject> requestBody(List<String> consumes, Optional<BodyLimit> limit) {
    if (!takesBody()) {
      return Optional.empty();
    }
    boolean form = body.isEmpty();
    JsonObject schema = form ? form() : body.orElseThrow();
    limit.ifPresent(said -> limit(schema, said));
    String type =
        !form ? bodyType : files ? "multipart/form-data" : "application/x-www-form-urlencoded";
    JsonObject content = new JsonObject();
    for (String name : consumes.isEmpty() ? List.of(type) : consumes) {
      content.put(name, media(schema));
    }
    JsonObject whole =
        new JsonObject()
            .optional("description", BodyLimits.sentence(description, limit, files))
            .put("content", content);
    limit.ifPresent(said -> whole.put("x-dxwww-max-body", BodyLimits.extension(said, files)));
    boolean required = form ? !requiredFields.isEmpty() : bodyRequired;
    return Optional.of(required ? whole.put("required", true) : whole);
  }

  /** Bytes as they are have no schema but their length; of a form, each file. */
  private void limit(JsonObject schema, BodyLimit limit) {
    if (body.isEmpty()) {
      BodyLimits.limitFiles(schema, limit);
    } else if (schema.isEmpty()) {
      schema.put("maxLength", limit.bytes());
    }
  }

  /** A media type object; without a schema where nothing is known of the bytes. */
  static JsonObject media(JsonObject schema) {
    return new JsonObject().optional("schema", schema);
  }

  private JsonObject form() {
    return new JsonObject()
        .put("type", "object")
        .put("properties", fields)
        .optional("required", JsonTree.texts(requiredFields));
  }
}
