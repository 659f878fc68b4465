package dev.dxwww.benchmarks.common;

import java.util.List;
import java.util.stream.IntStream;

/** The page of {@code GET /page}: a table of twelve rows, all text escaped. */
public final class Page {
  /** Its media type. */
  public static final String TYPE = "text/html;charset=utf-8";

  private static final List<Row> ROWS = rows();

  private Page() {}

  /** What one row of the table says. */
  record Row(int number, String title, String owner, boolean done) {}

  private static List<Row> rows() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(i -> new Row(
            i, "Task no. " + i + " <of> \"Ada\" & Co", "owner-" + i % 4, i % 3 == 0))
        .toList();
  }

  /** Renders it anew. */
  public static String render() {
    StringBuilder out = new StringBuilder(2_048);
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<title>Tasks</title></head>\n<body><h1>Tasks</h1>\n<table>\n");
    for (Row row : ROWS) {
      out.append("<tr class=\"").append(row.done() ? "done" : "open").append("\"><td>")
          .append(row.number()).append("</td><td>");
      escape(out, row.title());
      out.append("</td><td>");
      escape(out, row.owner());
      out.append("</td></tr>\n");
    }
    return out.append("</table></body></html>\n").toString();
  }

  static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
