package dev.dxwww.examples.tasks.feed;

/** What one who follows the list is told. */
public sealed interface Update {

  /** What happens to tasks. */
  enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * Something happened to a task.
   *
   * @param kind what it was
   * @param id of the task
   * @param title of the task
   */
  record Changed(Kind kind, long id, String title) implements Update {}

  /** More happened than is remembered: all may be different now. */
  record Missed() implements Update {}
}
