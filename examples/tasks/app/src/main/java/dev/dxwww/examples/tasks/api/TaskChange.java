package dev.dxwww.examples.tasks.api;

import java.time.LocalDate;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskDraft;
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
 */
record TaskChange(
    @Nullable @Size(max = TaskDraft.TITLE_LENGTH)
        @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String title,
    @Nullable Priority priority,
    @Nullable LocalDate due,
    @Nullable Boolean done) {

  Task applyTo(Task task) {
    TaskDraft draft =
        new TaskDraft(
            title == null ? task.title() : title,
            task.notes(),
            priority == null ? task.priority() : priority,
            due == null ? task.due() : due,
            task.labels());
    return task.with(draft).withDone(done == null ? task.done() : done);
  }
}
