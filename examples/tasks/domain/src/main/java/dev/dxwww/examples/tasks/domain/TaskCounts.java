package dev.dxwww.examples.tasks.domain;

/**
 * How many tasks there are.
 *
 * @param open how many are open
 * @param done how many are done
 */
public record TaskCounts(int open, int done) {
  /** How many there are of a status. */
  public int of(Status status) {
    return switch (status) {
      case ALL -> open + done;
      case OPEN -> open;
      case DONE -> done;
    };
  }
}
