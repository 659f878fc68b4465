package dev.dxwww.benchmarks.raw;

import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.common.Page;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;

import java.nio.charset.StandardCharsets;

/** Starts the listener with one handler for each route, as its documentation shows. */
public final class Raw {
  static final Header TEXT =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/plain;charset=utf-8");
  static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
  static final Header HTML = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, Page.TYPE);

  private Raw() {}

  /** Starts it. */
  public static void main(String[] args) {
    Options options = Options.get();
    WebServer.builder()
        .host("127.0.0.1")
        .port(options.port())
        .routing(routing -> routes(routing, options))
        .build()
        .start();
  }

  private static void routes(HttpRouting.Builder routing, Options options) {
    Around around = new Around(options);
    for (int i = 0; i < options.fillers(); i++) {
      String name = "r%03d ".formatted(i);
      routing.get(Options.filler(i) + "{id}", around.of((request, response) -> {
        String id = request.path().pathParameters().get("id");
        response.header(TEXT);
        return (name + id).getBytes(StandardCharsets.UTF_8);
      }));
    }
    routing
        .get("/plaintext", around.of(Handlers::plaintext))
        .get("/json", around.of(Handlers::json))
        .get("/search/{id}", around.of(Handlers::search))
        .post("/orders", around.of(Handlers::order))
        .get("/page", around.of(Handlers::page));
  }
}
