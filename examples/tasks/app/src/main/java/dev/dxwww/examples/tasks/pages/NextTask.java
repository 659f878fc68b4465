package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;

import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * A task that is to be done next, on pages about other things.
 *
 * @param id of the task
 * @param title of the task
 * @param due when it is to be done; null for any day
 */
record NextTask(long id, String title, @Nullable Due due) {

  /** A task seen from a day. */
  static NextTask of(long id, String title, @Nullable LocalDate due, LocalDate today) {
    return new NextTask(id, title, Due.of(due, false, today));
  }

  /** One of a list of them. */
  @Template("""
      <li class="task task--next">
        <div class="task-body">
          <p class="task-title"><a href={@TaskPages.edit(task.id)}>{task.title}</a></p>
          {#if task.due != null}<ul class="facts"><DueFact due={task.due}/></ul>{/if}
        </div>
      </li>
      """)
  record NextItem(NextTask task) {}
}
