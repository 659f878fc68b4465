package dev.dxwww.benchmarks.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The page of {@code GET /fortunes}: the rows and one more, sorted by text, all of it escaped. */
public final class FortunesPage {
  private static final Comparator<Fortune> BY_MESSAGE = Comparator.comparing(Fortune::message);

  private FortunesPage() {}

  /** The page of what the table holds. */
  public static String render(List<Fortune> rows) {
    List<Fortune> all = new ArrayList<>(rows.size() + 1);
    all.addAll(rows);
    all.add(new Fortune(0, "Additional fortune added at request time."));
    all.sort(BY_MESSAGE);
    StringBuilder out = new StringBuilder(2_048);
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<title>Fortunes</title></head>\n<body><table>\n")
        .append("<tr><th>id</th><th>message</th></tr>\n");
    for (Fortune fortune : all) {
      out.append("<tr><td>").append(fortune.id()).append("</td><td>");
      Page.escape(out, fortune.message());
      out.append("</td></tr>\n");
    }
    return out.append("</table></body></html>\n").toString();
  }
}
