package dev.dxwww.examples.tasks.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.dxwww.examples.tasks.domain.Labels;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;

/** Files of tasks: what {@link #write} writes, {@link #read} reads. */
public final class TaskCsv {
  /** Most lines of one file. */
  public static final int LINES = 10_000;

  /** Without it spreadsheets take UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private TaskCsv() {}

  /** The tasks as a file in UTF-8. */
  public static byte[] write(List<TaskEntry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(Column.words());
      for (TaskEntry entry : entries) {
        csv.writeRecord(cells(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<String> cells(TaskEntry entry) {
    TaskDraft draft = entry.draft();
    return List.of(
        Cells.written(draft.title()),
        Cells.written(draft.notes()),
        draft.priority().name().toLowerCase(Locale.ROOT),
        draft.due() == null ? "" : draft.due().toString(),
        Cells.written(new Labels(draft.labels()).text()),
        entry.done() ? "yes" : "no",
        Cells.written(draft.list()),
        Cells.written(draft.assignee()));
  }

  /** The tasks of a file, line by line. */
  public static Reading read(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new Reading.Unreadable(
          "The file is not written in UTF-8. Spreadsheets offer that when they save as CSV.");
    }
    Rows rows = Rows.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, LINES);
    if (rows.rows().size() > LINES) {
      return new Reading.Unreadable("The file has more than %,d lines.".formatted(LINES));
    }
    if (rows.rows().isEmpty() && rows.broken() == 0) {
      return new Reading.Unreadable("The file is empty.");
    }
    try {
      return lines(rows);
    } catch (IllegalArgumentException e) {
      return new Reading.Unreadable(e.getMessage());
    }
  }

  private static Reading lines(Rows rows) {
    if (rows.rows().isEmpty()) {
      return new Reading.Unreadable("The quotation marks of the first line are not in pairs.");
    }
    Header header = Header.of(rows.rows().getFirst());
    List<Line> lines = new ArrayList<>();
    for (Row row : rows.rows().subList(1, rows.rows().size())) {
      lines.add(header.read(row));
    }
    if (rows.broken() > 0) {
      lines.add(
          new Line.Wrong(
              rows.broken(), "",
              List.of(
                  "Its quotation marks are not in pairs, so nothing could be read from here on.")));
    }
    return lines.isEmpty()
        ? new Reading.Unreadable("The file has no line but the first, which names the columns.")
        : new Reading.Lines(lines);
  }
}
