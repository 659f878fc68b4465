package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.people.Workload;

/**
 * The page of all people.
 *
 * @param people what there is to do for each
 * @param today the day to see due days from
 */
record PeopleView(List<Workload> people, LocalDate today) {

  Markup render() {
    return html("<h1>People</h1>\n{}", people.isEmpty() ? nobody() : all());
  }

  private static Markup nobody() {
    return html(
        """
        <section class="empty">
        {}
        <h2>Nobody yet</h2>
        <p>Whoever is named as the assignee of a task appears here.</p>
        </section>
        """,
        Icons.PERSON);
  }

  private Markup all() {
    return html("{}", people.stream().map(this::person).toList());
  }

  private Markup person(Workload person) {
    TaskQuery open =
        TaskQuery.EVERYTHING.withStatus(Status.OPEN).withAssignee(person.id());
    return html(
        """
        <section class="group" aria-labelledby="person-{}">
        <h2 id="person-{}"><a href="{}">{}</a> <span class="count">{} open{}</span></h2>
        {}</section>
        """,
        person.id(),
        person.id(),
        Links.list(open),
        person.name(),
        person.open(),
        when(
            person.overdue() > 0,
            html(", <span class=\"count--late\">{} overdue</span>", person.overdue())),
        next(person));
  }

  private Markup next(Workload person) {
    return person.next()
        .map(
            task ->
                html(
                    "<ul class=\"tasks\">\n{}</ul>\n",
                    NextRow.render(task.id(), task.title(), task.due(), today)))
        .orElse(html("<p class=\"hint\">Nothing to do.</p>\n"));
  }
}
