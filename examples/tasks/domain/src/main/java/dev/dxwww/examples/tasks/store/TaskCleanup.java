package dev.dxwww.examples.tasks.store;

import java.time.Clock;
import java.time.Duration;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.schedule.Scheduled;

/** Removes tasks that have been done for long. */
@Component
final class TaskCleanup {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.examples.tasks");

  private final TaskStore tasks;
  private final Clock clock;
  private final Duration keepDone;

  TaskCleanup(TaskStore tasks, Clock clock, TasksConfig config) {
    this.tasks = tasks;
    this.clock = clock;
    this.keepDone = config.keepDone();
  }

  @Scheduled(cron = "0 3 * * *", zone = "Europe/Berlin")
  void purge() {
    int removed = tasks.removeDoneBefore(clock.instant().minus(keepDone));
    LOG.log(System.Logger.Level.INFO, "removed {0} tasks that were done", removed);
  }
}
