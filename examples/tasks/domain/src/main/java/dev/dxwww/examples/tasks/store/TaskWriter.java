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

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.runtime.error.ConflictException;

/** Writes tasks with the lists, people and labels that they name; in transactions of others. */
@Component
final class TaskWriter {
  private final Clock clock;
  private final TaskChanges changes;
  private final NameBook names;
  private final int limit;

  TaskWriter(Clock clock, TasksConfig config, TaskChanges changes, NameBook names) {
    this.clock = clock;
    this.changes = changes;
    this.names = names;
    this.limit = config.limit();
  }

  /**
   * Adds tasks and gives them ids in their order.
   *
   * @throws ConflictException when a list has no room for those that name it
   */
  List<Task> add(Owner owner, List<TaskEntry> entries) {
    Instant now = now();
    List<Task> added = newTasks(owner, entries, now);
    changes.add(added.stream().map(task -> TaskRow.of(owner, task, now)).toList());
    changes.label(LabelRow.of(added));
    return added;
  }

  private List<Task> newTasks(Owner owner, List<TaskEntry> entries, Instant now) {
    List<TaskDraft> drafts = entries.stream().map(TaskEntry::draft).toList();
    Map<String, TaskList> lists =
        names.lists(owner, drafts.stream().map(TaskDraft::list).toList());
    Map<String, Person> people =
        names.people(owner, drafts.stream().map(TaskDraft::assignee).toList());
    drafts.stream()
        .collect(groupingBy(draft -> lists.get(draft.list()), counting()))
        .forEach(this::requireRoom);
    List<Long> ids = changes.ids(entries.size());
    List<Task> added = new ArrayList<>();
    for (TaskEntry entry : entries) {
      TaskList list = lists.get(entry.draft().list());
      Optional<Person> assignee = Optional.ofNullable(people.get(entry.draft().assignee()));
      added.add(task(ids.get(added.size()), entry, list, assignee, now));
    }
    return added;
  }

  /** The list is locked: whoever comes at the same time waits, so the limit holds for both. */
  private void requireRoom(TaskList list, long count) {
    if (changes.inList(list.id()) + count > limit) {
      throw new ConflictException(
          "The list “" + list.name() + "” is full: it holds " + limit + " tasks.");
    }
  }

  /**
   * Makes a task that is locked what the entry says.
   *
   * @throws ConflictException when it moves to a list that is full
   */
  Task save(Owner owner, Task before, TaskEntry entry) {
    TaskDraft draft = entry.draft();
    // Lists before people, as where tasks are added: no two wait for each other.
    TaskList list = listOf(owner, before, draft);
    Optional<Person> assignee =
        Optional.ofNullable(
            names.people(owner, List.of(draft.assignee())).get(draft.assignee()));
    Task after = task(before.id(), entry, list, assignee, before.created());
    changes.change(TaskRow.of(owner, after, now()));
    if (!after.labels().equals(before.labels())) {
      changes.removeLabels(after.id());
      changes.label(LabelRow.of(List.of(after)));
    }
    return after;
  }

  private TaskList listOf(Owner owner, Task before, TaskDraft draft) {
    if (draft.list().equals(before.list().name())) {
      return before.list();
    }
    TaskList list = names.lists(owner, List.of(draft.list())).get(draft.list());
    if (!list.equals(before.list())) {
      requireRoom(list, 1);
    }
    return list;
  }

  private static Task task(
      long id, TaskEntry entry, TaskList list, Optional<Person> assignee, Instant created) {
    TaskDraft draft = entry.draft();
    return new Task(
        id, draft.title(), draft.notes(), draft.priority(), draft.due(), draft.labels(), list,
        assignee, entry.done(), created);
  }

  /** As PostgreSQL keeps it, so that a task is the same when it is found again. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
