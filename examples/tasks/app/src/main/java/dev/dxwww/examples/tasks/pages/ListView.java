package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.runtime.query.Page;

/**
 * The page with the list.
 *
 * @param query what was asked for
 * @param place which part of it is shown
 * @param tasks what matches there, in order
 * @param counts how many match, by status
 * @param overall how many there are
 * @param filters what else can be asked for
 * @param today the day to see due days from
 */
record ListView(
    TaskQuery query,
    Place place,
    Page<Task> tasks,
    TaskCounts counts,
    TaskCounts overall,
    FilterView filters,
    LocalDate today) {

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
        filters.render(),
        tasks.items().isEmpty() ? empty() : html("{}{}{}", orders(), groups(), more()));
  }

  /** A task that is added to a list stays in it. */
  private Markup quickAdd() {
    return html(
        """
        <form class="quick" method="post" action="{}" novalidate>
        <label class="hidden" for="quick-title">Title of a new task</label>
        <input id="quick-title" name="title" maxlength="120" required autocomplete="off"
          placeholder="What is to be done?">
        {}<button class="button" type="submit">Add</button>
        <a class="quick-more" href="/tasks/new">With date, labels, notes…</a>
        </form>
        """,
        Links.list(TaskQuery.EVERYTHING.withList(query.list())),
        filters.lists().stream()
            .filter(list -> query.list() != null && query.list() == list.id())
            .map(list -> html("<input type=\"hidden\" name=\"list\" value=\"{}\">\n", list.name()))
            .toList());
  }

  private Markup orders() {
    return html(
        "<nav class=\"orders\" aria-label=\"Order\">\n{}</nav>\n",
        Arrays.stream(TaskSort.values()).map(this::order).toList());
  }

  private Markup order(TaskSort sort) {
    return html(
        "<a href=\"{}\"{}>{}</a>\n",
        Links.list(query, place.by(sort)),
        when(sort == place.sort(), html(" aria-current=\"true\"")),
        switch (sort) {
          case URGENCY -> "Most urgent";
          case TITLE -> "By title";
          case NEWEST -> "Newest";
        });
  }

  private Markup groups() {
    if (place.sort() != TaskSort.URGENCY) {
      return html("<section class=\"group\">\n{}</section>\n", rows(tasks.items()));
    }
    Map<DueGroup, List<Task>> groups = new EnumMap<>(DueGroup.class);
    for (Task task : tasks.items()) {
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
        <h2 id="{}">{}{}</h2>
        {}</section>
        """,
        id,
        id,
        group.heading(),
        when(isWhole(), html(" <span class=\"count\">{}</span>", members.size())),
        rows(members));
  }

  /** Of a part nobody knows how many there are in a group. */
  private boolean isWhole() {
    return place.after() == null && tasks.next().isEmpty();
  }

  private Markup rows(List<Task> members) {
    return html(
        "<ul class=\"tasks\">\n{}</ul>\n",
        members.stream().map(task -> new TaskRow(task, query, place, today).render()).toList());
  }

  /** Ways to the other parts of the list, or what is not shown of one that has no pages. */
  private Markup more() {
    if (place.sort() != TaskSort.URGENCY) {
      int matching = counts.of(query.status());
      int shown = tasks.items().size();
      return when(
          matching > shown,
          html(
              "<p class=\"hint\">The first {} of {} tasks. Search or filter to see others.</p>\n",
              shown,
              matching));
    }
    return when(
        !isWhole(),
        html(
            "<nav class=\"parts\" aria-label=\"Pages of the list\">\n{}{}</nav>\n",
            when(place.after() != null, part(place.first(), "To the start")),
            tasks.next().map(next -> part(place.next(next), "More tasks")).orElse(Markup.EMPTY)));
  }

  private Markup part(Place there, String name) {
    return html("<a class=\"button button--quiet\" href=\"{}\">{}</a>\n",
        Links.list(query, there), name);
  }

  private Markup empty() {
    if (place.after() != null) {
      return html(
          """
          <section class="empty">
          {}
          <h2>Nothing more</h2>
          <p><a class="button button--quiet" href="{}">To the start</a></p>
          </section>
          """,
          Icons.CHECK,
          Links.list(query, place.first()));
    }
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
