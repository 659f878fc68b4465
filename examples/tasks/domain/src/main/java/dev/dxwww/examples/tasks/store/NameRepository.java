package dev.dxwww.examples.tasks.store;

import java.util.List;

import dev.dxwww.examples.tasks.domain.ListOverview;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.query.Cached;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** Lists and people: little more than names. */
@Repository
interface NameRepository {
  /** What a list or person is called that may not be there yet. */
  record NewName(long owner, String name) {}

  /** A list by a name that it has, perhaps in other cases. */
  record NamedList(String asked, long id, String name) {}

  /** A person by a name that they have, perhaps in other cases. */
  record NamedPerson(String asked, long id, String name) {}

  @Cached(fresh = "1s", stale = "10s")
  @Query("select id, name from lists where owner_id = :owner.id order by id")
  List<TaskList> lists(Owner owner);

  @Cached(fresh = "1s", stale = "10s")
  @Query(
      """
      select id, name from people
      where owner_id = :owner.id
      order by lower(name), id
      limit 100
      """)
  List<Person> people(Owner owner);

  @Query(
      """
      select l.id, l.name,
        (count(t.id) filter (where not t.done))::int as open,
        (count(t.id) filter (where t.done))::int as done,
        coalesce(
          (select json_agg(
              json_build_object('id', n.id, 'title', n.title, 'due', n.due)
              order by n.due nulls last, n.priority desc, n.id)
            from (select * from tasks
              where list_id = l.id and not done
              order by due nulls last, priority desc, id
              limit 3) n),
          '[]') as next
      from lists l left join tasks t on t.list_id = l.id
      where l.owner_id = :owner.id
      group by l.id
      order by l.id
      """)
  List<ListOverview> overview(Owner owner);

  @Query("insert into lists (owner_id, name) values (:owner, :name) on conflict do nothing")
  int addLists(List<NewName> names);

  @Query("insert into people (owner_id, name) values (:owner, :name) on conflict do nothing")
  int addPeople(List<NewName> names);

  @Query("select count(*)::int from lists where owner_id = :owner.id")
  int countLists(Owner owner);

  /** How many of the names are those of no list. */
  @Query(
      """
      select count(*)::int from unnest(:names::text[]) as asked (name)
      where not exists (select from lists l
        where l.owner_id = :owner.id and lower(l.name) = lower(asked.name))
      """)
  int missingLists(Owner owner, List<String> names);

  /** Has others wait who put tasks into the lists, all in the same order. */
  @Query(
      """
      select asked.name as asked, l.id, l.name
      from unnest(:names::text[]) as asked (name)
        join lists l on l.owner_id = :owner.id and lower(l.name) = lower(asked.name)
      order by l.id
      for no key update of l
      """)
  List<NamedList> lockLists(Owner owner, List<String> names);

  @Query(
      """
      select asked.name as asked, u.id, u.name
      from unnest(:names::text[]) as asked (name)
        join people u on u.owner_id = :owner.id and lower(u.name) = lower(asked.name)
      """)
  List<NamedPerson> peopleNamed(Owner owner, List<String> names);
}
