package dev.dxwww.examples.tasks.transfer;

import java.util.List;

import dev.dxwww.examples.tasks.domain.TaskEntry;

/** A line of a file, and what has become of it. */
public sealed interface Line {
  /** Where it begins in the file, counted from 1; one with line breaks in quotes is one line. */
  int number();

  /**
   * A line that can be taken.
   *
   * @param number where it begins
   * @param entry the task that it says
   */
  record Good(int number, TaskEntry entry) implements Line {}

  /**
   * A line that cannot be taken.
   *
   * @param number where it begins
   * @param text its values, for showing
   * @param reasons what is wrong with it, sentences for the person who wrote it
   */
  record Wrong(int number, String text, List<String> reasons) implements Line {
    public Wrong {
      reasons = List.copyOf(reasons);
    }
  }
}
