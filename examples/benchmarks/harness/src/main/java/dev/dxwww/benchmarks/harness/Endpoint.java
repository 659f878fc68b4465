package dev.dxwww.benchmarks.harness;

import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Worlds;

import java.util.Arrays;
import java.util.List;

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
  PAGE("page", "HTML page", "/page", "text/html", Page.render()),
  ROW(Worlds.COUNT, "row", "one row", "/rows/{}",
      Expected.row(Expected.PROBE)),
  SEVERAL(Worlds.SEEDS, "several", "20 queries", "/several/{}",
      Expected.rows(Expected.PROBE)),
  BATCHED(Worlds.SEEDS, "batched", "20 queries in one round trip", "/batched/{}",
      Expected.rows(Expected.PROBE)),
  FORTUNES("/fortunes", Expected.fortunes()),
  UPDATES(Worlds.SEEDS, "updates", "20 rows read and written", "/updates/{}",
      Expected.updated(Expected.PROBE));

  private final Suite suite;
  private final int variants;
  private final String id;
  private final String label;
  private final String target;
  private final String type;
  private final String answer;

  Endpoint(String id, String label, String target, String type, String answer) {
    this.suite = Suite.HTTP;
    this.variants = 1;
    this.id = id;
    this.label = label;
    this.target = target;
    this.type = type;
    this.answer = answer;
  }

  /** Rows of the database, as JSON: which ones is said by a number from 1 to {@code variants}. */
  Endpoint(int variants, String id, String label, String target, String answer) {
    this.suite = Suite.QUERIES;
    this.variants = variants;
    this.id = id;
    this.label = label;
    this.target = target;
    this.type = "application/json";
    this.answer = answer;
  }

  /** A page made of rows of the database. */
  Endpoint(String target, String answer) {
    this.suite = Suite.QUERIES;
    this.variants = 1;
    this.id = target.substring(1);
    this.label = "fortunes, HTML";
    this.target = target;
    this.type = "text/html";
    this.answer = answer;
  }

  /** Whether several queries are sent, one after another. */
  boolean asksOneByOne() {
    return this == SEVERAL || this == UPDATES;
  }

  /** Those of a suite. */
  static List<Endpoint> of(Suite suite) {
    return Arrays.stream(values()).filter(endpoint -> endpoint.suite == suite).toList();
  }

  /** How many targets there are. */
  int variants() {
    return variants;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  /** One of the targets, the one that {@link #answer} belongs to. */
  String target() {
    return target(Expected.PROBE);
  }

  /** What stands before the number that tells the targets apart. */
  String prefix() {
    return target.replace("{}", "");
  }

  /** One of the targets, from 1 to {@link #variants}. */
  String target(int variant) {
    return target.replace("{}", Integer.toString(variant));
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

  /** Whether it is a request that changes something. */
  boolean isPost() {
    return this == POST || this == UPDATES;
  }
}
