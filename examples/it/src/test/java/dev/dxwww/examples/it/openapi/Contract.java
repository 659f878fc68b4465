package dev.dxwww.examples.it.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.dxwww.test.TestResponse;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document, and whether responses are as it says. */
final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document;

  Contract(String text) {
    this.document = JSON.readTree(text);
  }

  JsonNode document() {
    return document;
  }

  /** What the OpenAPI Initiative's schema, and JSON Schema's own, have to say of the document. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    try (InputStream schema = Contract.class.getResourceAsStream("/openapi/oas-3.1-schema.json")) {
      add(REGISTRY.getSchema(schema), document, "", faults);
    }
    Schema meta =
        REGISTRY.getSchema(
            SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    schemas(document, "").forEach((place, schema) -> add(meta, schema, place, faults));
    return faults;
  }

  private static void add(Schema schema, JsonNode node, String place, List<String> faults) {
    for (Error error : schema.validate(node)) {
      faults.add(place + error.getInstanceLocation() + " " + error.getMessage());
    }
  }

  /** All schemas that stand in the document, by their places. */
  private static Map<String, JsonNode> schemas(JsonNode node, String place) {
    Map<String, JsonNode> found = new TreeMap<>();
    node.propertyStream()
        .forEach(
            member -> {
              String at = place + "/" + member.getKey();
              if (member.getKey().equals("schema")) {
                found.put(at, member.getValue());
              } else if (place.equals("/components/schemas")) {
                found.put(at, member.getValue());
              } else {
                found.putAll(schemas(member.getValue(), at));
              }
            });
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        found.putAll(schemas(node.get(i), place + "/" + i));
      }
    }
    return found;
  }

  /** Every pointer to a component, and whether it leads anywhere. */
  List<String> danglingReferences() {
    List<String> dangling = new ArrayList<>();
    for (JsonNode reference : document.findValues("$ref")) {
      if (document.at(reference.asString().substring(1)).isMissingNode()) {
        dangling.add(reference.asString());
      }
    }
    return dangling;
  }

  /** What of a response is not as the operation says; empty when all is. */
  List<String> breaches(String method, String template, TestResponse response) {
    JsonNode operation =
        document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    String said = method + " " + template + " " + response.status();
    JsonNode documented = response(operation.path("responses"), response.status());
    if (documented.isMissingNode()) {
      return List.of(said + " is not documented");
    }
    if (response.bytes().length == 0) {
      return mayBeEmpty(operation, documented, response) ? List.of() : List.of(said + " is empty");
    }
    String type = response.header("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode media = media(documented.path("content"), type);
    if (media.isMissingNode()) {
      return List.of(said + " has the type " + type);
    }
    String body = response.text();
    List<String> faults = new ArrayList<>();
    boolean json = type.equals("application/json") || type.endsWith("+json");
    if (json && media.has("schema")) {
      add(schema(media.get("schema")), JSON.readTree(body), said + " " + body + " ", faults);
    }
    return faults;
  }

  /** No JSON is empty; text and files may be, and what has a status of the handler's own. */
  private static boolean mayBeEmpty(
      JsonNode operation, JsonNode documented, TestResponse response) {
    boolean ownStatus = !operation.path("responses").has(String.valueOf(response.status()));
    boolean json =
        documented.path("content").propertyStream().anyMatch(e -> e.getKey().endsWith("json"));
    return ownStatus || !json;
  }

  /** The entry of a type, which may be written with parameters; else the one for all types. */
  private static JsonNode media(JsonNode content, String type) {
    return content
        .propertyStream()
        .filter(entry -> entry.getKey().replaceFirst(";.*", "").equals(type))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(content.has("*/*") ? content.get("*/*") : MissingNode.getInstance());
  }

  /** With the components around it, so that its references lead somewhere. */
  private Schema schema(JsonNode schema) {
    ObjectNode around = JSON.createObjectNode();
    around.set("components", document.get("components"));
    around.putArray("allOf").add(schema);
    return REGISTRY.getSchema(around);
  }

  private JsonNode response(JsonNode responses, int status) {
    JsonNode found = responses.path(String.valueOf(status));
    if (found.isMissingNode()) {
      found = responses.path(status / 100 + "XX");
    }
    if (found.isMissingNode()) {
      found = responses.path("default");
    }
    return found.has("$ref") ? document.at(found.get("$ref").asString().substring(1)) : found;
  }
}
