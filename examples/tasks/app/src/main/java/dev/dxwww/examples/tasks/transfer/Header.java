package dev.dxwww.examples.tasks.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first line of a file.
 *
 * @param columns what stands in each place
 */
record Header(List<Column> columns) {
  Header {
    columns = List.copyOf(columns);
  }

  /**
   * The columns that a line names.
   *
   * @throws IllegalArgumentException when they cannot be used; the message is for the person who
   *     sent the file
   */
  static Header of(Row row) {
    List<Column> columns = new ArrayList<>();
    for (String name : named(row.cells())) {
      Optional<Column> column = Column.of(name);
      if (column.isEmpty()) {
        throw new IllegalArgumentException(
            "The first line names the columns, and “%s” is none of %s."
                .formatted(name.strip(), String.join(", ", Column.words())));
      }
      if (columns.contains(column.get())) {
        throw new IllegalArgumentException(
            "The first line names the column “%s” twice.".formatted(name.strip()));
      }
      columns.add(column.get());
    }
    if (!columns.contains(Column.TITLE)) {
      throw new IllegalArgumentException("The first line must name the column “title”.");
    }
    return new Header(columns);
  }

  /** What a line has in each column; its empty end may be missing. */
  Line read(Row row) {
    List<String> cells = named(row.cells());
    if (cells.size() > columns.size()) {
      return new Line.Wrong(
          row.line(),
          row.text(),
          List.of(
              "It has %d values, and the first line names %d columns; a text with a separator in it"
                      .formatted(cells.size(), columns.size())
                  + " needs quotation marks."));
    }
    Map<Column, String> values = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      values.put(columns.get(i), Cells.read(cells.get(i)).strip());
    }
    return new Values(values).line(row);
  }

  /** Without what is empty at the end, as spreadsheets write it. */
  private static List<String> named(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }
}
