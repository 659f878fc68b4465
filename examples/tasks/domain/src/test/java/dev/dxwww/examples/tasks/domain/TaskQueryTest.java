package dev.dxwww.examples.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What is asked for and what matches; the limits of a draft. */
final class TaskQueryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final Task TALK =
      new Task(
          1, "Rehearse the talk", "With the PROJECTOR", Priority.HIGH, DAY, List.of("conf"), false,
          Instant.EPOCH);

  @Test
  void text_isFoundInTitleNotesAndLabelsWhateverTheCase() {
    assertThat(asking("REHEARSE").matches(TALK)).isTrue();
    assertThat(asking("projector").matches(TALK)).isTrue();
    assertThat(asking("con").matches(TALK)).isTrue();
    assertThat(asking("slides").matches(TALK)).isFalse();
    assertThat(asking("  ").matches(TALK)).isTrue();
  }

  @Test
  void everyFilter_mustHold() {
    TaskQuery query = new TaskQuery(Status.OPEN, "talk", "conf", Priority.HIGH);
    assertThat(query.matches(TALK)).isTrue();
    assertThat(query.matches(TALK.withDone(true))).isFalse();
    assertThat(query.withStatus(Status.DONE).matches(TALK)).isFalse();
    assertThat(query.withLabel("con").matches(TALK)).as("labels match as a whole").isFalse();
    assertThat(query.withPriority(Priority.LOW).matches(TALK)).isFalse();
    assertThat(query.withoutText().matches(TALK)).isTrue();
  }

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

  private static TaskQuery asking(String text) {
    return new TaskQuery(Status.ALL, text, null, null);
  }

  private static void assertRefused(
      String title, String notes, List<String> labels, String message) {
    assertThatThrownBy(() -> new TaskDraft(title, notes, Priority.NORMAL, DAY, labels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
