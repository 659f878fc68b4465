package dev.dxwww.examples.tasks.store;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * Settings of the task list.
 *
 * @param samples whether the list starts with sample tasks
 * @param limit most tasks the list may hold
 */
@ConfigProperties("tasks")
public record TasksConfig(
    @DefaultValue("false") boolean samples, @DefaultValue("1000") int limit) {
  public TasksConfig {
    if (limit < 1) {
      throw new IllegalArgumentException("tasks.limit must be at least 1, not " + limit);
    }
  }
}
