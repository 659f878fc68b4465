package dev.dxwww.examples.tasks.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person may set of a task. Both the pages and the API arrive here, so its limits hold for
 * both.
 *
 * @param title one line of 1 to {@value #TITLE_LENGTH} characters, stripped
 * @param notes up to {@value #NOTES_LENGTH} characters; empty for none
 * @param priority how much it matters
 * @param due the day it should be done by; null for any day
 * @param labels up to {@value #LABELS} different words of up to {@value #LABEL_LENGTH} characters,
 *     without commas, which stand between them where people type them
 * @param list name of its list, up to {@value #NAME_LENGTH} characters; the inbox where it is empty
 * @param assignee name of who is to do it, of the same length; empty for nobody
 */
public record TaskDraft(
    String title,
    String notes,
    Priority priority,
    @Nullable LocalDate due,
    List<String> labels,
    String list,
    String assignee) {

  /** Longest title, in UTF-16 units. */
  public static final int TITLE_LENGTH = 120;

  /** Longest notes, in UTF-16 units. */
  public static final int NOTES_LENGTH = 2_000;

  /** Most labels of one task. */
  public static final int LABELS = 5;

  /** Longest label, in UTF-16 units. */
  public static final int LABEL_LENGTH = 24;

  /** Longest name of a list or a person, in UTF-16 units. */
  public static final int NAME_LENGTH = 40;

  /** @throws IllegalArgumentException when a limit is broken; the message names it */
  public TaskDraft {
    title = title.strip();
    notes = notes.strip();
    labels = labels.stream().map(String::strip).distinct().toList();
    list = list.isBlank() ? TaskList.INBOX : list.strip();
    assignee = assignee.strip();
    require(!title.isEmpty(), "the title must not be blank");
    require(title.length() <= TITLE_LENGTH, "the title is too long");
    require(notes.length() <= NOTES_LENGTH, "the notes are too long");
    require(list.length() <= NAME_LENGTH, "the name of the list is too long");
    require(assignee.length() <= NAME_LENGTH, "the name of the assignee is too long");
    require(labels.size() <= LABELS, "there are too many labels");
    for (String label : labels) {
      require(!label.isEmpty(), "a label must not be blank");
      require(label.length() <= LABEL_LENGTH, "a label is too long");
      require(label.indexOf(',') < 0, "a label must not contain a comma");
    }
  }

  /** One in the inbox, for nobody in particular. */
  public TaskDraft(
      String title,
      String notes,
      Priority priority,
      @Nullable LocalDate due,
      List<String> labels) {
    this(title, notes, priority, due, labels, "", "");
  }

  /** The same for a list and a person. */
  public TaskDraft in(String otherList, String person) {
    return new TaskDraft(title, notes, priority, due, labels, otherList, person);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
