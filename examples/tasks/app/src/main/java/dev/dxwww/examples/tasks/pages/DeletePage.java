package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/**
 * A question before a task is deleted.
 *
 * @param id of the task
 * @param name title of the task
 */
@Page(layout = SiteLayout.class)
@Template("""
    <section class="message">
      <h1>Delete this task?</h1>
      <p class="quote">{name}</p>
      <p>It cannot be brought back.</p>
      <form class="buttons" method="post" action={@TaskPages.delete(id)}>
        <button class="button button--danger" type="submit">Delete</button>
        <a class="button button--quiet" href={@TaskPages.list()}>Keep it</a>
      </form>
    </section>
    """)
record DeletePage(long id, String name) {
  String title() {
    return "Delete " + name;
  }
}
