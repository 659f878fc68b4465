package dev.dxwww.examples.tasks.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.examples.tasks.feed.Update;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.error.SafeMutex;

/** Keeps the tasks as one immutable table that writers replace; readers never wait. */
@Component
final class InMemoryTaskStore implements TaskStore {
  private final SafeMutex<TaskTable> table = SafeMutex.of("tasks", TaskTable.EMPTY);
  private final Clock clock;
  private final TaskFeed feed;
  private final int limit;

  InMemoryTaskStore(Clock clock, TaskFeed feed, TasksConfig config) {
    this.clock = clock;
    this.feed = feed;
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
    return addAll(List.of(new TaskEntry(draft, false))).getFirst();
  }

  @Override
  public List<Task> addAll(List<TaskEntry> entries) {
    List<Task> added = table.change(
        old -> {
          if (old.tasks().size() + entries.size() > limit) {
            // Told to the caller as a value: an exception here would count as a broken update.
            return new SafeMutex.Change<>(old, Optional.<List<Task>>empty());
          }
          List<Task> tasks = newTasks(old.lastId(), entries);
          return new SafeMutex.Change<>(old.with(tasks, clock.instant()), Optional.of(tasks));
        })
        .orElseThrow(() -> new ConflictException("The list holds " + limit + " tasks: full."));
    feed.publish(Update.Kind.ADDED, added);
    return added;
  }

  @Override
  public Optional<Task> change(long id, UnaryOperator<Task> change) {
    Optional<Task> changed = table.change(
        old -> {
          Optional<Task> task = old.task(id).map(change);
          TaskTable table = task.map(now -> old.with(now, clock.instant())).orElse(old);
          return new SafeMutex.Change<>(table, task);
        });
    feed.publish(Update.Kind.CHANGED, changed.stream().toList());
    return changed;
  }

  @Override
  public Optional<Task> remove(long id) {
    Optional<Task> removed =
        table.change(old -> new SafeMutex.Change<>(old.without(id), old.task(id)));
    feed.publish(Update.Kind.REMOVED, removed.stream().toList());
    return removed;
  }

  @Override
  public int removeDoneBefore(Instant moment) {
    List<Task> removed = table.change(
        old -> {
          List<Task> tasks = old.doneBefore(moment);
          return new SafeMutex.Change<>(
              old.without(tasks.stream().map(Task::id).toList()), tasks);
        });
    feed.publish(Update.Kind.REMOVED, removed);
    return removed.size();
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

  private List<Task> newTasks(long lastId, List<TaskEntry> entries) {
    Instant now = clock.instant();
    List<Task> tasks = new ArrayList<>();
    for (TaskEntry entry : entries) {
      TaskDraft draft = entry.draft();
      tasks.add(
          new Task(
              lastId + tasks.size() + 1, draft.title(), draft.notes(), draft.priority(),
              draft.due(), draft.labels(), entry.done(), now));
    }
    return tasks;
  }
}
