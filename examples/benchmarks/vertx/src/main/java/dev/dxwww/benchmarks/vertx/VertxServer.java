package dev.dxwww.benchmarks.vertx;

import dev.dxwww.benchmarks.common.AccessLog;
import dev.dxwww.benchmarks.common.Fields;
import dev.dxwww.benchmarks.common.HttpDate;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The five routes: on event loops, or on virtual threads. */
public final class VertxServer extends VerticleBase {
  private final Options options;

  private VertxServer(Options options) {
    this.options = options;
  }

  /** Starts one instance for each core. */
  public static void main(String[] args) {
    Options options = Options.get();
    DeploymentOptions deployment = new DeploymentOptions()
        .setInstances(Runtime.getRuntime().availableProcessors())
        .setThreadingModel(
            options.loop() ? ThreadingModel.EVENT_LOOP : ThreadingModel.VIRTUAL_THREAD);
    Vertx.vertx().deployVerticle(() -> new VertxServer(options), deployment)
        .toCompletionStage()
        .toCompletableFuture()
        // Until then only threads of the daemon kind may be there.
        .join();
  }

  @Override
  public Future<?> start() {
    Router router = Router.router(vertx);
    router.route().handler(VertxServer::around);
    for (int i = 0; i < options.fillers(); i++) {
      String name = "r%03d ".formatted(i);
      router.get(Options.filler(i) + ":id").handler(ctx -> ctx.end(name + ctx.pathParam("id")));
    }
    router.get("/plaintext").handler(ctx -> {
      ctx.response().putHeader("Content-Type", "text/plain;charset=utf-8");
      ctx.end("Hello, World!");
    });
    router.get("/json").handler(ctx -> ctx.json(User.sample()));
    router.get("/search/:id").handler(VertxServer::search);
    router.post("/orders").handler(BodyHandler.create(false)).handler(VertxServer::order);
    router.get("/page").handler(ctx -> {
      ctx.response().putHeader("Content-Type", Page.TYPE);
      ctx.end(Page.render());
    });
    return vertx.createHttpServer().requestHandler(router).listen(options.port(), "127.0.0.1");
  }

  private static void around(RoutingContext ctx) {
    long started = System.nanoTime();
    HttpServerRequest request = ctx.request();
    HttpServerResponse response = ctx.response();
    String id = Fields.requestId(request.getHeader(Fields.REQUEST_ID));
    MultiMap headers = response.headers();
    for (Fields.Field field : Fields.SECURITY) {
      headers.set(field.name(), field.value());
    }
    headers.set(Fields.REQUEST_ID, id);
    // Vert.x sends none; others do.
    headers.set("Date", HttpDate.now());
    ctx.addBodyEndHandler(end -> AccessLog.write(
        request.method().name(),
        request.path(),
        new AccessLog.Outcome(response.getStatusCode(), response.bytesWritten(), started),
        id));
    ctx.next();
  }

  private static void search(RoutingContext ctx) {
    Search search;
    try {
      MultiMap query = ctx.queryParams();
      search = Search.of(
          Long.parseLong(ctx.pathParam("id")),
          Integer.parseInt(query.get("page")),
          Integer.parseInt(query.get("size")),
          query.get("sort"),
          Boolean.parseBoolean(query.get("desc")));
    } catch (NumberFormatException e) {
      ctx.fail(400);
      return;
    }
    ctx.json(search);
  }

  private static void order(RoutingContext ctx) {
    Order order;
    try {
      order = ctx.body().asPojo(Order.class);
    } catch (DecodeException e) {
      ctx.fail(400);
      return;
    }
    if (order == null || !order.holds()) {
      ctx.fail(400);
    } else {
      ctx.json(Receipt.of(order));
    }
  }
}
