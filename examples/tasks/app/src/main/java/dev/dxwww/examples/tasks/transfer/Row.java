package dev.dxwww.examples.tasks.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * A line of cells.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells its texts
 */
record Row(int line, List<String> cells) {
  private static final int SHOWN = 120;

  Row {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** What stands in the cells, for showing; not all of it where it is long. */
  String text() {
    String all =
        cells.stream()
            .map(cell -> cell.replaceAll("\\s+", " ").strip())
            .filter(cell -> !cell.isEmpty())
            .collect(Collectors.joining(" · "));
    return all.length() <= SHOWN ? all : all.substring(0, SHOWN).stripTrailing() + "…";
  }

  /** Makes rows of what the parser finds, and knows where it is. */
  static final class Handler extends AbstractBaseCsvCallbackHandler<Row> {
    private final List<String> cells = new ArrayList<>();
    private int line = 1;

    /** Where the row begins that is being read. */
    int line() {
      return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = (int) startingLineNumber;
      cells.clear();
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
      cells.add(new String(text, offset, length));
    }

    @Override
    protected Row buildRecord() {
      return new Row(line, cells);
    }
  }
}
