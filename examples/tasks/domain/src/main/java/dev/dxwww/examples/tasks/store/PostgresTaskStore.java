package dev.dxwww.examples.tasks.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.Owner;
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
  public List<Task> find(Owner owner, TaskQuery query, TaskSort sort, int most) {
    return tasks.matching(
        query.text(), listOf(query), TaskFilter.of(owner, query), sort, most);
  }

  @Override
  public Page<Task> find(Owner owner, TaskQuery query, PageRequest page) {
    return tasks.page(query.text(), listOf(query), TaskFilter.of(owner, query), page);
  }

  private static Optional<Long> listOf(TaskQuery query) {
    return Optional.ofNullable(query.list());
  }

  @Override
  public Optional<Task> find(Owner owner, long id) {
    return tasks.find(owner, id);
  }

  @Override
  @Transactional
  public Task add(Owner owner, TaskDraft draft) {
    return addAll(owner, List.of(new TaskEntry(draft, false))).getFirst();
  }

  @Override
  @Transactional
  public List<Task> addAll(Owner owner, List<TaskEntry> entries) {
    List<Task> added = writer.add(owner, entries);
    tell(owner, Update.Kind.ADDED, added);
    return added;
  }

  @Override
  @Transactional
  public Optional<Task> change(Owner owner, long id, UnaryOperator<TaskEntry> change) {
    // The lock is a statement of its own: only the next one sees what was waited for.
    Optional<Task> changed =
        changes.lock(owner, id)
            .flatMap(locked -> tasks.find(owner, locked))
            .map(task -> writer.save(owner, task, change.apply(task.entry())));
    tell(owner, Update.Kind.CHANGED, changed.stream().toList());
    return changed;
  }

  @Override
  @Transactional
  public Optional<Task> remove(Owner owner, long id) {
    Optional<Task> removed = changes.lock(owner, id).flatMap(locked -> tasks.find(owner, locked));
    remove(owner, removed.stream().toList());
    return removed;
  }

  @Override
  @Transactional
  public int removeDoneBefore(Instant moment) {
    int removed = 0;
    for (Owner owner : tasks.ownersOfDoneBefore(moment)) {
      removed += remove(owner, tasks.doneBefore(owner, moment));
    }
    return removed;
  }

  private int remove(Owner owner, List<Task> removed) {
    tell(owner, Update.Kind.REMOVED, removed);
    return removed.isEmpty()
        ? 0
        : changes.remove(owner, removed.stream().map(Task::id).toList());
  }

  @Override
  public TaskCounts count(Owner owner, TaskQuery query) {
    return tasks.count(query.text(), listOf(query), TaskFilter.of(owner, query));
  }

  @Override
  public TaskCounts countAll() {
    return tasks.countAll();
  }

  @Override
  public List<String> labels(Owner owner) {
    return tasks.labels(owner);
  }

  private void tell(Owner owner, Update.Kind kind, List<Task> about) {
    database.afterCommit(() -> feed.publish(owner, kind, about));
  }
}
