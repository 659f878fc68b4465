package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;

import org.jspecify.annotations.Nullable;

/**
 * Everything that narrows the list: a search form and links that keep each other's choice.
 *
 * @param query what is chosen
 * @param place which part of the list is seen; choosing leads to its start
 * @param counts how many tasks match, by status
 * @param lists every list
 * @param assignee whose tasks are chosen
 * @param labels every label in use
 */
record FilterView(
    TaskQuery query,
    Place place,
    TaskCounts counts,
    List<TaskList> lists,
    Optional<Person> assignee,
    List<String> labels) {

  Markup render() {
    return html(
        """
        <section class="filters" aria-label="Filter">
        <nav class="tabs" id="tabs" aria-label="Status">
        {}</nav>
        {}
        <nav class="chips" id="chips" aria-label="List, person, priority and label">
        {}{}{}{}</nav>
        </section>
        """,
        Arrays.stream(Status.values()).map(this::tab).toList(),
        search(),
        when(lists.size() > 1, html("{}", lists.stream().map(this::list).toList())),
        assignee.map(this::person).orElse(Markup.EMPTY),
        priorities(),
        labels.stream().map(this::label).toList());
  }

  private Markup tab(Status status) {
    return html(
        "<a href=\"{}\"{}>{} <span class=\"count\">{}</span></a>\n",
        link(query.withStatus(status)),
        current(query.status() == status),
        switch (status) {
          case ALL -> "All";
          case OPEN -> "Open";
          case DONE -> "Done";
        },
        counts.of(status));
  }

  private Markup search() {
    return html(
        """
        <form class="search" role="search" method="get" action="/tasks">
        {}{}{}{}{}{}<label class="hidden" for="q">Search in titles, notes and labels</label>
        {}<input id="q" type="search" name="q" value="{}" placeholder="Search">
        <button class="button button--quiet" type="submit">Search</button>
        </form>
        """,
        kept("status", query.status() == Status.ALL ? null : Links.word(query.status())),
        kept("list", query.list() == null ? null : query.list().toString()),
        kept("assignee", query.assignee() == null ? null : query.assignee().toString()),
        kept("priority", query.priority() == null ? null : Links.word(query.priority())),
        kept("label", query.label()),
        kept("sort", place.sort() == TaskSort.URGENCY ? null : Links.word(place.sort())),
        Icons.SEARCH,
        query.q() == null ? "" : query.q());
  }

  private static Markup kept(String name, @Nullable String value) {
    return value == null
        ? Markup.EMPTY
        : html("<input type=\"hidden\" name=\"{}\" value=\"{}\">\n", name, value);
  }

  private Markup list(TaskList list) {
    boolean chosen = query.list() != null && query.list() == list.id();
    return html(
        "<a class=\"chip chip--list\" href=\"{}\"{}>{}{}{}</a>\n",
        link(query.withList(chosen ? null : (Long) list.id())),
        current(chosen),
        Icons.LIST,
        list.name(),
        removable(chosen));
  }

  private Markup person(Person person) {
    return html(
        "<a class=\"chip\" href=\"{}\"{}>{}{}{}</a>\n",
        link(query.withAssignee(null)),
        current(true),
        Icons.PERSON,
        person.name(),
        removable(true));
  }

  /** The start of the other list in the order of this one. */
  private String link(TaskQuery other) {
    return Links.list(other, place.first());
  }

  private List<Markup> priorities() {
    List<Markup> chips = new ArrayList<>();
    for (Priority priority : List.of(Priority.HIGH, Priority.LOW)) {
      boolean chosen = query.priority() == priority;
      chips.add(
          chip(
              link(query.withPriority(chosen ? null : priority)),
              chosen,
              priority == Priority.HIGH ? "High priority" : "Low priority"));
    }
    return chips;
  }

  private Markup label(String label) {
    boolean chosen = label.equals(query.label());
    return chip(link(query.withLabel(chosen ? null : label)), chosen, label);
  }

  private static Markup chip(String href, boolean chosen, String text) {
    return html(
        "<a class=\"chip\" href=\"{}\"{}>{}{}</a>\n",
        href,
        current(chosen),
        text,
        removable(chosen));
  }

  private static Markup removable(boolean chosen) {
    return when(
        chosen, html("{}<span class=\"hidden\"> (remove this filter)</span>", Icons.CROSS));
  }

  private static Markup current(boolean is) {
    return when(is, html(" aria-current=\"true\""));
  }
}
