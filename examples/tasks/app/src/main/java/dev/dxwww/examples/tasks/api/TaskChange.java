package dev.dxwww.examples.tasks.api;

import java.time.LocalDate;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * The body that changes a part of a task: what is left out stays as it is.
 *
 * @param title a new title, not blank
 * @param priority another priority
 * @param due another day
 * @param done whether it is done
 * @param list name of the list it moves to
 * @param assignee name of who is to do it; nobody when it is empty
 */
record TaskChange(
    @Nullable @Size(max = TaskDraft.TITLE_LENGTH)
        @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String title,
    @Nullable Priority priority,
    @Nullable LocalDate due,
    @Nullable Boolean done,
    @Nullable @Size(max = TaskDraft.NAME_LENGTH) String list,
    @Nullable @Size(max = TaskDraft.NAME_LENGTH) String assignee) {

  TaskEntry applyTo(TaskEntry task) {
    TaskDraft before = task.draft();
    TaskDraft draft =
        new TaskDraft(
            title == null ? before.title() : title,
            before.notes(),
            priority == null ? before.priority() : priority,
            due == null ? before.due() : due,
            before.labels(),
            list == null ? before.list() : list,
            assignee == null ? before.assignee() : assignee);
    return task.with(draft).withDone(done == null ? task.done() : done);
  }
}
