package dev.dxwww.examples.tasks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to do.
 *
 * @param id given by the store, from 1
 * @param title one line
 * @param notes anything else worth knowing; empty for nothing
 * @param priority how much it matters
 * @param due the day it should be done by; null for any day
 * @param labels words to find it by, in the order given
 * @param done whether it is done
 * @param created when it was added
 */
public record Task(
    long id,
    String title,
    String notes,
    Priority priority,
    @Nullable LocalDate due,
    List<String> labels,
    boolean done,
    Instant created) {

  public Task {
    labels = List.copyOf(labels);
  }

  /** The same task, done or open again. */
  public Task withDone(boolean nowDone) {
    return new Task(id, title, notes, priority, due, labels, nowDone, created);
  }

  /** The same task with everything a person may set taken from the draft. */
  public Task with(TaskDraft draft) {
    return new Task(
        id, draft.title(), draft.notes(), draft.priority(), draft.due(), draft.labels(), done,
        created);
  }

  /** What a person may set of this task. */
  public TaskDraft draft() {
    return new TaskDraft(title, notes, priority, due, labels);
  }
}
