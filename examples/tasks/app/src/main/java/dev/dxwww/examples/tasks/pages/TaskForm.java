package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dxwww.convert.DefaultValue;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;

import org.jspecify.annotations.Nullable;

/**
 * The form as it was typed: everything is text, so that a mistake comes back to the person who made
 * it instead of being lost.
 *
 * @param title one line
 * @param notes several lines
 * @param priority a constant of {@link Priority}; empty for normal
 * @param due ISO 8601 date; empty for any day
 * @param labels words with commas between them
 */
record TaskForm(
    @DefaultValue("") String title,
    @DefaultValue("") String notes,
    @DefaultValue("") String priority,
    @DefaultValue("") String due,
    @DefaultValue("") String labels) {

  /** The fields, in the order of the page. */
  enum Field {
    TITLE,
    NOTES,
    DUE,
    PRIORITY,
    LABELS
  }

  /** What came of checking a form. */
  sealed interface Checked {}

  /**
   * Nothing to object to.
   *
   * @param draft what the form says
   */
  record Valid(TaskDraft draft) implements Checked {}

  /**
   * Something to object to.
   *
   * @param errors a sentence for each field that is wrong
   */
  record Invalid(Map<Field, String> errors) implements Checked {}

  static final TaskForm BLANK = new TaskForm("", "", "", "", "");

  static TaskForm of(TaskDraft draft) {
    return new TaskForm(
        draft.title(),
        draft.notes(),
        draft.priority().name(),
        draft.due() == null ? "" : draft.due().toString(),
        String.join(", ", draft.labels()));
  }

  Checked check() {
    Map<Field, String> errors = new EnumMap<>(Field.class);
    titleProblem().ifPresent(text -> errors.put(Field.TITLE, text));
    notesProblem().ifPresent(text -> errors.put(Field.NOTES, text));
    labelsProblem().ifPresent(text -> errors.put(Field.LABELS, text));
    Optional<Priority> chosen = chosenPriority();
    if (chosen.isEmpty()) {
      errors.put(Field.PRIORITY, "Choose one of the three priorities.");
    }
    LocalDate day = null;
    try {
      day = day();
    } catch (DateTimeParseException e) {
      errors.put(Field.DUE, "Enter a date such as 2026-03-31, or leave it empty.");
    }
    return errors.isEmpty()
        ? new Valid(new TaskDraft(title, notes, chosen.orElseThrow(), day, words()))
        : new Invalid(errors);
  }

  private Optional<String> titleProblem() {
    if (title.isBlank()) {
      return Optional.of("Enter a title: what is to be done?");
    }
    return tooLong(title, TaskDraft.TITLE_LENGTH, "The title");
  }

  private Optional<String> notesProblem() {
    return tooLong(notes, TaskDraft.NOTES_LENGTH, "The notes");
  }

  private Optional<String> labelsProblem() {
    List<String> words = words();
    if (words.size() > TaskDraft.LABELS) {
      return Optional.of(
          "Use at most " + TaskDraft.LABELS + " labels; these are " + words.size() + ".");
    }
    return words.stream()
        .map(word -> tooLong(word, TaskDraft.LABEL_LENGTH, "The label “" + word + "”"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> tooLong(String text, int limit, String what) {
    int length = text.strip().length();
    return length <= limit
        ? Optional.empty()
        : Optional.of(what + " may have " + limit + " characters, not " + length + ".");
  }

  private Optional<Priority> chosenPriority() {
    if (priority.isEmpty()) {
      return Optional.of(Priority.NORMAL);
    }
    return Arrays.stream(Priority.values()).filter(p -> p.name().equals(priority)).findFirst();
  }

  private @Nullable LocalDate day() {
    return due.isBlank() ? null : LocalDate.parse(due.strip());
  }

  private List<String> words() {
    return Arrays.stream(labels.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
