package dev.dxwww.examples.tasks.store;

import java.time.Duration;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * Settings of the task list.
 *
 * @param samples whether a list that is empty starts with sample tasks
 * @param limit most tasks a list may hold
 * @param lists most lists there may be
 * @param keepDone how long tasks that are done are kept
 */
@ConfigProperties("tasks")
public record TasksConfig(
    @DefaultValue("false") boolean samples,
    @DefaultValue("1000") int limit,
    @DefaultValue("20") int lists,
    @DefaultValue("30d") Duration keepDone) {
  public TasksConfig {
    if (keepDone.isNegative()) {
      throw new IllegalArgumentException("tasks.keep-done must not be negative");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("tasks.limit must be at least 1, not " + limit);
    }
    if (lists < 1) {
      throw new IllegalArgumentException("tasks.lists must be at least 1, not " + lists);
    }
  }
}
