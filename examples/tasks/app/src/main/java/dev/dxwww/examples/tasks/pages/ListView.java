package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.examples.tasks.domain.ListStore;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;

/**
 * The page with the list.
 *
 * @param query what was asked for
 * @param tasks what matches, in order
 * @param counts how many match, by status
 * @param overall how many there are
 * @param lists every list
 * @param labels every label in use
 * @param today the day to see due days from
 */
record ListView(
    TaskQuery query,
    List<Task> tasks,
    TaskCounts counts,
    TaskCounts overall,
    List<TaskList> lists,
    List<String> labels,
    LocalDate today) {

  static ListView of(TaskStore store, ListStore lists, TaskQuery query, LocalDate today) {
    return new ListView(
        query,
        store.find(query),
        store.count(query),
        store.count(TaskQuery.EVERYTHING),
        lists.lists(),
        store.labels(),
        today);
  }

  String title() {
    return switch (query.status()) {
      case ALL -> "All tasks";
      case OPEN -> "Open tasks";
      case DONE -> "Done tasks";
    };
  }

  Markup render() {
    return html(
        """
        <div class="head">
        <h1>{}</h1>
        <p class="progress" id="progress">
        <progress max="{}" value="{}" aria-label="Done"></progress>
        <span>{} of {} done</span></p>
        </div>
        {}
        {}
        <div id="groups">
        {}
        </div>
        """,
        Days.heading(today),
        Math.max(1, overall.of(Status.ALL)),
        overall.done(),
        overall.done(),
        overall.of(Status.ALL),
        quickAdd(),
        new FilterView(query, counts, lists, labels).render(),
        tasks.isEmpty() ? empty() : groups());
  }

  /** A task that is added to a list stays in it. */
  private Markup quickAdd() {
    return html(
        """
        <form class="quick" method="post" action="/tasks" novalidate>
        <label class="hidden" for="quick-title">Title of a new task</label>
        <input id="quick-title" name="title" maxlength="120" required autocomplete="off"
          placeholder="What is to be done?">
        {}<button class="button" type="submit">Add</button>
        <a class="quick-more" href="/tasks/new">With date, labels, notes…</a>
        </form>
        """,
        lists.stream()
            .filter(list -> query.list() != null && query.list() == list.id())
            .map(list -> html("<input type=\"hidden\" name=\"list\" value=\"{}\">\n", list.name()))
            .toList());
  }

  private Markup groups() {
    Map<DueGroup, List<Task>> groups = new EnumMap<>(DueGroup.class);
    for (Task task : tasks) {
      groups.computeIfAbsent(DueGroup.of(task, today), g -> new ArrayList<>()).add(task);
    }
    List<Markup> sections = new ArrayList<>();
    groups.forEach((group, members) -> sections.add(section(group, members)));
    return html("{}", sections);
  }

  private Markup section(DueGroup group, List<Task> members) {
    String id = "group-" + Links.word(group).replace('_', '-');
    return html(
        """
        <section class="group" aria-labelledby="{}">
        <h2 id="{}">{} <span class="count">{}</span></h2>
        <ul class="tasks">
        {}</ul>
        </section>
        """,
        id,
        id,
        group.heading(),
        members.size(),
        members.stream().map(task -> new TaskRow(task, query, today).render()).toList());
  }

  private Markup empty() {
    if (query.equals(TaskQuery.EVERYTHING)) {
      return html(
          """
          <section class="empty">
          {}
          <h2>Nothing to do</h2>
          <p>Add your first task above.</p>
          </section>
          """,
          Icons.CHECK);
    }
    boolean allDone = query.status() == Status.OPEN && counts.done() > 0;
    return html(
        """
        <section class="empty">
        {}
        <h2>{}</h2>
        {}<p><a class="button button--quiet" href="/tasks">Show all tasks</a></p>
        </section>
        """,
        allDone ? Icons.CHECK : Icons.SEARCH,
        allDone ? "All done" : "No task matches",
        when(!allDone, html("<p>Try other words or fewer filters.</p>\n")));
  }
}
