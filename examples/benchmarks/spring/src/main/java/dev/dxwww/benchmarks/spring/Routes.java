package dev.dxwww.benchmarks.spring;

import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The five routes. */
@RestController
class Routes {
  @GetMapping(value = "/plaintext", produces = MediaType.TEXT_PLAIN_VALUE)
  String plaintext() {
    return "Hello, World!";
  }

  @GetMapping("/json")
  User json() {
    return User.sample();
  }

  @GetMapping("/search/{id}")
  Search search(
      @PathVariable long id,
      @RequestParam int page,
      @RequestParam int size,
      @RequestParam String sort,
      @RequestParam boolean desc) {
    return Search.of(id, page, size, sort, desc);
  }

  @PostMapping("/orders")
  Receipt order(@Valid @RequestBody Order order) {
    return Receipt.of(order);
  }

  @GetMapping(value = "/page", produces = Page.TYPE)
  String page() {
    return Page.render();
  }
}
