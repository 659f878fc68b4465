package dev.dxwww.benchmarks.raw;

import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.nio.charset.StandardCharsets;

/** The handlers. */
final class Handlers {
  private static final byte[] NOTHING = {};

  private Handlers() {}

  static byte[] plaintext(ServerRequest request, ServerResponse response) {
    response.header(Raw.TEXT);
    return "Hello, World!".getBytes(StandardCharsets.UTF_8);
  }

  static byte[] json(ServerRequest request, ServerResponse response) {
    response.header(Raw.JSON);
    User user = User.sample();
    return new JsonText()
        .name("id").number(user.id())
        .name("name").text(user.name())
        .name("email").text(user.email())
        .name("city").text(user.city())
        .name("active").bool(user.active())
        .name("score").number(user.score())
        .bytes();
  }

  static byte[] search(ServerRequest request, ServerResponse response) {
    Search search;
    try {
      UriQuery query = request.query();
      search = Search.of(
          Long.parseLong(request.path().pathParameters().get("id")),
          Integer.parseInt(query.get("page")),
          Integer.parseInt(query.get("size")),
          query.get("sort"),
          Boolean.parseBoolean(query.get("desc")));
    } catch (RuntimeException e) {
      response.status(Status.BAD_REQUEST_400);
      return NOTHING;
    }
    response.header(Raw.JSON);
    return new JsonText()
        .name("id").number(search.id())
        .name("page").number(search.page())
        .name("size").number(search.size())
        .name("sort").text(search.sort())
        .name("desc").bool(search.desc())
        .name("offset").number(search.offset())
        .bytes();
  }

  static byte[] order(ServerRequest request, ServerResponse response) {
    Order order = OrderReader.read(request.content().as(byte[].class));
    if (order == null || !order.holds()) {
      response.status(Status.BAD_REQUEST_400);
      return NOTHING;
    }
    Receipt receipt = Receipt.of(order);
    response.header(Raw.JSON);
    return new JsonText()
        .name("reference").text(receipt.reference())
        .name("lines").number(receipt.lines())
        .name("cents").number(receipt.cents())
        .bytes();
  }

  static byte[] page(ServerRequest request, ServerResponse response) {
    response.header(Raw.HTML);
    return Page.render().getBytes(StandardCharsets.UTF_8);
  }
}
