package dev.dxwww.benchmarks.harness;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables, in Markdown. */
final class Report {
  private final Results results;
  private final Arguments arguments;
  private final StringBuilder out = new StringBuilder();

  Report(Results results, Arguments arguments) {
    this.results = results;
    this.arguments = arguments;
  }

  /** A page with the new text in the place of the old one. */
  static String replaced(Suite suite, String page, String text) {
    int begin = page.indexOf(suite.begin());
    int end = page.indexOf(suite.end());
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no place for the results");
    }
    return page.substring(0, begin + suite.begin().length()) + "\n\n" + text + page.substring(end);
  }

  String markdown() {
    preface();
    List<Load> few =
        arguments.loads().stream().filter(l -> l.connections() <= 64).toList();
    List<Load> more =
        arguments.loads().stream().filter(l -> l.connections() > 64).toList();
    cpu("CPU per request, 64 connections", few);
    database(few);
    throughput("Requests per second, 64 connections", few);
    latency("Latency at full load, 64 connections", few);
    cpu("CPU per request, 256 connections", more);
    throughput("Requests per second, 256 connections", more);
    footprint();
    bars();
    return out.toString();
  }

  private void preface() {
    Machine machine = results.machine();
    line("Measured %s at commit %s on %s (%d cores, %d GB), %s, %s. %d rounds of %d s; %d of %d"
            + " samples were dropped because something else took over %.1f of a core.",
        results.date(), results.commit(), machine.cpu(), machine.cores(),
        machine.memoryGigabytes(), machine.system(), machine.java(), results.rounds(),
        results.seconds(), results.dropped(), results.samples().size(), results.mostOthers());
    line("");
    line("Versions: %s.", String.join(", ", results.versions().entrySet().stream()
        .map(version -> version.getKey() + " " + version.getValue()).toList()));
  }

  private void cpu(String title, List<Load> loads) {
    table(title, "Microseconds of CPU time of the server for each request; in brackets the median"
        + " of the rounds' ratios to " + arguments.suite().base() + ". Less is better.",
        loads, Sample::cpuMicros, "%.1f (%.2f)");
  }

  private void database(List<Load> loads) {
    if (arguments.suite() == Suite.QUERIES) {
      table("CPU of PostgreSQL per request, 64 connections",
          "Microseconds; all servers ask the same one, which shares the cores.", loads,
          Sample::databaseMicros, "%.1f (%.2f)");
    }
  }

  private void throughput(String title, List<Load> loads) {
    table(title, "Thousands per second; in brackets the median of the rounds' ratios to "
        + arguments.suite().base() + ". More is better; the load generator shares the cores.",
        loads, sample -> sample.perSecond() / 1_000, "%.1f (%.2f)");
  }

  private void table(
      String title, String legend, List<Load> loads, ToDoubleFunction<Sample> metric, String form) {
    if (loads.isEmpty()) {
      return;
    }
    head(title, legend, loads);
    for (ServerSpec server : arguments.servers()) {
      StringBuilder row = new StringBuilder("| " + name(server));
      for (Load load : loads) {
        List<Double> values = results.values(server.id(), load.id(), metric);
        Statistics.Estimate ratio =
            results.ratio(server.id(), ServerSpec.BASE, load.id(), metric);
        row.append(" | ").append(values.isEmpty()
            ? "-"
            : text(form, Statistics.median(values), ratio.median()));
      }
      line("%s |", row);
    }
  }

  private void latency(String title, List<Load> loads) {
    if (loads.isEmpty()) {
      return;
    }
    head(title, "Milliseconds: half of the requests / all but a hundredth were faster.", loads);
    for (ServerSpec server : arguments.servers()) {
      StringBuilder row = new StringBuilder("| " + name(server));
      for (Load load : loads) {
        List<Double> half = results.values(server.id(), load.id(), sample -> sample.p50() / 1e3);
        List<Double> most = results.values(server.id(), load.id(), sample -> sample.p99() / 1e3);
        row.append(" | ").append(half.isEmpty()
            ? "-"
            : text("%.2f / %.2f", Statistics.median(half), Statistics.median(most)));
      }
      line("%s |", row);
    }
  }

  private void head(String title, String legend, List<Load> loads) {
    line("%n### %s%n%n%s%n", title, legend);
    line("| | %s |", String.join(" | ", loads.stream().map(Load::label).toList()));
    line("|---%s|", "|---:".repeat(loads.size()));
  }

  private static String name(ServerSpec server) {
    return switch (server.kind()) {
      case OURS -> "**" + server.label() + "**";
      case BASE, PEER -> server.label();
      case EXTRA -> "*" + server.label() + "*";
    };
  }

  private void footprint() {
    line("%n### Start, memory, size%n");
    line("Process start to first answer (median, without an AOT cache; in brackets the ratio to"
        + " %s); resident memory after the load under `%s`; all jars.%n",
        arguments.suite().base(), String.join(" ", ServerProcess.JVM));
    line("| | first answer, ms | resident, MB | jars, MB |");
    line("|---|---:|---:|---:|");
    for (ServerSpec server : arguments.servers()) {
      Results.Footprint footprint = results.footprint(server.id());
      line("| %s | %.0f (%.2f) | %.0f | %.1f |", name(server),
          Statistics.median(footprint.startMillis()),
          results.startRatio(server.id(), ServerSpec.BASE).median(),
          footprint.residentMegabytes(), footprint.sizeMegabytes());
    }
  }

  private void bars() {
    line("%n### Against our own bars%n");
    line("%s A bar is missed when the whole 95%% interval of at least %d paired rounds lies"
        + " beyond it; fewer rounds only tell a tendency.%n",
        arguments.suite() == Suite.QUERIES
            ? "Requests per second: at least the bar."
            : "CPU time for each request, but for the start: at most the bar.", Bar.ENOUGH);
    line("| what | bar | ratio | 95%% interval | rounds | |");
    line("|---|---:|---:|---:|---:|---|");
    for (Bar bar : Bar.all(arguments)) {
      Statistics.Estimate ratio = bar.ratio(results);
      if (ratio.count() == 0) {
        line("| %s | %.2f | - | - | 0 | not measured |", bar.what(), bar.limit());
      } else {
        line("| %s | %.2f | %.2f | %.2f to %.2f | %d | %s |", bar.what(), bar.limit(),
            ratio.median(), ratio.low(), ratio.high(), ratio.count(), bar.verdict(ratio));
      }
    }
  }

  private void line(String form, Object... values) {
    out.append(text(form, values)).append('\n');
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
