package dev.dxwww.benchmarks.queriesmicro;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.dxwww.benchmarks.harness.Machine;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The figures of the libraries side by side, in Markdown. */
final class QueriesMicroReport {
  private static final String BEGIN =
      "<!-- queries-micro: written by examples/benchmarks/run-queries-micro -->";
  private static final String END = "<!-- end of queries-micro -->";
  private static final String HAND = "jdbc";
  private static final List<Column> MEMORY = columns("memory");
  private static final List<Column> SERVER = columns("server");

  private final Map<String, String> libraries;
  private final String versions;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private static List<Column> columns(String rows) {
    return List.of(
        new Column("person", rows, "1 row of 8"),
        new Column("people", rows, "100 rows of 8"),
        new Column("parcel", rows, "1 row of 12"),
        new Column("parcels", rows, "100 rows of 12"));
  }

  /** A benchmark with one source of rows. */
  private record Column(String benchmark, String rows, String label) {
    String key(String library) {
      return benchmark + ' ' + rows + ' ' + library;
    }
  }

  /** Nanoseconds with half of their 99.9% interval, bytes allocated. */
  private record Figure(double nanos, double error, double bytes) {}

  QueriesMicroReport(
      Map<String, String> libraries, String versions, Collection<RunResult> results) {
    this.libraries = Map.copyOf(libraries);
    this.versions = versions;
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      figures.put(
          new Column(time.getLabel(), result.getParams().getParam("rows"), "")
              .key(result.getParams().getParam("library")),
          new Figure(time.getScore(), time.getScoreError(), bytes.getScore()));
    }
  }

  /** A page with the new text in the place of the old one. */
  static String replaced(String page, String text) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no place for the results");
    }
    return page.substring(0, begin + BEGIN.length()) + "\n\n" + text + "\n" + page.substring(end);
  }

  String markdown() throws IOException {
    StringBuilder out = new StringBuilder();
    Machine machine = Machine.here();
    out.append(String.format(
        Locale.ROOT, "Measured %s on %s (%d cores), %s, %s. Versions: %s.%n%n",
        Instant.now().truncatedTo(ChronoUnit.SECONDS), machine.cpu(), machine.cores(),
        machine.system(), machine.java(), versions));
    table(out, MEMORY, "Microseconds from memory, +/- half of the 99.9% interval; in brackets the"
        + " ratio to JDBC by hand.", QueriesMicroReport::time);
    table(out, MEMORY, "Bytes allocated from memory; in brackets the ratio to JDBC by hand.",
        QueriesMicroReport::bytes);
    table(out, SERVER, "Microseconds from PostgreSQL.", QueriesMicroReport::time);
    table(out, SERVER, "Bytes allocated from PostgreSQL.", QueriesMicroReport::bytes);
    out.append("| bar | by hand, bytes | dx-www, bytes | |\n|---|---:|---:|---|\n");
    for (Column column : MEMORY) {
      Figure own = figures.get(column.key("ours"));
      Figure hand = figures.get(column.key(HAND));
      if (own != null && hand != null) {
        // JMH's own share of a byte or two is in both.
        out.append(String.format(Locale.ROOT,
            "| mapping of %s columns allocates at most what JDBC by hand does | %.0f | %.0f | %s"
                + " |%n", column.label(), hand.bytes(), own.bytes(),
            own.bytes() < hand.bytes() + 1 ? "met" : "missed"));
      }
    }
    return out.toString();
  }

  /** One cell. */
  private interface Cell {
    String text(Figure own, @Nullable Figure hand);
  }

  private void table(
      StringBuilder out, List<Column> columns, String legend, Cell cell) {
    if (columns.stream().noneMatch(column -> figures.containsKey(column.key(HAND)))) {
      return;
    }
    out.append(legend).append("\n\n| |");
    columns.forEach(column -> out.append(' ').append(column.label()).append(" |"));
    out.append("\n|---|").append("---:|".repeat(columns.size())).append('\n');
    for (String id : libraries.keySet().stream().sorted(this::compare).toList()) {
      out.append("| ").append(libraries.get(id)).append(" |");
      for (Column column : columns) {
        Figure own = figures.get(column.key(id));
        out.append(' ')
            .append(own == null ? "-" : cell.text(own, figures.get(column.key(HAND))))
            .append(" |");
      }
      out.append('\n');
    }
    out.append('\n');
  }

  /** Ours first, then that by hand, then the others by name. */
  private int compare(String one, String other) {
    List<String> first = List.of(HAND, "ours");
    int rank = Integer.compare(first.indexOf(other), first.indexOf(one));
    return rank != 0 ? rank : one.compareTo(other);
  }

  private static String time(Figure own, @Nullable Figure hand) {
    double ratio = hand == null ? Double.NaN : own.nanos() / hand.nanos();
    return String.format(
        Locale.ROOT, "%.2f +/- %.2f (%.2f)", own.nanos() / 1e3, own.error() / 1e3, ratio);
  }

  private static String bytes(Figure own, @Nullable Figure hand) {
    double ratio = hand == null ? Double.NaN : own.bytes() / hand.bytes();
    return String.format(Locale.ROOT, "%.0f (%.2f)", own.bytes(), ratio);
  }
}
