package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A task that is to be done next, on pages about other things. */
final class NextRow {
  private NextRow() {}

  static Markup render(long id, String title, @Nullable LocalDate due, LocalDate today) {
    return html(
        """
        <li class="task task--next">
        <div class="task-body">
        <p class="task-title"><a href="{}">{}</a></p>
        {}</div>
        </li>
        """,
        Links.edit(id),
        title,
        due == null ? Markup.EMPTY : due(due, today));
  }

  private static Markup due(LocalDate due, LocalDate today) {
    boolean late = due.isBefore(today);
    return html(
        """
        <ul class="facts">
        <li class="{}">{}<span class="hidden">{}</span>\
        <time datetime="{}">{}</time></li>
        </ul>
        """,
        late ? "fact fact--late" : "fact",
        Icons.CALENDAR,
        late ? "Overdue since " : "Due ",
        due,
        Days.seenFrom(today, due));
  }
}
