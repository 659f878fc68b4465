package dev.dxwww.examples.load.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.ToLongFunction;

import org.HdrHistogram.Histogram;

/** The figures, in Markdown. */
final class LoadReport {
  private final StringBuilder out = new StringBuilder();

  private LoadReport() {}

  /** A page with the new text in the place of the old one. */
  static String replaced(String page, String text, String name) {
    String from = "<!-- %1$s: written by examples/benchmarks/%1$s --publish -->".formatted(name);
    int begin = page.indexOf(from);
    int end = page.indexOf("<!-- end of %s -->".formatted(name));
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no place for the figures of " + name);
    }
    return page.substring(0, begin + from.length()) + "\n\n" + text + "\n" + page.substring(end);
  }

  static String markdown(Options options, Instant begun, Tally tally, States states)
      throws IOException {
    LoadReport report = new LoadReport();
    report.preface(options, begun, tally);
    report.states(states);
    report.kinds(tally);
    return report.out.toString();
  }

  private void preface(Options options, Instant begun, Tally tally)
      throws IOException {
    line("`examples/benchmarks/load --connections %d --minutes %s --rate %.0f`, begun %s on"
            + " %s, %d cores, %s %s, JDK %s; the application with `%s`, the load beside it on the"
            + " same cores.%n",
        options.connections(), minutes(options), options.perSecond(),
        begun.truncatedTo(ChronoUnit.SECONDS), cpu(),
        Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
        System.getProperty("os.version"), Runtime.version(), String.join(" ", AppProcess.JVM));
    line("%,d exchanges and %,d events over %,d connections, at most %,d of them at a time: %,d"
            + " errors.%n",
        tally.exchanges(), tally.events(), tally.allOpened(), tally.mostOpen(),
        tally.failures());
  }

  private static String minutes(Options options) {
    return Double.toString(options.time().toMillis() / 60_000.0).replaceFirst("\\.0$", "");
  }

  static String cpu() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("model name")) {
        return line.substring(line.indexOf(':') + 1).strip();
      }
    }
    return System.getProperty("os.arch");
  }

  private void states(States states) {
    State[] all = {states.before(), states.during(), states.after()};
    line("| of the application | before | during | after |%n|---|---:|---:|---:|");
    mebibytes("heap in use, MiB, after a full collection", all, State::heap);
    count("platform threads", all, State::platformThreads);
    count("virtual threads", all, State::virtualThreads);
    count("open descriptors", all, State::descriptors);
    count("connections", all, State::connections);
    count("files of uploads", all, State::uploads);
    mebibytes("resident memory, MiB", all, State::resident);
    line("");
  }

  private void mebibytes(String what, State[] states, ToLongFunction<State> figure) {
    StringBuilder row = new StringBuilder("| ").append(what);
    for (State state : states) {
      row.append(text(" | %.2f", Growth.mebibytes(figure.applyAsLong(state))));
    }
    line("%s |", row);
  }

  private void count(String what, State[] states, ToLongFunction<State> figure) {
    StringBuilder row = new StringBuilder("| ").append(what);
    for (State state : states) {
      row.append(text(" | %,d", figure.applyAsLong(state)));
    }
    line("%s |", row);
  }

  private void kinds(Tally tally) {
    line("| exchange | count | errors | ms, half | 99%% | 99.9%% | longest |"
        + "%n|---|---:|---:|---:|---:|---:|---:|");
    for (Kind kind : Kind.values()) {
      String times = kind.isTimed() && tally.count(kind) > 0
          ? times(tally.micros(kind))
          : "| | | | |";
      line("| %s | %,d | %,d %s", kind.label(), tally.count(kind), tally.failures(kind), times);
    }
  }

  private static String times(Histogram micros) {
    return text("| %.1f | %.1f | %.1f | %.1f |",
        micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3,
        micros.getValueAtPercentile(99.9) / 1e3, micros.getMaxValue() / 1e3);
  }

  private void line(String form, Object... values) {
    out.append(text(form, values)).append('\n');
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
