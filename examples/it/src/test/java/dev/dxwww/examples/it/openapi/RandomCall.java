package dev.dxwww.examples.it.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestRequest;
import dev.dxwww.test.TestResponse;
import tools.jackson.databind.JsonNode;

/** Calls some operation of a description, rightly or wrongly. */
final class RandomCall {
  private static final List<String> TEXTS =
      List.of("1", "2", "0", "-1", "x", "999999999999999999999", "a b", "true", "%2F");
  private static final List<String> ACCEPTED =
      List.of("*/*", "*/*", "*/*", "application/json", "text/html", "image/x-none");
  private static final List<String> WRONG = List.of("{", "[]", "null", "{}", "\"x\"", "{\"a\":1}");

  private final JsonNode document;
  private final Random random;
  private final RandomBody bodies;

  RandomCall(JsonNode document, long seed) {
    this.document = document;
    this.random = new Random(seed);
    this.bodies = new RandomBody(document, random);
  }

  /** What came back, and of which operation. */
  record Answer(String method, String template, TestResponse response) {}

  Answer send(TestClient client) {
    // A stream of events does not end by itself; a broken one ends without an answer.
    Map.Entry<String, JsonNode> path =
        one(
            document.get("paths").propertyStream()
                .filter(item -> !item.getKey().endsWith("/broken"))
                .filter(item -> !item.getValue().toString().contains("\"text/event-stream\""))
                .toList());
    Map.Entry<String, JsonNode> verb = one(path.getValue().propertyStream().toList());
    String method = verb.getKey().toUpperCase(Locale.ROOT);
    JsonNode operation = verb.getValue();
    String target = path.getKey();
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.get("name").asString();
      if (parameter.get("in").asString().equals("path")) {
        target = target.replace("{" + name + "}", encoded(value(parameter.get("schema"))));
      } else if (parameter.get("in").asString().equals("query") && random.nextInt(3) > 0) {
        query.append(query.isEmpty() ? "?" : "&").append(encoded(name)).append('=');
        query.append(encoded(value(parameter.get("schema"))));
      }
    }
    TestRequest request =
        client.request(method, target + query).header("Accept", one(ACCEPTED));
    if (operation.has("requestBody") && random.nextInt(20) > 0) {
      body(request, operation.get("requestBody").get("content"));
    }
    return new Answer(method, path.getKey(), request.send());
  }

  private String value(JsonNode schema) {
    boolean any = random.nextInt(3) == 0;
    JsonNode item = schema.has("items") ? schema.get("items") : schema;
    return any ? one(TEXTS) : bodies.of(item).asString();
  }

  private void body(TestRequest request, JsonNode content) {
    Map.Entry<String, JsonNode> media = one(content.propertyStream().toList());
    String type = random.nextInt(20) == 0 ? "text/csv" : media.getKey();
    JsonNode schema = media.getValue().path("schema");
    boolean json = media.getKey().endsWith("json");
    String text;
    if (json) {
      text = random.nextInt(4) == 0 ? one(WRONG) : bodies.of(schema).toString();
    } else {
      StringBuilder form = new StringBuilder();
      schema
          .path("properties")
          .propertyStream()
          .forEach(
              field ->
                  form.append(form.isEmpty() ? "" : "&")
                      .append(encoded(field.getKey()))
                      .append('=')
                      .append(encoded(value(field.getValue()))));
      text = form.toString();
    }
    request.body(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text.isEmpty() ? "x" : text, StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
