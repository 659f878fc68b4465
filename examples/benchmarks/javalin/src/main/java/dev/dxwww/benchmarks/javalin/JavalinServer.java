package dev.dxwww.benchmarks.javalin;

import dev.dxwww.benchmarks.common.AccessLog;
import dev.dxwww.benchmarks.common.Fields;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/** The five routes on virtual threads. */
public final class JavalinServer {
  private static final String STARTED = "started";
  private static final String ID = "id";

  private JavalinServer() {}

  /** Starts it. */
  public static void main(String[] args) {
    Options options = Options.get();
    Javalin.create(config -> configure(config, options)).start("127.0.0.1", options.port());
  }

  private static void configure(JavalinConfig config, Options options) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.routes.before(JavalinServer::before);
    config.routes.after(JavalinServer::after);
    for (int i = 0; i < options.fillers(); i++) {
      String name = "r%03d ".formatted(i);
      config.routes.get(
          Options.filler(i) + "{id}", ctx -> ctx.result(name + ctx.pathParam("id")));
    }
    config.routes.get("/plaintext", ctx -> ctx.result("Hello, World!"));
    config.routes.get("/json", ctx -> ctx.json(User.sample()));
    config.routes.get("/search/{id}", JavalinServer::search);
    config.routes.post("/orders", JavalinServer::order);
    config.routes.get("/page", ctx -> ctx.html(Page.render()));
  }

  private static void before(Context ctx) {
    String id = Fields.requestId(ctx.header(Fields.REQUEST_ID));
    ctx.attribute(STARTED, System.nanoTime());
    ctx.attribute(ID, id);
    for (Fields.Field field : Fields.SECURITY) {
      ctx.header(field.name(), field.value());
    }
    ctx.header(Fields.REQUEST_ID, id);
  }

  private static void after(Context ctx) {
    Long started = ctx.attribute(STARTED);
    String id = ctx.attribute(ID);
    if (started != null && id != null) {
      AccessLog.write(
          ctx.method().name(),
          ctx.path(),
          new AccessLog.Outcome(ctx.statusCode(), -1, started),
          id);
    }
  }

  private static void search(Context ctx) {
    ctx.json(Search.of(
        ctx.pathParamAsClass("id", Long.class).get(),
        ctx.queryParamAsClass("page", Integer.class).get(),
        ctx.queryParamAsClass("size", Integer.class).get(),
        ctx.queryParamAsClass("sort", String.class).get(),
        ctx.queryParamAsClass("desc", Boolean.class).get()));
  }

  private static void order(Context ctx) {
    Order order =
        ctx.bodyValidator(Order.class).check(Order::holds, "the order is not valid").get();
    ctx.json(Receipt.of(order));
  }
}
