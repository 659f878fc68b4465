package dev.dxwww.examples.tasks.store;

import java.time.Instant;
import java.time.LocalDate;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Task;

import org.jspecify.annotations.Nullable;

/**
 * A task as its table has it.
 *
 * @param id of the task
 * @param ownerId whose it is
 * @param listId of its list
 * @param assigneeId of who is to do it
 * @param title one line
 * @param notes empty for none
 * @param priority how much it matters
 * @param due null for any day
 * @param created when it was added
 * @param doneAt when it was done; null while it is open
 */
record TaskRow(
    long id,
    long ownerId,
    long listId,
    @Nullable Long assigneeId,
    String title,
    String notes,
    Priority priority,
    @Nullable LocalDate due,
    Instant created,
    @Nullable Instant doneAt) {

  /** The row of a task that is done, if it is, since that moment. */
  static TaskRow of(Owner owner, Task task, Instant doneAt) {
    return new TaskRow(
        task.id(),
        owner.id(),
        task.list().id(),
        task.assignee().map(Person::id).orElse(null),
        task.title(),
        task.notes(),
        task.priority(),
        task.due(),
        task.created(),
        task.done() ? doneAt : null);
  }
}
