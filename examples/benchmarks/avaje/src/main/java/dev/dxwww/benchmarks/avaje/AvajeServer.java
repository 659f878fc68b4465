package dev.dxwww.benchmarks.avaje;

import dev.dxwww.benchmarks.common.AccessLog;
import dev.dxwww.benchmarks.common.Fields;
import dev.dxwww.benchmarks.common.Line;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import io.avaje.jex.Jex;
import io.avaje.jex.http.BadRequestException;
import io.avaje.jex.http.Context;
import io.avaje.jex.http.HttpFilter;
import io.avaje.json.JsonDataException;
import io.avaje.json.JsonEofException;
import io.avaje.jsonb.Json;

import io.avaje.validation.ConstraintViolationException;
import io.avaje.validation.ImportValidPojo;
import io.avaje.validation.Validator;

/** The five routes on virtual threads and the JDK's server, which is what Jex uses by default. */
@Json.Import({User.class, Search.class, Order.class, Line.class, Receipt.class})
@ImportValidPojo({Order.class, Line.class})
public final class AvajeServer {
  private static final Validator VALIDATOR = Validator.builder().build();

  private AvajeServer() {}

  /** Starts it. */
  public static void main(String[] args) {
    Options options = Options.get();
    Jex jex = Jex.create().filter(AvajeServer::around);
    for (int i = 0; i < options.fillers(); i++) {
      String name = "r%03d ".formatted(i);
      jex.get(Options.filler(i) + "{id}", ctx -> ctx.text(name + ctx.pathParam("id")));
    }
    jex.get("/plaintext", ctx -> ctx.text("Hello, World!"))
        .get("/json", ctx -> ctx.json(User.sample()))
        .get("/search/{id}", AvajeServer::search)
        .post("/orders", AvajeServer::order)
        .get("/page", ctx -> ctx.html(Page.render()))
        .error(
            NumberFormatException.class,
            (ctx, e) -> ctx.status(400).text("a parameter is no number"))
        .error(JsonDataException.class, (ctx, e) -> ctx.status(400).text("not an order"))
        .error(JsonEofException.class, (ctx, e) -> ctx.status(400).text("not an order"))
        .error(
            ConstraintViolationException.class,
            (ctx, e) -> ctx.status(400).text("the order is not valid"))
        .config(config -> config.host("127.0.0.1").port(options.port()))
        .start();
  }

  private static void around(Context ctx, HttpFilter.FilterChain chain) {
    long started = System.nanoTime();
    String id = Fields.requestId(ctx.header(Fields.REQUEST_ID));
    for (Fields.Field field : Fields.SECURITY) {
      ctx.header(field.name(), field.value());
    }
    ctx.header(Fields.REQUEST_ID, id);
    chain.proceed();
    AccessLog.write(
        ctx.method(), ctx.path(), new AccessLog.Outcome(ctx.status(), -1, started), id);
  }

  private static void search(Context ctx) {
    ctx.json(Search.of(
        Long.parseLong(ctx.pathParam("id")),
        Integer.parseInt(parameter(ctx, "page")),
        Integer.parseInt(parameter(ctx, "size")),
        parameter(ctx, "sort"),
        Boolean.parseBoolean(parameter(ctx, "desc"))));
  }

  private static String parameter(Context ctx, String name) {
    String value = ctx.queryParam(name);
    if (value == null) {
      throw new BadRequestException(name + " is missing");
    }
    return value;
  }

  private static void order(Context ctx) {
    Order order = ctx.bodyAsType(Order.class);
    VALIDATOR.validate(order);
    ctx.json(Receipt.of(order));
  }
}
