package dev.dxwww.examples.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The limits of a draft. */
final class TaskDraftTest {
  @Test
  void draft_stripsAndDropsDoubles() {
    TaskDraft draft =
        new TaskDraft(" Title ", " notes\n", Priority.LOW, null, List.of("a", " a", "b "));
    assertThat(draft)
        .isEqualTo(new TaskDraft("Title", "notes", Priority.LOW, null, List.of("a", "b")));
  }

  @Test
  void draft_refusesWhatIsOutsideItsLimits() {
    assertRefused(" ", "", List.of(), "the title must not be blank");
    assertRefused("x".repeat(121), "", List.of(), "the title is too long");
    assertRefused("x", "n".repeat(2_001), List.of(), "the notes are too long");
    assertRefused("x", "", List.of("1", "2", "3", "4", "5", "6"), "there are too many labels");
    assertRefused("x", "", List.of(""), "a label must not be blank");
    assertRefused("x", "", List.of("l".repeat(25)), "a label is too long");
  }

  @Test
  void draft_isInTheInboxForNobody_unlessItSaysOtherwise() {
    TaskDraft draft = new TaskDraft("x", "", Priority.LOW, null, List.of());
    assertThat(draft.list()).isEqualTo("Inbox");
    assertThat(draft.assignee()).isEmpty();
    assertThat(draft.in(" Home ", " Ada ").list()).isEqualTo("Home");
    assertThat(draft.in(" Home ", " Ada ").assignee()).isEqualTo("Ada");
    assertThatThrownBy(() -> draft.in("l".repeat(41), ""))
        .hasMessage("the name of the list is too long");
    assertThatThrownBy(() -> draft.in("", "p".repeat(41)))
        .hasMessage("the name of the assignee is too long");
  }

  private static void assertRefused(
      String title, String notes, List<String> labels, String message) {
    assertThatThrownBy(() -> new TaskDraft(title, notes, Priority.NORMAL, null, labels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
