package dev.dxwww.examples.tasks.api;

import java.util.List;

import dev.dxwww.examples.tasks.domain.ListOverview;
import dev.dxwww.examples.tasks.domain.ListStore;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import jakarta.annotation.security.PermitAll;

/** Lists and people for programs; tasks that name them make them. */
@Controller("/api")
@PermitAll
final class ListApi {
  private final ListStore store;

  ListApi(ListStore store) {
    this.store = store;
  }

  /** Every list, with how much there is to do in it and what comes next. */
  @Get("/lists")
  List<ListOverview> lists() {
    return store.overview();
  }

  /** The first 100 people in alphabetical order. */
  @Get("/people")
  List<Person> people() {
    return store.people();
  }
}
