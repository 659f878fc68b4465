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
      "/search/42?page=2&size=20&sort=name&desc=true&text=lovelace", "application/json",
      "{\"id\":42,\"page\":2,\"size\":20,\"sort\":\"name\",\"desc\":true,\"text\":\"lovelace\"}"),
  POST("post", "validated POST", "/orders", "application/json",
      "{\"reference\":\"A-2026-000471\",\"lines\":3,\"cents\":34086}"),
  PAGE("page", "HTML page", "/page", "text/html", Page.render());

  /** The body of {@link #POST}: 298 bytes. */
  static final String ORDER =
      "{\"reference\":\"A-2026-000471\",\"customer\":\"Ada Lovelace\","
          + "\"note\":\"Please ring twice, then leave it with the neighbour at house no. 12.\","
          + "\"express\":true,\"lines\":["
          + "{\"sku\":\"SKU-10017\",\"quantity\":2,\"cents\":1999},"
          + "{\"sku\":\"SKU-20450\",\"quantity\":1,\"cents\":25900},"
          + "{\"sku\":\"SKU-31112\",\"quantity\":12,\"cents\":349}]}";

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
