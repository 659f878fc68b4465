package dev.dxwww.examples.tasks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
 * @param list the list it is in
 * @param assignee who is to do it
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
    TaskList list,
    Optional<Person> assignee,
    boolean done,
    Instant created) {

  public Task {
    labels = List.copyOf(labels);
  }

  /** What a person may set of this task. */
  public TaskDraft draft() {
    String person = assignee.map(Person::name).orElse("");
    return new TaskDraft(title, notes, priority, due, labels, list.name(), person);
  }

  /** The task without what the store has given it. */
  public TaskEntry entry() {
    return new TaskEntry(draft(), done);
  }
}
