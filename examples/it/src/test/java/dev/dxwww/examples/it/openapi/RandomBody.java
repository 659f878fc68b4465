package dev.dxwww.examples.it.openapi;

import java.util.List;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes values of a schema up; most of what it makes is valid. */
final class RandomBody {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEPEST = 4;

  private final JsonNode document;
  private final Random random;

  RandomBody(JsonNode document, Random random) {
    this.document = document;
    this.random = random;
  }

  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  private JsonNode of(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      return of(document.at(schema.get("$ref").asString().substring(1)), depth);
    }
    for (String choice : List.of("oneOf", "anyOf", "enum")) {
      if (schema.has(choice)) {
        JsonNode chosen = schema.get(choice).get(random.nextInt(schema.get(choice).size()));
        return choice.equals("enum") ? chosen : of(chosen, depth);
      }
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("allOf") && !schema.has("type")) {
      ObjectNode all = JSON.createObjectNode();
      schema.get("allOf").forEach(part -> all.setAll((ObjectNode) of(part, depth)));
      return all;
    }
    JsonNode types = schema.path("type");
    String type =
        types.isArray() ? types.get(random.nextInt(types.size())).asString() : types.asString("");
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> JSON.valueToTree(number(schema));
      case "number" -> JSON.valueToTree(number(schema) + 0.5);
      case "boolean" -> JSON.valueToTree(random.nextBoolean());
      case "null" -> JSON.nullNode();
      default -> JSON.valueToTree(text(schema));
    };
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.createObjectNode();
    List<String> required =
        schema.path("required").valueStream().map(JsonNode::asString).toList();
    schema
        .path("properties")
        .propertyStream()
        .filter(member -> required.contains(member.getKey()) || random.nextBoolean())
        .forEach(member -> object.set(member.getKey(), of(member.getValue(), depth + 1)));
    if (schema.has("additionalProperties") && depth < DEEPEST) {
      object.set("key", of(schema.get("additionalProperties"), depth + 1));
    }
    return object;
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = JSON.createArrayNode();
    int count = depth > DEEPEST ? 0 : random.nextInt(3);
    for (int i = 0; i < count; i++) {
      array.add(of(schema.get("items"), depth + 1));
    }
    return array;
  }

  private long number(JsonNode schema) {
    long least = schema.path("minimum").asLong(1);
    return least + random.nextInt(9);
  }

  /** A text of the schema's format. */
  String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "uuid" -> "123e4567-e89b-12d3-a456-426614174000";
      case "date" -> "2026-01-31";
      case "date-time" -> "2026-01-31T12:30:00Z";
      case "duration" -> "PT15M";
      case "email" -> "a@example.org";
      default -> random.nextBoolean() ? "abc" : "Ä \"quoted\" \u2028";
    };
  }
}
