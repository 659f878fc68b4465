package dev.dxwww.examples.tasks.people;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import jakarta.annotation.security.RolesAllowed;

/** People for programs; tasks that name them make them. */
@Controller("/api/people")
@RolesAllowed("user")
final class PeopleApi {
  private final WorkloadRepository workloads;
  private final Clock clock;

  PeopleApi(WorkloadRepository workloads, Clock clock) {
    this.workloads = workloads;
    this.clock = clock;
  }

  /** The first 100 people in alphabetical order, with what there is to do for them. */
  @Get
  List<Workload> people(Principal user) {
    return workloads.all(Owner.of(user), LocalDate.now(clock));
  }
}
