package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.pages.TaskForm.Field;
import org.junit.jupiter.api.Test;

/** Checking what was typed. */
final class TaskFormTest {
  @Test
  void rightForm_becomesADraft() {
    TaskForm form = new TaskForm(" Pack ", "", "HIGH", "2026-03-31", "travel, , home,travel");
    TaskDraft draft =
        new TaskDraft(
            "Pack", "", Priority.HIGH, LocalDate.of(2026, 3, 31), List.of("travel", "home"));
    assertThat(form.check()).isEqualTo(new TaskForm.Valid(draft));
    assertThat(TaskForm.of(draft).check()).isEqualTo(new TaskForm.Valid(draft));
  }

  @Test
  void titleAlone_isEnough() {
    TaskDraft draft = new TaskDraft("Pack", "", Priority.NORMAL, null, List.of());
    assertThat(new TaskForm("Pack", "", "", " ", "").check())
        .isEqualTo(new TaskForm.Valid(draft));
  }

  @Test
  void everythingWrong_isToldFieldByField() {
    TaskForm form =
        new TaskForm(" ", "n".repeat(2_001), "URGENT", "31.3.2026", "a,b,c,d,e,f");
    assertThat(form.check())
        .isEqualTo(
            new TaskForm.Invalid(
                Map.of(
                    Field.TITLE, "Enter a title: what is to be done?",
                    Field.NOTES, "The notes may have 2000 characters, not 2001.",
                    Field.PRIORITY, "Choose one of the three priorities.",
                    Field.DUE, "Enter a date such as 2026-03-31, or leave it empty.",
                    Field.LABELS, "Use at most 5 labels; these are 6.")));
  }

  @Test
  void longLabel_isNamed() {
    String label = "l".repeat(25);
    assertThat(new TaskForm("x", "", "", "", "ok, " + label).check())
        .isEqualTo(
            new TaskForm.Invalid(
                Map.of(
                    Field.LABELS,
                    "The label “" + label + "” may have 24 characters, not 25.")));
  }
}
