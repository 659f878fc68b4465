package dev.dxwww.examples.tasks.pages;

import java.time.Clock;
import java.time.LocalDate;

import dev.dxwww.examples.tasks.people.WorkloadRepository;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.runtime.http.Html;
import jakarta.annotation.security.PermitAll;

/** Who has what to do. */
@Controller
@PermitAll
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
  Html people() {
    LocalDate today = LocalDate.now(clock);
    return layout.page("People", new PeopleView(workloads.all(today), today).render());
  }
}
