package dev.dxwww.examples.tasks.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.people.Workload;
import dev.dxwww.examples.tasks.people.WorkloadRepository;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.runtime.http.Html;
import jakarta.annotation.security.RolesAllowed;

/** Who has what to do. */
@Controller
@RolesAllowed("user")
final class PeoplePages {
  private final WorkloadRepository workloads;
  private final Layout layout;
  private final Clock clock;

  PeoplePages(WorkloadRepository workloads, Layout layout, Clock clock) {
    this.workloads = workloads;
    this.layout = layout;
    this.clock = clock;
  }

  @Get("/people")
  Html people(Principal user) {
    LocalDate today = LocalDate.now(clock);
    List<Workload> people = workloads.all(Owner.of(user), today);
    return layout.page("People", new PeopleView(people, today).render());
  }
}
