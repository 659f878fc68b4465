package dev.dxwww.benchmarks.harness;

import dev.dxwww.benchmarks.common.Page;

/** What is asked of every server, and what it has to answer, byte for byte. */
enum Endpoint {
  PLAINTEXT("plaintext", "plain text", "/plaintext", "text/plain", "Hello, World!"),
  JSON("json", "JSON", "/json", "application/json",
      "{\"id\":4711,\"name\":\"Ada, Countess of Lovelace\","
          + "\"email\":\"ada.lovelace@analytical-engine.example\","
          + "\"city\":\"St James's Square, London\",\"active\":true,\"score\":97.5}"),
  PARAM("param", "path + query",
      "/search/42?page=2&size=20&sort=name&desc=true", "application/json",
      "{\"id\":42,\"page\":2,\"size\":20,\"sort\":\"name\",\"desc\":true,\"offset\":40}"),
  POST("post", "validated POST", "/orders", "application/json",
      "{\"reference\":\"A-2026-000471\",\"lines\":3,\"cents\":34086}"),
  PAGE("page", "HTML page", "/page", "text/html", Page.render());

  private final String id;
  private final String label;
  private final String target;
  private final String type;
  private final String answer;

  Endpoint(String id, String label, String target, String type, String answer) {
    this.id = id;
    this.label = label;
    this.target = target;
    this.type = type;
    this.answer = answer;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  String target() {
    return target;
  }

  String type() {
    return type;
  }

  String answer() {
    return answer;
  }

  boolean hasBody() {
    return this == POST;
  }
}
