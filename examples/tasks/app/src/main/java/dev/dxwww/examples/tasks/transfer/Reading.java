package dev.dxwww.examples.tasks.transfer;

import java.util.List;

import dev.dxwww.examples.tasks.domain.TaskEntry;

/** What came of reading a file. */
public sealed interface Reading {

  /**
   * The file could be read; its lines may be wrong all the same.
   *
   * @param lines all of its lines but the first, at least one
   */
  record Lines(List<Line> lines) implements Reading {
    public Lines {
      lines = List.copyOf(lines);
    }

    /** The tasks of the lines that are right. */
    public List<TaskEntry> entries() {
      return lines.stream()
          .filter(Line.Good.class::isInstance)
          .map(line -> ((Line.Good) line).entry())
          .toList();
    }

    /** The lines that are wrong. */
    public List<Line.Wrong> wrong() {
      return lines.stream()
          .filter(Line.Wrong.class::isInstance)
          .map(Line.Wrong.class::cast)
          .toList();
    }
  }

  /**
   * The file could not be read.
   *
   * @param reason a sentence for the person who sent it
   */
  record Unreadable(String reason) implements Reading {}
}
