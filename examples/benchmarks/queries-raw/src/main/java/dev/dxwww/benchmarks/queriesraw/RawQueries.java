package dev.dxwww.benchmarks.queriesraw;

import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.raw.Around;
import dev.dxwww.runtime.query.internal.HandPool;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;

/** Starts the listener with one handler for each route. */
public final class RawQueries {
  private RawQueries() {}

  /** Starts it. */
  public static void main(String[] args) {
    Options options = Options.get();
    HandPool pool = HandPool.open(
        System.getenv("DX_DB_URL"), System.getenv("DX_DB_USER"), System.getenv("DX_DB_PASSWORD"));
    Handlers handlers = new Handlers(new Statements(pool, Boolean.getBoolean("bench.each")));
    WebServer.builder()
        .host("127.0.0.1")
        .port(options.port())
        .routing(routing -> routes(routing, new Around(options), handlers))
        .build()
        .start();
  }

  private static void routes(HttpRouting.Builder routing, Around around, Handlers handlers) {
    routing
        .get("/plaintext", around.of(handlers::plaintext))
        .get("/rows/{id}", around.of(handlers::row))
        .get("/several/{seed}", around.of(handlers::several))
        .get("/batched/{seed}", around.of(handlers::batched))
        .get("/fortunes", around.of(handlers::fortunes))
        .post("/updates/{seed}", around.of(handlers::update));
  }
}
