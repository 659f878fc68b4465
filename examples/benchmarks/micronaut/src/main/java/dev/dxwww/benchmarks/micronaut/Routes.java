package dev.dxwww.benchmarks.micronaut;

import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;

import jakarta.validation.Valid;

/** The five routes. */
@Controller
public class Routes {
  @Get(value = "/plaintext", produces = MediaType.TEXT_PLAIN)
  String plaintext() {
    return "Hello, World!";
  }

  @Get("/json")
  User json() {
    return User.sample();
  }

  @Get("/search/{id}")
  Search search(
      @PathVariable long id,
      @QueryValue int page,
      @QueryValue int size,
      @QueryValue String sort,
      @QueryValue boolean desc) {
    return Search.of(id, page, size, sort, desc);
  }

  @Post("/orders")
  @Status(HttpStatus.OK)
  Receipt order(@Body @Valid PlacedOrder order) {
    return order.receipt();
  }

  @Get(value = "/page", produces = MediaType.TEXT_HTML)
  String page() {
    return Page.render();
  }
}
