package dev.dxwww.examples.tasks.feed;

/**
 * Numbers of changes as they are given to others: with the name of the run that they are from.
 *
 * @param run name of this run, letters and digits
 */
record Numbering(String run) {
  /** Stands for what is no number of this run. */
  static final long UNKNOWN = -1;

  private static final int MOST_DIGITS = 18;

  String position(long number) {
    return run + "-" + number;
  }

  /** The number in a position; {@link #UNKNOWN} for one that this run has not given. */
  long number(String position) {
    String digits = position.startsWith(run + "-") ? position.substring(run.length() + 1) : "";
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Long.parseLong(digits) : UNKNOWN;
  }
}
