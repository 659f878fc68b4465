package dev.dxwww.examples.tasks.operations;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.observe.Health;
import dev.dxwww.runtime.spi.HealthCheck;

/** Requests should come here while the store answers. */
@Component
final class StoreCheck implements HealthCheck {
  private final TaskStore store;

  StoreCheck(TaskStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "store";
  }

  @Override
  public Health check() {
    TaskCounts counts = store.countAll();
    return Health.up().with("open", Integer.toString(counts.open()));
  }
}
