package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;

/**
 * One task of the list.
 *
 * @param task the task
 * @param query the list it stands in, to come back to
 * @param place which part of the list
 * @param today the day to see its due day from
 */
record TaskRow(Task task, TaskQuery query, Place place, LocalDate today) {

  Markup render() {
    return html(
        """
        <li class="{}" id="task-{}">
        {}<div class="task-body">
        <p class="task-title"><a href="{}">{}</a></p>
        {}{}</div>
        {}</li>
        """,
        task.done() ? "task task--done" : "task",
        task.id(),
        tick(),
        Links.edit(task.id()),
        task.title(),
        when(!task.notes().isEmpty(), html("<p class=\"task-notes\">{}</p>\n", task.notes())),
        facts(),
        actions());
  }

  private Markup tick() {
    return html(
        """
        <form method="post" action="{}">
        <input type="hidden" name="done" value="{}">
        <button class="tick" type="submit" title="{}">{}
        <span class="hidden">{}: {}</span></button>
        </form>
        """,
        Links.done(task.id(), query, place),
        !task.done(),
        task.done() ? "Open again" : "Mark as done",
        Icons.CHECK,
        task.done() ? "Open again" : "Mark as done",
        task.title());
  }

  private Markup facts() {
    Markup facts = html("{}{}{}{}{}", due(), priority(), list(), assignee(), labels());
    return when(!facts.html().isEmpty(), html("<ul class=\"facts\">\n{}</ul>\n", facts));
  }

  private Markup due() {
    LocalDate due = task.due();
    if (due == null) {
      return Markup.EMPTY;
    }
    boolean late = !task.done() && due.isBefore(today);
    return html(
        """
        <li class="{}">{}<span class="hidden">{}</span>\
        <time datetime="{}">{}</time></li>
        """,
        late ? "fact fact--late" : "fact",
        Icons.CALENDAR,
        late ? "Overdue since " : "Due ",
        due,
        Days.seenFrom(today, due));
  }

  private Markup priority() {
    return switch (task.priority()) {
      case NORMAL -> Markup.EMPTY;
      case HIGH, LOW ->
          html(
              "<li class=\"fact fact--{}\">{}{}</li>\n",
              Links.word(task.priority()),
              Icons.FLAG,
              task.priority() == Priority.HIGH ? "High priority" : "Low priority");
    };
  }

  /** Where all tasks of a page are in one list, its name stands above them. */
  private Markup list() {
    return when(
        query.list() == null && !task.list().name().equals(TaskList.INBOX),
        fact(Icons.LIST, "In the list ", task.list().name()));
  }

  private Markup assignee() {
    return task.assignee()
        .filter(person -> query.assignee() == null)
        .map(person -> fact(Icons.PERSON, "To be done by ", person.name()))
        .orElse(Markup.EMPTY);
  }

  private static Markup fact(Markup icon, String meaning, String name) {
    return html(
        "<li class=\"fact\">{}<span class=\"hidden\">{}</span>{}</li>\n", icon, meaning, name);
  }

  private List<Markup> labels() {
    return task.labels().stream()
        .map(
            label ->
                html(
                    "<li><a class=\"chip\" href=\"{}\"><span class=\"hidden\">Label </span>"
                        + "{}</a></li>\n",
                    Links.list(query.withLabel(label), place.first()),
                    label))
        .toList();
  }

  private Markup actions() {
    return html(
        """
        <div class="actions">
        <a class="action" href="{}" title="Edit">{}<span class="hidden">Edit {}</span></a>
        <a class="action" href="{}" title="Delete">{}<span class="hidden">Delete {}</span></a>
        </div>
        """,
        Links.edit(task.id()),
        Icons.PENCIL,
        task.title(),
        Links.delete(task.id()),
        Icons.BIN,
        task.title());
  }
}
