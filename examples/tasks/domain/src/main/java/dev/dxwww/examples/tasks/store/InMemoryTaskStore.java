package dev.dxwww.examples.tasks.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.error.SafeMutex;

/** Keeps the tasks as one immutable table that writers replace; readers never wait. */
@Component
final class InMemoryTaskStore implements TaskStore {
  private final SafeMutex<TaskTable> table = SafeMutex.of("tasks", TaskTable.EMPTY);
  private final Clock clock;
  private final int limit;

  InMemoryTaskStore(Clock clock, TasksConfig config) {
    this.clock = clock;
    this.limit = config.limit();
  }

  @Override
  public List<Task> find(TaskQuery query) {
    return table.read().tasks().stream()
        .filter(query::matches)
        .sorted(Task.MOST_URGENT_FIRST)
        .toList();
  }

  @Override
  public Optional<Task> find(long id) {
    return table.read().task(id);
  }

  @Override
  public Task add(TaskDraft draft) {
    return table.change(
        old -> {
          if (old.tasks().size() >= limit) {
            // Told to the caller as a value: an exception here would count as a broken update.
            return new SafeMutex.Change<>(old, Optional.<Task>empty());
          }
          Task task = newTask(old.lastId() + 1, draft);
          return new SafeMutex.Change<>(old.with(task, clock.instant()), Optional.of(task));
        })
        .orElseThrow(() -> new ConflictException("The list holds " + limit + " tasks: full."));
  }

  @Override
  public Optional<Task> change(long id, UnaryOperator<Task> change) {
    return table.change(
        old -> {
          Optional<Task> changed = old.task(id).map(change);
          TaskTable table =
              changed.map(task -> old.with(task, clock.instant())).orElse(old);
          return new SafeMutex.Change<>(table, changed);
        });
  }

  @Override
  public Optional<Task> remove(long id) {
    return table.change(old -> new SafeMutex.Change<>(old.without(id), old.task(id)));
  }

  @Override
  public int removeDoneBefore(Instant moment) {
    return table.change(
        old -> {
          TaskTable rest = old.withoutDoneBefore(moment);
          return new SafeMutex.Change<>(rest, old.byId().size() - rest.byId().size());
        });
  }

  @Override
  public TaskCounts count(TaskQuery query) {
    List<Task> matching = find(query.withStatus(Status.ALL));
    int done = (int) matching.stream().filter(Task::done).count();
    return new TaskCounts(matching.size() - done, done);
  }

  @Override
  public List<String> labels() {
    return table.read().tasks().stream()
        .flatMap(task -> task.labels().stream())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo))
        .toList();
  }

  private Task newTask(long id, TaskDraft draft) {
    return new Task(
        id, draft.title(), draft.notes(), draft.priority(), draft.due(), draft.labels(), false,
        clock.instant());
  }
}
