package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.ListOverview;
import dev.dxwww.examples.tasks.domain.ListOverview.NextTask;
import dev.dxwww.examples.tasks.domain.TaskQuery;

/**
 * The page of all lists.
 *
 * @param lists what is to be done in each
 * @param today the day to see due days from
 */
record OverviewView(List<ListOverview> lists, LocalDate today) {

  Markup render() {
    return html("<h1>Lists</h1>\n{}", lists.stream().map(this::list).toList());
  }

  private Markup list(ListOverview list) {
    return html(
        """
        <section class="group" aria-labelledby="list-{}">
        <h2 id="list-{}"><a href="{}">{}</a> <span class="count">{} open, {} done</span></h2>
        {}{}</section>
        """,
        list.id(),
        list.id(),
        Links.list(TaskQuery.EVERYTHING.withList(list.id())),
        list.name(),
        list.open(),
        list.done(),
        when(list.next().isEmpty(), html("<p class=\"hint\">Nothing to do.</p>\n")),
        when(
            !list.next().isEmpty(),
            html(
                "<ul class=\"tasks\">\n{}</ul>\n",
                list.next().stream().map(this::task).toList())));
  }

  private Markup task(NextTask task) {
    return NextRow.render(task.id(), task.title(), task.due(), today);
  }
}
