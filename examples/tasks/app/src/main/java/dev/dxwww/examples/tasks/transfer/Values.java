package dev.dxwww.examples.tasks.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.dxwww.examples.tasks.domain.Labels;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;

import org.jspecify.annotations.Nullable;

/** The texts of one line, and what is wrong with them. */
final class Values {
  private final Map<Column, String> texts;
  private final List<String> reasons = new ArrayList<>();

  Values(Map<Column, String> texts) {
    this.texts = texts;
  }

  /** The task that they say, or all that is wrong with them. */
  Line line(Row row) {
    String title = title();
    String notes = notes();
    Priority priority = priority();
    LocalDate due = due();
    List<String> labels = labels();
    boolean done = done();
    String list = name(Column.LIST, "list");
    String assignee = name(Column.ASSIGNEE, "assignee");
    if (!reasons.isEmpty()) {
      return new Line.Wrong(row.line(), row.text(), reasons);
    }
    TaskDraft draft = new TaskDraft(title, notes, priority, due, labels, list, assignee);
    return new Line.Good(row.line(), new TaskEntry(draft, done));
  }

  private String text(Column column) {
    return texts.getOrDefault(column, "");
  }

  private String word(Column column) {
    return text(column).toLowerCase(Locale.ROOT);
  }

  private String title() {
    String title = text(Column.TITLE);
    if (title.isEmpty()) {
      reasons.add("The title is missing.");
    }
    requireLength("title", title, TaskDraft.TITLE_LENGTH);
    return title;
  }

  private String notes() {
    String notes = text(Column.NOTES);
    requireLength("notes", notes, TaskDraft.NOTES_LENGTH);
    return notes;
  }

  private String name(Column column, String what) {
    String name = text(column);
    requireLength("name of the " + what, name, TaskDraft.NAME_LENGTH);
    return name;
  }

  private void requireLength(String what, String text, int most) {
    if (text.length() > most) {
      reasons.add(
          "The %s may have %,d characters, not %,d.".formatted(what, most, text.length()));
    }
  }

  private Priority priority() {
    return switch (word(Column.PRIORITY)) {
      case "", "normal" -> Priority.NORMAL;
      case "low" -> Priority.LOW;
      case "high" -> Priority.HIGH;
      default -> {
        reasons.add(
            "The priority is low, normal or high, not “%s”.".formatted(shown(Column.PRIORITY)));
        yield Priority.NORMAL;
      }
    };
  }

  private @Nullable LocalDate due() {
    String due = text(Column.DUE);
    if (due.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(due);
    } catch (DateTimeException e) {
      reasons.add(
          "The due day is a date such as 2026-03-31, not “%s”.".formatted(shown(Column.DUE)));
      return null;
    }
  }

  private List<String> labels() {
    try {
      return Labels.parse(text(Column.LABELS)).words();
    } catch (IllegalArgumentException e) {
      reasons.add(e.getMessage());
      return List.of();
    }
  }

  private boolean done() {
    return switch (word(Column.DONE)) {
      case "", "no", "false", "0" -> false;
      case "yes", "true", "1", "x" -> true;
      default -> {
        reasons.add("Done is yes or no, not “%s”.".formatted(shown(Column.DONE)));
        yield false;
      }
    };
  }

  private String shown(Column column) {
    String text = text(column);
    return text.length() <= 30 ? text : text.substring(0, 30) + "…";
  }
}
