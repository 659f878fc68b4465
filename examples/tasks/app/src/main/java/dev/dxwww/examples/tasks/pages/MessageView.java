package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;

import dev.dxwww.examples.tasks.domain.Task;

/** Pages that say one thing: a question before deleting, and what went wrong. */
final class MessageView {
  private MessageView() {}

  static Markup confirmDelete(Task task) {
    return html(
        """
        <section class="message">
        <h1>Delete this task?</h1>
        <p class="quote">{}</p>
        <p>It cannot be brought back.</p>
        <form class="buttons" method="post" action="{}">
        <button class="button button--danger" type="submit">Delete</button>
        <a class="button button--quiet" href="/tasks">Keep it</a>
        </form>
        </section>
        """,
        task.title(),
        Links.delete(task.id()));
  }

  static Markup problem(String heading, String explanation) {
    return html(
        """
        <section class="message">
        <h1>{}</h1>
        <p>{}</p>
        <p class="buttons"><a class="button" href="/tasks">Back to the list</a></p>
        </section>
        """,
        heading,
        explanation);
  }
}
