package dev.dxwww.examples.tasks.domain;

import java.util.List;

/**
 * Lists and people of an account. Both are there once a task has named them, and known whatever the
 * case.
 */
public interface ListStore {
  /** Every list, the oldest first. */
  List<TaskList> lists(Owner owner);

  /** Every list with its most urgent tasks, the oldest first. */
  List<ListOverview> overview(Owner owner);

  /** The first people in alphabetical order, as many as a form can offer. */
  List<Person> people(Owner owner);
}
