package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;

import dev.dxwww.convert.DefaultValue;
import dev.dxwww.examples.tasks.domain.Labels;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.runtime.http.Form;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What the form of a task says; its components are the fields, in the order of the page.
 *
 * @param title one line
 * @param notes several lines
 * @param due any day when it is empty
 * @param priority normal when it is empty
 * @param labels words with commas between them
 * @param list name of its list; the inbox when it is empty
 * @param assignee name of who is to do it; nobody when it is empty
 */
record TaskForm(
    @DefaultValue("")
        @NotBlank(message = "Enter a title: what is to be done?")
        @Size(max = TaskDraft.TITLE_LENGTH, message = "The title may have {max} characters.")
        String title,
    @DefaultValue("")
        @Size(max = TaskDraft.NOTES_LENGTH, message = "The notes may have {max} characters.")
        String notes,
    @Nullable LocalDate due,
    @DefaultValue("NORMAL") Priority priority,
    @DefaultValue("") Labels labels,
    @DefaultValue("")
        @Size(max = TaskDraft.NAME_LENGTH, message = "The name may have {max} characters.")
        String list,
    @DefaultValue("")
        @Size(max = TaskDraft.NAME_LENGTH, message = "The name may have {max} characters.")
        String assignee) {

  /** The fields, in the order of the page. */
  enum Field {
    TITLE,
    NOTES,
    DUE,
    PRIORITY,
    LABELS,
    LIST,
    ASSIGNEE;

    /** Its name in the form. */
    String word() {
      return Links.word(this);
    }
  }

  /** The form filled in with what a task is now. */
  static Form<TaskForm> of(TaskDraft draft) {
    return Form.<TaskForm>blank()
        .with(Field.TITLE.word(), draft.title())
        .with(Field.NOTES.word(), draft.notes())
        .with(Field.DUE.word(), draft.due() == null ? "" : draft.due().toString())
        .with(Field.PRIORITY.word(), draft.priority().name())
        .with(Field.LABELS.word(), new Labels(draft.labels()).text())
        .with(Field.LIST.word(), draft.list())
        .with(Field.ASSIGNEE.word(), draft.assignee());
  }

  TaskDraft draft() {
    return new TaskDraft(title, notes, priority, due, labels.words(), list, assignee);
  }
}
