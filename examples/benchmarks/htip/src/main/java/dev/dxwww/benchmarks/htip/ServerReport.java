package dev.dxwww.benchmarks.htip;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What JMH measured, in Markdown, and whether the bars are met. */
final class ServerReport {
  private static final double ENCODE_RATIO = 3;
  private static final int SSR_MICROS = 1_000;

  private final Map<String, Figure> figures = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  /** Nanoseconds with half of their 99.9% interval, bytes allocated. */
  private record Figure(double nanos, double error, double bytes) {}

  ServerReport(Collection<RunResult> results) {
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      String engine = result.getParams().getParam("engine");
      String people = result.getParams().getParam("people");
      figures.put(
          engine == null ? time.getLabel() : engine + people,
          new Figure(time.getScore(), time.getScoreError(), bytes.getScore()));
    }
  }

  String html() {
    line("Microseconds, +/- half of the 99.9%% interval; in brackets the ratio to dx-www."
        + "%n%n| | 5 rows | 1,000 rows | 1,000 rows, bytes allocated |%n|---|---:|---:|---:|");
    for (Engine engine : Engine.values()) {
      line("| %s | %s | %s | %,.0f |", engine.label(), cell(engine, "5"), cell(engine, "1000"),
          figures.get(engine + "1000").bytes());
    }
    line("%n| bar | at most | ratio | |%n|---|---:|---:|---|");
    for (Engine peer : List.of(Engine.JTE, Engine.JSTACHIO)) {
      for (String people : List.of("5", "1000")) {
        double ratio =
            figures.get(Engine.OURS + people).nanos() / figures.get(peer + people).nanos();
        line("| %s rows, time to that of %s | 1.00 | %.2f | %s |",
            people, peer.label(), ratio, ratio <= 1 ? "met" : "missed");
      }
    }
    return out.toString();
  }

  private String cell(Engine engine, String people) {
    Figure figure = figures.get(engine + people);
    return String.format(Locale.ROOT, "%.2f +/- %.2f (%.2f)", figure.nanos() / 1e3,
        figure.error() / 1e3, figure.nanos() / figures.get(Engine.OURS + people).nanos());
  }

  String encode() {
    line("Microseconds, +/- half of the 99.9%% interval.%n%n"
        + "| | us | bytes allocated |%n|---|---:|---:|");
    Map<String, String> rows = Map.of(
        "html", "1,000 rows as HTML", "create", "1,000 rows as a frame", "update",
        "update every 10th of 1,000", "swap", "swap two of 1,000", "select", "select one of 1,000");
    for (String name : List.of("html", "create", "update", "swap", "select")) {
      Figure figure = figures.get(name);
      line("| %s | %.2f +/- %.2f | %,.0f |", rows.get(name), figure.nanos() / 1e3,
          figure.error() / 1e3, figure.bytes());
    }
    double ratio = figures.get("html").nanos() / figures.get("create").nanos();
    line("%n| bar | at least | ratio | |%n|---|---:|---:|---|%n"
        + "| frame of 1,000 rows, times faster than their HTML | %.0f | %.2f | %s |",
        ENCODE_RATIO, ratio, ratio >= ENCODE_RATIO ? "met" : "missed");
    return out.toString();
  }

  String ssr() {
    line("Microseconds, +/- half of the 99.9%% interval.%n%n"
        + "| | us | bytes allocated | bar | |%n|---|---:|---:|---:|---|");
    Map<String, String> rows =
        Map.of("html", "from the record of the page", "tasks", "from 50 tasks");
    for (String name : List.of("html", "tasks")) {
      Figure figure = figures.get(name);
      double micros = figure.nanos() / 1e3;
      line("| %s | %.1f +/- %.1f | %,.0f | %,d | %s |", rows.get(name), micros,
          figure.error() / 1e3, figure.bytes(), SSR_MICROS, micros < SSR_MICROS ? "met" : "missed");
    }
    return out.toString();
  }

  private void line(String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
