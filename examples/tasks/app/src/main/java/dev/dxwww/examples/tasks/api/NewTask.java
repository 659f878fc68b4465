package dev.dxwww.examples.tasks.api;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * The body that creates or replaces a task; only the title is required.
 *
 * @param title one line, not blank
 * @param notes nothing when left out
 * @param priority NORMAL when left out
 * @param due ISO 8601 date; any day when left out
 * @param labels none when left out
 * @param list name of its list, which is made when it is missing; the inbox when left out
 * @param assignee name of who is to do it; nobody when left out
 */
record NewTask(
    @NotBlank @Size(max = TaskDraft.TITLE_LENGTH) String title,
    @Nullable @Size(max = TaskDraft.NOTES_LENGTH) String notes,
    @Nullable Priority priority,
    @Nullable LocalDate due,
    @Nullable @Size(max = TaskDraft.LABELS)
        List<
                @NotBlank @Size(max = TaskDraft.LABEL_LENGTH)
                @Pattern(regexp = "[^,]*", message = "must not contain a comma") String>
            labels,
    @Nullable @Size(max = TaskDraft.NAME_LENGTH) String list,
    @Nullable @Size(max = TaskDraft.NAME_LENGTH) String assignee) {

  TaskDraft draft() {
    return new TaskDraft(
        title,
        notes == null ? "" : notes,
        priority == null ? Priority.NORMAL : priority,
        due,
        labels == null ? List.of() : labels,
        list == null ? "" : list,
        assignee == null ? "" : assignee);
  }
}
