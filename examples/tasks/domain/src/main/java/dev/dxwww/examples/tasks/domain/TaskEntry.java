package dev.dxwww.examples.tasks.domain;

/**
 * All of a task that can change: what is kept when it is taken elsewhere.
 *
 * @param draft what a person may set of it
 * @param done whether it is done
 */
public record TaskEntry(TaskDraft draft, boolean done) {

  /** The same, done or open again. */
  public TaskEntry withDone(boolean nowDone) {
    return new TaskEntry(draft, nowDone);
  }

  /** The same with everything a person may set taken from the draft. */
  public TaskEntry with(TaskDraft other) {
    return new TaskEntry(other, done);
  }
}
