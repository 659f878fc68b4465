package dev.dxwww.examples.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.Test;

/** The nightly purge, run by hand. */
final class TaskCleanupTest {
  private Instant now = Instant.parse("2026-03-31T10:00:00Z");
  private final InstantSource source = () -> now;

  @Test
  void purge_removesWhatHasBeenDoneForThirtyDays() throws Exception {
    Clock clock = source.withZone(ZoneOffset.UTC);
    try (RunningApp app = TestApps.of(TasksApp.class).with(Clock.class, clock).start()) {
      TaskStore store = app.get(TaskStore.class);
      Task open = store.add(Owner.FIRST, draft("open"));
      Task done = store.add(Owner.FIRST, draft("done"));
      store.change(Owner.FIRST, done.id(), task -> task.withDone(true));

      now = now.plus(Duration.ofDays(30));
      app.runScheduled("TaskCleanup.purge");
      assertThat(store.find(Owner.FIRST, done.id())).isPresent();

      now = now.plusSeconds(1);
      app.runScheduled("TaskCleanup.purge");
      assertThat(store.find(Owner.FIRST, done.id())).isEmpty();
      assertThat(store.find(Owner.FIRST, open.id())).isPresent();
    }
  }

  private static TaskDraft draft(String title) {
    return new TaskDraft(title, "", Priority.NORMAL, null, List.of());
  }
}
