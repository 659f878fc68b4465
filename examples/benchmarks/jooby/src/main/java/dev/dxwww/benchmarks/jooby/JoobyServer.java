package dev.dxwww.benchmarks.jooby;

import dev.dxwww.benchmarks.common.AccessLog;
import dev.dxwww.benchmarks.common.Fields;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import com.fasterxml.jackson.core.JacksonException;

import io.jooby.Context;
import io.jooby.ExecutionMode;
import io.jooby.Jooby;
import io.jooby.MediaType;
import io.jooby.Route;
import io.jooby.Server;
import io.jooby.ServerOptions;
import io.jooby.StatusCode;
import io.jooby.exception.BadRequestException;
import io.jooby.netty.NettyServer;

import java.util.concurrent.Executors;

/** The five routes on Netty: on its event loop, or on virtual threads. */
public final class JoobyServer extends Jooby {
  private JoobyServer(Options options) {
    Databind json = new Databind();
    encoder(MediaType.json, json);
    decoder(MediaType.json, json);
    errorCode(JacksonException.class, StatusCode.BAD_REQUEST);
    errorCode(NumberFormatException.class, StatusCode.BAD_REQUEST);
    use(JoobyServer::around);
    for (int i = 0; i < options.fillers(); i++) {
      String name = "r%03d ".formatted(i);
      get(Options.filler(i) + "{id}", ctx -> name + ctx.path("id").value());
    }
    get("/plaintext", ctx -> "Hello, World!");
    get("/json", ctx -> User.sample()).produces(MediaType.json);
    get("/search/{id}", JoobyServer::search).produces(MediaType.json);
    post("/orders", JoobyServer::order).produces(MediaType.json);
    get("/page", ctx -> ctx.setResponseType(MediaType.html).send(Page.render()));
  }

  /** Starts it. */
  public static void main(String[] args) {
    Options options = Options.get();
    Server server = options.loop()
        ? new NettyServer()
        : new NettyServer(Executors.newVirtualThreadPerTaskExecutor());
    ServerOptions listener = new ServerOptions();
    listener.setHost("127.0.0.1");
    listener.setPort(options.port());
    server.setOptions(listener);
    ExecutionMode mode = options.loop() ? ExecutionMode.EVENT_LOOP : ExecutionMode.WORKER;
    runApp(args, server, mode, () -> new JoobyServer(options));
  }

  private static Route.Handler around(Route.Handler next) {
    return ctx -> {
      long started = System.nanoTime();
      String id = Fields.requestId(ctx.header(Fields.REQUEST_ID).valueOrNull());
      for (Fields.Field field : Fields.SECURITY) {
        ctx.setResponseHeader(field.name(), field.value());
      }
      ctx.setResponseHeader(Fields.REQUEST_ID, id);
      ctx.onComplete(done -> AccessLog.write(
          done.getMethod(),
          done.getRequestPath(),
          new AccessLog.Outcome(
              done.getResponseCode().value(), done.getResponseLength(), started),
          id));
      return next.apply(ctx);
    };
  }

  private static Search search(Context ctx) {
    return Search.of(
        ctx.path("id").longValue(),
        ctx.query("page").intValue(),
        ctx.query("size").intValue(),
        ctx.query("sort").value(),
        ctx.query("desc").booleanValue());
  }

  private static Receipt order(Context ctx) {
    Order order = ctx.body(Order.class);
    if (!order.holds()) {
      throw new BadRequestException("the order is not valid");
    }
    return Receipt.of(order);
  }
}
