package dev.dxwww.examples.load;

import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.security.CsrfExempt;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;

/** Short requests with short answers. */
@Controller
@PermitAll
@CsrfExempt("a program sends it, and no browser")
final class RequestController {
  private static final int ROWS = 12;

  record Found(String id, int page, int size, String sort, boolean desc, int offset) {}

  record Guest(@NotBlank String id, int age, String wish) {}

  @Get("/plain/{id}")
  String plain(String id) {
    return "Hello, " + id + "!";
  }

  @Get("/items/{id}")
  Item item(String id) {
    return Item.of(id);
  }

  @Get("/search/{id}")
  Found search(
      String id,
      @QueryParam int page,
      @QueryParam int size,
      @QueryParam String sort,
      @QueryParam boolean desc) {
    return new Found(id, page, size, sort, desc, page * size);
  }

  @Post("/orders")
  Order.Receipt order(@Body Order order) {
    return order.receipt();
  }

  @Get("/pages/{id}")
  Html page(String id) {
    StringBuilder rows = new StringBuilder("<!doctype html><title>Page</title><table>");
    for (int i = 0; i < ROWS; i++) {
      rows.append("<tr><td>").append(i).append("<td>").append(Html.escape("<" + id + ">"));
    }
    return Html.of(rows.append("</table>").toString());
  }

  @Post("/guests")
  Guest guest(@FormParam Guest guest) {
    return guest;
  }

  @Get("/texts/{id}")
  String text(String id) {
    return ("A line of the text " + id + ".\n").repeat(200);
  }
}
