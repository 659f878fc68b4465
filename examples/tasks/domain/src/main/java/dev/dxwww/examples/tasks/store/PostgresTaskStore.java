package dev.dxwww.examples.tasks.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.dxwww.app.Component;
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
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.Page;
import dev.dxwww.runtime.query.PageRequest;

/** Keeps the tasks in PostgreSQL; followers hear of what is committed, and of nothing else. */
@Component
final class PostgresTaskStore implements TaskStore {
  private static final long INBOX = 1;

  private final Clock clock;
  private final TaskFeed feed;
  private final Database database;
  private final TaskRepository tasks;
  private final TaskChanges changes;
  private final int limit;

  PostgresTaskStore(
      Clock clock,
      TaskFeed feed,
      TasksConfig config,
      Database database,
      TaskRepository tasks,
      TaskChanges changes) {
    this.clock = clock;
    this.feed = feed;
    this.database = database;
    this.tasks = tasks;
    this.changes = changes;
    this.limit = config.limit();
  }

  @Override
  public List<Task> find(TaskQuery query, TaskSort sort) {
    return tasks.matching(
        query.text(),
        Optional.ofNullable(query.label()),
        Optional.ofNullable(query.priority()),
        query.status().done(),
        sort);
  }

  @Override
  public Page<Task> find(TaskQuery query, PageRequest page) {
    return tasks.page(
        query.text(),
        Optional.ofNullable(query.label()),
        Optional.ofNullable(query.priority()),
        query.status().done(),
        page);
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
    requireRoom(INBOX, entries.size());
    Instant now = now();
    List<Task> added = newTasks(entries, now);
    changes.add(added.stream().map(task -> TaskRow.of(task, INBOX, now)).toList());
    changes.label(LabelRow.of(added));
    tell(Update.Kind.ADDED, added);
    return added;
  }

  /** Whoever comes at the same time waits for the list, so that its limit holds for both. */
  private void requireRoom(long list, int count) {
    changes.lockList(list);
    if (changes.inList(list) + count > limit) {
      throw new ConflictException("The list holds " + limit + " tasks: full.");
    }
  }

  private List<Task> newTasks(List<TaskEntry> entries, Instant now) {
    List<Long> ids = changes.ids(entries.size());
    List<Task> added = new ArrayList<>();
    for (TaskEntry entry : entries) {
      TaskDraft draft = entry.draft();
      added.add(
          new Task(
              ids.get(added.size()), draft.title(), draft.notes(), draft.priority(), draft.due(),
              draft.labels(), entry.done(), now));
    }
    return added;
  }

  @Override
  @Transactional
  public Optional<Task> change(long id, UnaryOperator<Task> change) {
    // The lock is a statement of its own: only the next one sees what was waited for.
    Optional<Task> before = changes.lock(id).flatMap(tasks::find);
    Optional<Task> after = before.map(change);
    after.ifPresent(task -> save(before.orElseThrow(), task));
    tell(Update.Kind.CHANGED, after.stream().toList());
    return after;
  }

  private void save(Task before, Task after) {
    changes.change(TaskRow.of(after, INBOX, now()));
    if (!after.labels().equals(before.labels())) {
      changes.removeLabels(after.id());
      changes.label(LabelRow.of(List.of(after)));
    }
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
    return tasks.count(
        query.text(), Optional.ofNullable(query.label()), Optional.ofNullable(query.priority()));
  }

  @Override
  public List<String> labels() {
    return tasks.labels();
  }

  private void tell(Update.Kind kind, List<Task> about) {
    database.afterCommit(() -> feed.publish(kind, about));
  }

  /** As PostgreSQL keeps it, so that a task is the same when it is found again. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
