package dev.dxwww.benchmarks.ours;

import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;
import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.security.CsrfExempt;
import jakarta.annotation.security.PermitAll;

/** The five routes. */
@Controller
@PermitAll
public final class Routes {
  /** Has no state. */
  public Routes() {}

  @Get("/plaintext")
  String plaintext() {
    return "Hello, World!";
  }

  @Get("/json")
  User json() {
    return User.sample();
  }

  @Get("/search/{id}")
  Search search(
      long id,
      @QueryParam int page,
      @QueryParam int size,
      @QueryParam String sort,
      @QueryParam boolean desc) {
    return Search.of(id, page, size, sort, desc);
  }

  @Post("/orders")
  @CsrfExempt("programs call it, without cookies")
  Receipt order(@Body Order order) {
    return Receipt.of(order);
  }

  @Get("/page")
  Html page() {
    return Html.of(Page.render());
  }
}
