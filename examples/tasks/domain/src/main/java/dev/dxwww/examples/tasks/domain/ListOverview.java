package dev.dxwww.examples.tasks.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A list and what is to be done in it.
 *
 * @param id of the list
 * @param name of the list
 * @param open how many of its tasks are open
 * @param done how many are done
 * @param next the most urgent of those that are open
 */
public record ListOverview(long id, String name, int open, int done, List<NextTask> next) {
  public ListOverview {
    next = List.copyOf(next);
  }

  /**
   * A task that is to be done.
   *
   * @param id of the task
   * @param title of the task
   * @param due the day it should be done by; null for any day
   */
  public record NextTask(long id, String title, @Nullable LocalDate due) {}
}
