package dev.dxwww.examples.tasks.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import jakarta.annotation.security.PermitAll;

/** People for programs; tasks that name them make them. */
@Controller("/api/people")
@PermitAll
final class PeopleApi {
  private final WorkloadRepository workloads;
  private final Clock clock;

  PeopleApi(WorkloadRepository workloads, Clock clock) {
    this.workloads = workloads;
    this.clock = clock;
  }

  /** The first 100 people in alphabetical order, with what there is to do for them. */
  @Get
  List<Workload> people() {
    return workloads.all(LocalDate.now(clock));
  }
}
