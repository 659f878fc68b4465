package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Labels;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.runtime.http.Form;
import org.junit.jupiter.api.Test;

/** From what was typed to a task, and back. */
final class TaskFormTest {
  private static final TaskDraft DRAFT =
      new TaskDraft(
          "Pack", "", Priority.HIGH, LocalDate.of(2026, 3, 31), List.of("travel", "home"),
          "Work", "Ada");

  @Test
  void rightForm_becomesADraft() {
    TaskForm form =
        new TaskForm(
            " Pack ", "", LocalDate.of(2026, 3, 31), Priority.HIGH,
            Labels.parse("travel, , home,travel"), " Work", "Ada ");
    assertThat(form.draft()).isEqualTo(DRAFT);
  }

  @Test
  void formOfATask_holdsWhatWasTyped() {
    Form<TaskForm> form = TaskForm.of(DRAFT);
    assertThat(form.text("title")).isEqualTo("Pack");
    assertThat(form.text("due")).isEqualTo("2026-03-31");
    assertThat(form.text("priority")).isEqualTo("HIGH");
    assertThat(Labels.parse(form.text("labels")).words()).isEqualTo(DRAFT.labels());
    assertThat(form.text("list")).isEqualTo("Work");
    assertThat(form.text("assignee")).isEqualTo("Ada");
    assertThat(form.errors()).isEmpty();
  }

  @Test
  void manyOrLongLabels_areRefusedInASentence() {
    String label = "l".repeat(25);
    assertThatThrownBy(() -> Labels.parse("ok, " + label))
        .hasMessage("The label “" + label + "” may have 24 characters, not 25.");
    assertThatThrownBy(() -> Labels.parse("a,b,c,d,e,f"))
        .hasMessage("Use at most 5 labels; these are 6.");
  }
}
