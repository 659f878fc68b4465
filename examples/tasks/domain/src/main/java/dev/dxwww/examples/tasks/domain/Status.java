package dev.dxwww.examples.tasks.domain;

/** Which tasks to list. */
public enum Status {
  ALL,
  OPEN,
  DONE;

  boolean includes(Task task) {
    return switch (this) {
      case ALL -> true;
      case OPEN -> !task.done();
      case DONE -> task.done();
    };
  }
}
