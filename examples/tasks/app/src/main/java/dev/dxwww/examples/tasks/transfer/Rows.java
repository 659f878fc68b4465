package dev.dxwww.examples.tasks.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/**
 * The lines of a text that is CSV.
 *
 * @param rows those that are not blank, up to the first that cannot be told from the next
 * @param broken number of the line whose quotes are wrong, 0 when all are right
 */
record Rows(List<Row> rows, int broken) {
  /** A line of its own at the end; where it is not, a quotation mark before it is not closed. */
  private static final String END = "end";

  Rows {
    rows = List.copyOf(rows);
  }

  /** The lines of a text; of more than {@code most}, at least one more. */
  static Rows of(String text, int most) {
    List<Row> rows = new ArrayList<>();
    Row.Handler handler = new Row.Handler();
    try (CsvReader<Row> reader = reader(handler, text + "\n" + END)) {
      for (Row row : reader) {
        if (!row.isBlank()) {
          rows.add(row);
        }
        if (rows.size() > most + 1) {
          return new Rows(rows, 0);
        }
      }
    } catch (CsvParseException e) {
      return new Rows(rows, handler.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Row last = rows.removeLast();
    return new Rows(rows, last.cells().equals(List.of(END)) ? 0 : last.line());
  }

  private static CsvReader<Row> reader(Row.Handler handler, String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(handler, text);
  }

  /** Spreadsheets write what is usual where they stand: it is seen in the first line. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
