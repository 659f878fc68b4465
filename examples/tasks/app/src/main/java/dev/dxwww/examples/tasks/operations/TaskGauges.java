package dev.dxwww.examples.tasks.operations;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.observe.Metrics;

/** How many tasks there are, at {@code /metrics}. */
@Component
final class TaskGauges {
  TaskGauges(Metrics metrics, TaskStore store) {
    metrics.gauge(
        "tasks", "Tasks in all lists.", () -> store.countAll().open(),
        "status", "open");
    metrics.gauge(
        "tasks", "Tasks in all lists.", () -> store.countAll().done(),
        "status", "done");
  }
}
