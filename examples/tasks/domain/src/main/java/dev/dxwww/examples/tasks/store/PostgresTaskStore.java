package dev.dxwww.examples.tasks.store;

import java.time.Instant;
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
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.examples.tasks.feed.Update;
import dev.dxwww.query.Transactional;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.Page;
import dev.dxwww.runtime.query.PageRequest;

/** Keeps the tasks in PostgreSQL; followers hear of what is committed, and of nothing else. */
@Component
final class PostgresTaskStore implements TaskStore {
  private final TaskFeed feed;
  private final Database database;
  private final TaskRepository tasks;
  private final TaskChanges changes;
  private final TaskWriter writer;

  PostgresTaskStore(
      TaskFeed feed,
      Database database,
      TaskRepository tasks,
      TaskChanges changes,
      TaskWriter writer) {
    this.feed = feed;
    this.database = database;
    this.tasks = tasks;
    this.changes = changes;
    this.writer = writer;
  }

  @Override
  public List<Task> find(TaskQuery query, TaskSort sort, int most) {
    return tasks.matching(query.text(), listOf(query), TaskFilter.of(query), sort, most);
  }

  @Override
  public Page<Task> find(TaskQuery query, PageRequest page) {
    return tasks.page(query.text(), listOf(query), TaskFilter.of(query), page);
  }

  private static Optional<Long> listOf(TaskQuery query) {
    return Optional.ofNullable(query.list());
  }

  @Override
  public Optional<Task> find(long id) {
    return tasks.find(id);
  }

  @Override
  @Transactional
  public Task add(TaskDraft draft) {
    return addAll(List.of(new TaskEntry(draft, false))).getFirst();
  }

  @Override
  @Transactional
  public List<Task> addAll(List<TaskEntry> entries) {
    List<Task> added = writer.add(entries);
    tell(Update.Kind.ADDED, added);
    return added;
  }

  @Override
  @Transactional
  public Optional<Task> change(long id, UnaryOperator<TaskEntry> change) {
    // The lock is a statement of its own: only the next one sees what was waited for.
    Optional<Task> changed =
        changes.lock(id)
            .flatMap(tasks::find)
            .map(task -> writer.save(task, change.apply(task.entry())));
    tell(Update.Kind.CHANGED, changed.stream().toList());
    return changed;
  }

  @Override
  @Transactional
  public Optional<Task> remove(long id) {
    Optional<Task> removed = changes.lock(id).flatMap(tasks::find);
    remove(removed.stream().toList());
    return removed;
  }

  @Override
  @Transactional
  public int removeDoneBefore(Instant moment) {
    return remove(tasks.doneBefore(moment));
  }

  private int remove(List<Task> removed) {
    tell(Update.Kind.REMOVED, removed);
    return removed.isEmpty() ? 0 : changes.remove(removed.stream().map(Task::id).toList());
  }

  @Override
  public TaskCounts count(TaskQuery query) {
    return query.withStatus(Status.ALL).equals(TaskQuery.EVERYTHING)
        ? tasks.countAll()
        : tasks.count(query.text(), listOf(query), TaskFilter.of(query));
  }

  @Override
  public List<String> labels() {
    return tasks.labels();
  }

  private void tell(Update.Kind kind, List<Task> about) {
    database.afterCommit(() -> feed.publish(kind, about));
  }
}
