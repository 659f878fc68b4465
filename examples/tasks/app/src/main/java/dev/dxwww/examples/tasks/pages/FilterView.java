package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;

import org.jspecify.annotations.Nullable;

/**
 * Everything that narrows the list: a search form and links that keep each other's choice.
 *
 * @param query what is chosen
 * @param counts how many tasks match, by status
 * @param lists every list
 * @param labels every label in use
 */
record FilterView(
    TaskQuery query, TaskCounts counts, List<TaskList> lists, List<String> labels) {

  Markup render() {
    return html(
        """
        <section class="filters" aria-label="Filter">
        <nav class="tabs" id="tabs" aria-label="Status">
        {}</nav>
        {}
        <nav class="chips" id="chips" aria-label="List, priority and label">
        {}{}{}</nav>
        </section>
        """,
        Arrays.stream(Status.values()).map(this::tab).toList(),
        search(),
        when(lists.size() > 1, html("{}", lists.stream().map(this::list).toList())),
        priorities(),
        labels.stream().map(this::label).toList());
  }

  private Markup tab(Status status) {
    return html(
        "<a href=\"{}\"{}>{} <span class=\"count\">{}</span></a>\n",
        Links.list(query.withStatus(status)),
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
        {}{}{}{}<label class="hidden" for="q">Search in titles, notes and labels</label>
        {}<input id="q" type="search" name="q" value="{}" placeholder="Search">
        <button class="button button--quiet" type="submit">Search</button>
        </form>
        """,
        kept("status", query.status() == Status.ALL ? null : Links.word(query.status())),
        kept("list", query.list() == null ? null : query.list().toString()),
        kept("priority", query.priority() == null ? null : Links.word(query.priority())),
        kept("label", query.label()),
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
        Links.list(query.withList(chosen ? null : (Long) list.id())),
        current(chosen),
        Icons.LIST,
        list.name(),
        removable(chosen));
  }

  private List<Markup> priorities() {
    List<Markup> chips = new ArrayList<>();
    for (Priority priority : List.of(Priority.HIGH, Priority.LOW)) {
      boolean chosen = query.priority() == priority;
      chips.add(
          chip(
              Links.list(query.withPriority(chosen ? null : priority)),
              chosen,
              priority == Priority.HIGH ? "High priority" : "Low priority"));
    }
    return chips;
  }

  private Markup label(String label) {
    boolean chosen = label.equals(query.label());
    return chip(Links.list(query.withLabel(chosen ? null : label)), chosen, label);
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
