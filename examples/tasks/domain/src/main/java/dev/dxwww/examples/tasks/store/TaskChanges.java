package dev.dxwww.examples.tasks.store;

import java.util.List;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** What changes tasks; to be called in transactions. */
@Repository
interface TaskChanges {
  @Query("select count(*)::int from tasks where list_id = :list")
  int inList(long list);

  /** Ids that no other task has or will have, ascending. */
  @Query("select nextval('tasks_id_seq') from generate_series(1, :count)")
  List<Long> ids(int count);

  @Query(
      """
      insert into tasks (id, owner_id, list_id, assignee_id, title, notes, priority, due, created,
        done_at)
      values (:rows.id, :rows.ownerId, :rows.listId, :rows.assigneeId, :rows.title, :rows.notes,
        :rows.priority, :rows.due, :rows.created, :rows.doneAt)
      """)
  void add(List<TaskRow> rows);

  @Query("insert into labels (task_id, position, name) values (:taskId, :position, :name)")
  void label(List<LabelRow> labels);

  @Query("delete from labels where task_id = :task")
  void removeLabels(long task);

  /** Has others wait who change the task; empty when there is none of this owner. */
  @Query("select id from tasks where id = :task and owner_id = :owner.id for update")
  Optional<Long> lock(Owner owner, long task);

  /** A task that is done already stays done since when it was. */
  @Query(
      """
      update tasks
      set list_id = :listId, assignee_id = :assigneeId, title = :title, notes = :notes,
        priority = :priority, due = :due,
        done_at = case when :doneAt::timestamptz is not null then coalesce(done_at, :doneAt) end
      where id = :id and owner_id = :ownerId
      """)
  void change(TaskRow row);

  @Query("delete from tasks where id = any(:ids) and owner_id = :owner.id")
  int remove(Owner owner, List<Long> ids);
}
