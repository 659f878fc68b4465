package dev.dxwww.benchmarks.micro;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The figures of the small benchmarks, in Markdown. */
final class MicroReport {
  private static final String[] SMALL =
      {"<!-- small: written by examples/benchmarks/run-micro -->", "<!-- end of small -->"};
  private static final String[] LIMITS =
      {"<!-- limits: written by examples/benchmarks/run-security -->", "<!-- end of limits -->"};
  private static final double MOST_NANOS = 1_000;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<String, Figure> figures = new TreeMap<>();

  /** Nanoseconds with half of their 99.9% interval, bytes allocated. */
  private record Figure(double nanos, double error, double bytes) {}

  MicroReport(Collection<RunResult> results) {
    for (RunResult result : results) {
      Result<?> primary = result.getPrimaryResult();
      String routes = result.getParams().getParam("routes");
      String clients = result.getParams().getParam("clients");
      String name = primary.getLabel() + (routes == null ? "" : " " + routes)
          + (clients == null ? "" : ", " + clients + " clients");
      Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
      figures.put(name, new Figure(
          primary.getScore(),
          primary.getScoreError(),
          allocated == null ? Double.NaN : allocated.getScore()));
    }
  }

  /** A page with the new text in the place of the old one. */
  static String replaced(String page, String text, boolean limits) {
    String[] place = limits ? LIMITS : SMALL;
    int begin = page.indexOf(place[0]);
    int end = page.indexOf(place[1]);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no place for the results");
    }
    return page.substring(0, begin + place[0].length()) + "\n\n" + text + "\n"
        + page.substring(end);
  }

  private StringBuilder table() {
    StringBuilder out = new StringBuilder(
        "| | ns | +/- | bytes allocated |\n|---|---:|---:|---:|\n");
    figures.forEach((name, figure) -> out.append(String.format(
        Locale.ROOT, "| %s | %.1f | %.1f | %.0f |%n",
        name, figure.nanos(), figure.error(), figure.bytes())));
    return out;
  }

  /** The limiter's figures, each with the bar of a microsecond. */
  String limits() {
    StringBuilder out = table();
    out.append("\n| bar | at most, ns | ns | |\n|---|---:|---:|---|\n");
    figures.forEach((name, figure) -> out.append(String.format(
        Locale.ROOT, "| %s | %.0f | %.1f | %s |%n", name, MOST_NANOS, figure.nanos(),
        verdict(figure.nanos(), figure.nanos() - error(figure), MOST_NANOS))));
    return out.toString();
  }

  String markdown() {
    StringBuilder out = table();
    out.append("\n| bar | at most | ratio | |\n|---|---:|---:|---|\n");
    bar(out, "router, 1,000 routes to 10", 1.3, "find 1000", "find 10");
    bar(out, "writer, flat record, to databind", 0.5, "userWrite", "databindUserWrite");
    bar(out, "writer, nested record, to databind", 0.5, "orderWrite", "databindOrderWrite");
    bar(out, "reader, flat record, to databind", 0.7, "userRead", "databindUserRead");
    bar(out, "reader, nested record, to databind", 0.7, "orderRead", "databindOrderRead");
    Figure many = figures.get("find 1000");
    if (many != null) {
      out.append(String.format(Locale.ROOT, "| router, 1,000 routes, bytes | 0 | %.0f | %s |%n",
          many.bytes(), many.bytes() < 1 ? "met" : "missed"));
    }
    return out.toString();
  }

  private void bar(StringBuilder out, String what, double most, String own, String other) {
    Figure first = figures.get(own);
    Figure second = figures.get(other);
    if (first == null || second == null) {
      return;
    }
    double ratio = first.nanos() / second.nanos();
    double least = (first.nanos() - error(first)) / (second.nanos() + error(second));
    out.append(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %s |%n",
        what, most, ratio, verdict(ratio, least, most)));
  }

  /** Beyond the bar with all that may be due to chance taken off is missed. */
  private static String verdict(double ratio, double least, double most) {
    if (least > most) {
      return "missed";
    }
    return ratio <= most ? "met" : "not decided";
  }

  private static double error(Figure figure) {
    return Double.isNaN(figure.error()) ? 0 : figure.error();
  }
}
