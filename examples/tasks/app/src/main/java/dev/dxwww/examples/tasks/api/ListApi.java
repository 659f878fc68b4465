package dev.dxwww.examples.tasks.api;

import java.security.Principal;
import java.util.List;

import dev.dxwww.examples.tasks.domain.ListOverview;
import dev.dxwww.examples.tasks.domain.ListStore;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import jakarta.annotation.security.RolesAllowed;

/** Lists for programs; tasks that name them make them. */
@Controller("/api/lists")
@RolesAllowed("user")
final class ListApi {
  private final ListStore store;

  ListApi(ListStore store) {
    this.store = store;
  }

  /** Every list, with how much there is to do in it and what comes next. */
  @Get
  List<ListOverview> lists(Principal user) {
    return store.overview(Owner.of(user));
  }
}
