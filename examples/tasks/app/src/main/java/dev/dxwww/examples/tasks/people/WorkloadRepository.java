package dev.dxwww.examples.tasks.people;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** What people have to do, from the tables of the domain. */
@Repository
public interface WorkloadRepository {
  /** The first 100 people in alphabetical order. */
  @Query(
      """
      select u.id, u.name, w.open, w.overdue,
        n.id as next_id, n.title as next_title, n.due as next_due
      from people u
        cross join lateral (
          select count(*)::int as open, (count(*) filter (where due < :today))::int as overdue
          from tasks
          where assignee_id = u.id and not done) w
        left join lateral (
          select id, title, due from tasks
          where assignee_id = u.id and not done
          order by due nulls last, priority desc, id
          limit 1) n on true
      where u.owner_id = :owner.id
      order by lower(u.name), u.id
      limit 100
      """)
  List<Workload> all(Owner owner, LocalDate today);
}
