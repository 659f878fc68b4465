package dev.dxwww.examples.tasks.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskList;
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
  private final Clock clock;
  private final TaskFeed feed;
  private final Database database;
  private final TaskRepository tasks;
  private final TaskChanges changes;
  private final NameBook names;
  private final int limit;

  PostgresTaskStore(
      Clock clock,
      TaskFeed feed,
      TasksConfig config,
      Database database,
      TaskRepository tasks,
      TaskChanges changes,
      NameBook names) {
    this.clock = clock;
    this.feed = feed;
    this.database = database;
    this.tasks = tasks;
    this.changes = changes;
    this.names = names;
    this.limit = config.limit();
  }

  @Override
  public List<Task> find(TaskQuery query, TaskSort sort) {
    return tasks.matching(
        query.text(),
        Optional.ofNullable(query.label()),
        Optional.ofNullable(query.priority()),
        Optional.ofNullable(query.list()),
        query.status().done(),
        sort);
  }

  @Override
  public Page<Task> find(TaskQuery query, PageRequest page) {
    return tasks.page(
        query.text(),
        Optional.ofNullable(query.label()),
        Optional.ofNullable(query.priority()),
        Optional.ofNullable(query.list()),
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
    Instant now = now();
    List<Task> added = newTasks(entries, now);
    changes.add(added.stream().map(task -> TaskRow.of(task, now)).toList());
    changes.label(LabelRow.of(added));
    tell(Update.Kind.ADDED, added);
    return added;
  }

  private List<Task> newTasks(List<TaskEntry> entries, Instant now) {
    List<TaskDraft> drafts = entries.stream().map(TaskEntry::draft).toList();
    Map<String, TaskList> lists = names.lists(drafts.stream().map(TaskDraft::list).toList());
    Map<String, Person> people = names.people(drafts.stream().map(TaskDraft::assignee).toList());
    drafts.stream()
        .collect(groupingBy(draft -> lists.get(draft.list()), counting()))
        .forEach(this::requireRoom);
    List<Long> ids = changes.ids(entries.size());
    List<Task> added = new ArrayList<>();
    for (TaskEntry entry : entries) {
      TaskDraft draft = entry.draft();
      added.add(
          task(
              ids.get(added.size()),
              entry,
              lists.get(draft.list()),
              Optional.ofNullable(people.get(draft.assignee())),
              now));
    }
    return added;
  }

  /** The list is locked: whoever comes at the same time waits, so the limit holds for both. */
  private void requireRoom(TaskList list, long count) {
    if (changes.inList(list.id()) + count > limit) {
      throw new ConflictException("The list is full: it holds " + limit + " tasks.");
    }
  }

  private static Task task(
      long id, TaskEntry entry, TaskList list, Optional<Person> assignee, Instant created) {
    TaskDraft draft = entry.draft();
    return new Task(
        id, draft.title(), draft.notes(), draft.priority(), draft.due(), draft.labels(), list,
        assignee, entry.done(), created);
  }

  @Override
  @Transactional
  public Optional<Task> change(long id, UnaryOperator<TaskEntry> change) {
    // The lock is a statement of its own: only the next one sees what was waited for.
    Optional<Task> changed =
        changes.lock(id).flatMap(tasks::find).map(task -> save(task, change.apply(task.entry())));
    tell(Update.Kind.CHANGED, changed.stream().toList());
    return changed;
  }

  private Task save(Task before, TaskEntry entry) {
    TaskDraft draft = entry.draft();
    // Lists before people, as where tasks are added: no two wait for each other.
    TaskList list = listOf(before, draft);
    Optional<Person> assignee =
        Optional.ofNullable(names.people(List.of(draft.assignee())).get(draft.assignee()));
    Task after = task(before.id(), entry, list, assignee, before.created());
    changes.change(TaskRow.of(after, now()));
    if (!after.labels().equals(before.labels())) {
      changes.removeLabels(after.id());
      changes.label(LabelRow.of(List.of(after)));
    }
    return after;
  }

  private TaskList listOf(Task before, TaskDraft draft) {
    if (draft.list().equals(before.list().name())) {
      return before.list();
    }
    TaskList list = names.lists(List.of(draft.list())).get(draft.list());
    if (!list.equals(before.list())) {
      requireRoom(list, 1);
    }
    return list;
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
        : tasks.count(
            query.text(),
            Optional.ofNullable(query.label()),
            Optional.ofNullable(query.priority()),
            Optional.ofNullable(query.list()));
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
