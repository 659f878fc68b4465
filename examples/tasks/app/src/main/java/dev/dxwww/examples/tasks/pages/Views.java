package dev.dxwww.examples.tasks.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.ListStore;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.runtime.query.Page;
import dev.dxwww.runtime.query.PageRequest;

import org.jspecify.annotations.Nullable;

/** Fills what people see with what the stores have. */
@Component
final class Views {
  private final TaskStore store;
  private final ListStore lists;
  private final PagesConfig config;
  private final Clock clock;

  Views(TaskStore store, ListStore lists, PagesConfig config, Clock clock) {
    this.store = store;
    this.lists = lists;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The page with the list.
   *
   * @param position where the feed was before
   * @throws dev.dxwww.runtime.error.BadRequestException when the place is none
   */
  TaskListPage list(
      Owner owner, TaskQuery query, Place place, String position, @Nullable Notice news) {
    TaskCounts counts = store.count(owner, query);
    List<TaskList> all = lists.lists(owner);
    LocalDate today = LocalDate.now(clock);
    return new TaskListPage(
        news,
        query,
        place,
        position,
        today,
        store.count(owner, TaskQuery.EVERYTHING),
        Filters.of(
            query,
            place,
            new Filters.Choice(counts, all, assignee(owner, query), store.labels(owner))),
        new QuickAdd(
            Links.list(query.withNew(), place.first()), name(all, query.list()), null),
        ShownTasks.of(query, place, tasks(owner, query, place), counts, today));
  }

  private static @Nullable String name(List<TaskList> lists, @Nullable Long id) {
    return lists.stream()
        .filter(list -> id != null && id == list.id())
        .map(TaskList::name)
        .findFirst()
        .orElse(null);
  }

  private Page<Task> tasks(Owner owner, TaskQuery query, Place place) {
    return place.sort() == TaskSort.URGENCY
        ? store.find(
            owner, query, new PageRequest(config.size(), Optional.ofNullable(place.after())))
        : new Page<>(
            store.find(owner, query, place.sort(), config.sorted()), Optional.empty());
  }

  private Optional<Person> assignee(Owner owner, TaskQuery query) {
    Long id = query.assignee();
    return id == null
        ? Optional.empty()
        : lists.people(owner).stream()
            .filter(person -> person.id() == id)
            .findFirst()
            .or(() -> Optional.of(new Person(id, "Person " + id)));
  }

  OverviewPage overview(Owner owner) {
    return OverviewPage.of(lists.overview(owner), LocalDate.now(clock));
  }

  TaskFormPage newForm(Owner owner, Form<TaskForm> form) {
    return new TaskFormPage("New task", "New task", Links.LIST, "Add task", fields(owner, form));
  }

  TaskFormPage editForm(Owner owner, long id, Form<TaskForm> form) {
    return new TaskFormPage(
        "Edit task", "Edit task", Links.task(id), "Save", fields(owner, form));
  }

  private TaskFields fields(Owner owner, Form<TaskForm> form) {
    return TaskFields.of(
        form,
        lists.lists(owner).stream().map(TaskList::name).toList(),
        lists.people(owner).stream().map(Person::name).toList());
  }
}
