package dev.dxwww.examples.tasks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.dxwww.runtime.query.Page;
import dev.dxwww.runtime.query.PageRequest;

/**
 * Where tasks are kept; safe for use by many threads. The tasks of others are as those that are not
 * there.
 */
public interface TaskStore {
  /** The tasks that match, the most urgent first. */
  default List<Task> find(Owner owner, TaskQuery query) {
    return find(owner, query, TaskSort.URGENCY, Integer.MAX_VALUE);
  }

  /** The first tasks that match, in an order, as many as asked for. */
  List<Task> find(Owner owner, TaskQuery query, TaskSort sort, int most);

  /**
   * Some of the tasks that match, the most urgent first.
   *
   * @throws dev.dxwww.runtime.error.BadRequestException when the page asked for goes on from none
   */
  Page<Task> find(Owner owner, TaskQuery query, PageRequest page);

  /** The task of that id. */
  Optional<Task> find(Owner owner, long id);

  /**
   * Adds a task, open, and gives it an id.
   *
   * @throws dev.dxwww.runtime.error.ConflictException when its list is full
   */
  Task add(Owner owner, TaskDraft draft);

  /**
   * Adds all of these tasks in one step, or none of them, and gives them ids in their order.
   *
   * @throws dev.dxwww.runtime.error.ConflictException when there is no room for all of them
   */
  List<Task> addAll(Owner owner, List<TaskEntry> entries);

  /**
   * Changes a task in one step, for which others who change it wait, and returns the new state;
   * empty when there is no such task.
   *
   * @param change makes the new state from the current one
   * @throws dev.dxwww.runtime.error.ConflictException when it moves to a list that is full
   */
  Optional<Task> change(Owner owner, long id, UnaryOperator<TaskEntry> change);

  /** Removes a task and returns it; empty when there is no such task. */
  Optional<Task> remove(Owner owner, long id);

  /**
   * Removes the tasks of everybody that have been done since before that moment, and returns how
   * many those were.
   */
  int removeDoneBefore(Instant moment);

  /** How many tasks match the query, whatever their status. */
  TaskCounts count(Owner owner, TaskQuery query);

  /** How many tasks there are, of everybody. */
  TaskCounts countAll();

  /** Every label in use, in alphabetical order. */
  List<String> labels(Owner owner);
}
