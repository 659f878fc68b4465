package dev.dxwww.examples.tasks.people;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A person and what there is to do for them.
 *
 * @param id of the person
 * @param name of the person
 * @param open how many of their tasks are open
 * @param overdue how many of these should have been done by yesterday
 * @param next the most urgent of them; empty where there is nothing to do
 */
public record Workload(long id, String name, int open, int overdue, Optional<NextTask> next) {
  /**
   * A task that is to be done.
   *
   * @param id of the task
   * @param title of the task
   * @param due the day it should be done by; null for any day
   */
  public record NextTask(long id, String title, @Nullable LocalDate due) {}
}
