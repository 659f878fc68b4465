package dev.dxwww.examples.tasks.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.query.Cached;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;
import dev.dxwww.runtime.query.Page;
import dev.dxwww.runtime.query.PageRequest;

/** Tasks as they are asked for. A text is looked for in all of them: a list has a limit. */
@Repository
@SuppressWarnings("QUERY-050")
interface TaskRepository {
  /** A task with all that belongs to it. */
  String TASK =
      """
      select t.id, t.title, t.notes, t.priority, t.due, t.done, t.created,
        array(select name from labels where task_id = t.id order by position) as labels,
        l.id as list_id, l.name as list_name,
        u.id as assignee_id, u.name as assignee_name
      from tasks t
        join lists l on l.id = t.list_id
        left join people u on u.id = t.assignee_id
      """;

  /** The text is a part of another, not a pattern: {@code %} and {@code _} stand for themselves. */
  String MATCHING =
      """
      where t.owner_id = :filter.owner
        /*[if text]*/ and (strpos(lower(t.title), lower(:text)) > 0
          or strpos(lower(t.notes), lower(:text)) > 0
          or exists (select from labels
            where task_id = t.id and strpos(lower(name), lower(:text)) > 0)) /*[end]*/
        /*[if list]*/ and t.list_id = :list /*[end]*/
        and (:filter.label::text is null or exists (select from labels
          where task_id = t.id and name = :filter.label))
        and (:filter.priority::priority is null or t.priority = :filter.priority)
        and (:filter.assignee::bigint is null or t.assignee_id = :filter.assignee)
      """;

  String OF_STATUS = "and (:filter.done::boolean is null or t.done = :filter.done)\n";

  @Query(TASK + "where t.id = :id and t.owner_id = :owner.id")
  Optional<Task> find(Owner owner, long id);

  @Query(TASK + MATCHING + OF_STATUS + "order by /*[order sort]*/ limit :most")
  List<Task> matching(
      Optional<String> text, Optional<Long> list, TaskFilter filter, TaskSort sort, int most);

  @Query(TASK + MATCHING + OF_STATUS + "order by t.done, t.due nulls last, t.priority desc, t.id")
  Page<Task> page(
      Optional<String> text, Optional<Long> list, TaskFilter filter, PageRequest page);

  @Query(
      """
      select (count(*) filter (where not t.done))::int as open,
        (count(*) filter (where t.done))::int as done
      from tasks t
      """
          + MATCHING)
  TaskCounts count(Optional<String> text, Optional<Long> list, TaskFilter filter);

  @Query("select distinct owner_id as id from tasks where done_at < :moment order by id")
  List<Owner> ownersOfDoneBefore(Instant moment);

  @Query(
      TASK
          + """
          where t.owner_id = :owner.id and t.done_at < :moment
          order by t.id
          for update of t
          """)
  List<Task> doneBefore(Owner owner, Instant moment);

  @Cached(fresh = "1s", stale = "10s")
  @Query(
      """
      select (count(*) filter (where not done))::int as open,
        (count(*) filter (where done))::int as done
      from tasks
      """)
  TaskCounts countAll();

  @Cached(fresh = "1s", stale = "10s")
  @Query(
      """
      select l.name from labels l join tasks t on t.id = l.task_id
      where t.owner_id = :owner.id
      group by l.name
      order by lower(l.name) collate "C", l.name collate "C"
      """)
  List<String> labels(Owner owner);
}
