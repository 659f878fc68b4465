package dev.dxwww.examples.tasks.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.people.WorkloadRepository;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;

import jakarta.annotation.security.RolesAllowed;

/** Who has what to do. */
@Controller
@RolesAllowed("user")
final class PeoplePages {
  private final WorkloadRepository workloads;
  private final Clock clock;

  PeoplePages(WorkloadRepository workloads, Clock clock) {
    this.workloads = workloads;
    this.clock = clock;
  }

  @Get("/people")
  PeoplePage people(Principal user) {
    LocalDate today = LocalDate.now(clock);
    return PeoplePage.of(workloads.all(Owner.of(user), today), today);
  }
}
