package dev.dxwww.examples.tasks.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.pages.TaskForm.Field;
import dev.dxwww.runtime.http.Form;

/**
 * The fields of a task, with what was typed and what is wrong with it, in the order of the page.
 *
 * @param all one of each field
 * @param lists names of lists to choose from
 * @param people names of people to choose from
 */
record TaskFields(List<Typed> all, List<String> lists, List<String> people) {

  /** A priority to choose. */
  record Choice(String value, String name, boolean chosen) {}

  /** The first that is wrong has the focus when the page opens, or the title. */
  static TaskFields of(Form<TaskForm> form, List<String> lists, List<String> people) {
    List<Typed> all = new ArrayList<>();
    boolean searching = true;
    for (Field field : Field.values()) {
      Optional<String> error = error(form, field);
      boolean first = form.errors().isEmpty() ? field == Field.TITLE : error.isPresent();
      all.add(
          new Typed(
              field.word(), form.text(field.word()), error.orElse(null), searching && first));
      searching &= !first;
    }
    return new TaskFields(all, lists, people);
  }

  /** What to do about a wrong field; a date and a choice are wrong in one way only. */
  private static Optional<String> error(Form<TaskForm> form, Field field) {
    Optional<String> error = form.error(field.word());
    return switch (field) {
      case TITLE, NOTES, LABELS, LIST, ASSIGNEE -> error;
      case DUE -> error.map(any -> "Enter a date such as 2026-03-31, or leave it empty.");
      case PRIORITY -> error.map(any -> "Choose one of the three priorities.");
    };
  }

  private Typed typed(Field field) {
    return all.get(field.ordinal());
  }

  Typed title() {
    return typed(Field.TITLE);
  }

  Typed notes() {
    return typed(Field.NOTES);
  }

  Typed due() {
    return typed(Field.DUE);
  }

  /** Browsers empty a date field that they cannot read, so a wrong date comes back as text. */
  String dueType() {
    return due().error() == null ? "date" : "text";
  }

  Typed priority() {
    return typed(Field.PRIORITY);
  }

  Typed labels() {
    return typed(Field.LABELS);
  }

  Typed list() {
    return typed(Field.LIST);
  }

  Typed assignee() {
    return typed(Field.ASSIGNEE);
  }

  List<Choice> priorities() {
    String chosen = priority().text().isEmpty() ? Priority.NORMAL.name() : priority().text();
    return Arrays.stream(Priority.values())
        .map(
            priority ->
                new Choice(
                    priority.name(),
                    switch (priority) {
                      case LOW -> "Low";
                      case NORMAL -> "Normal";
                      case HIGH -> "High";
                    },
                    priority.name().equals(chosen)))
        .toList();
  }

  boolean isRefused() {
    return !wrong().isEmpty();
  }

  List<Typed> wrong() {
    return all.stream().filter(typed -> typed.error() != null).toList();
  }

  /** What stands above all that is wrong. */
  String toMend() {
    int count = wrong().size();
    return count == 1 ? "One thing to mend" : count + " things to mend";
  }

  int titleLength() {
    return TaskDraft.TITLE_LENGTH;
  }

  int notesLength() {
    return TaskDraft.NOTES_LENGTH;
  }

  int nameLength() {
    return TaskDraft.NAME_LENGTH;
  }

  String labelsHint() {
    return "up to " + TaskDraft.LABELS + ", with commas between them";
  }
}
