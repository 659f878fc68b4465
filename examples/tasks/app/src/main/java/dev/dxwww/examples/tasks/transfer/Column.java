package dev.dxwww.examples.tasks.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file, in the order in which they are written. */
enum Column {
  TITLE,
  NOTES,
  PRIORITY,
  DUE,
  LABELS,
  DONE,
  LIST,
  ASSIGNEE;

  /** The column of that name, whatever its case and the space around it. */
  static Optional<Column> of(String name) {
    return Arrays.stream(values())
        .filter(column -> column.word().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Column::word).toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
