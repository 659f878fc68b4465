package dev.dxwww.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/**
 * What the guards cost, in Markdown.
 *
 * @param samples all that were taken
 * @param mostOthers cores that something else may have taken during one that counts
 * @param tokens what was remembered of them
 */
record ChainReport(List<ChainSample> samples, double mostOthers, Tokens tokens) {
  private static final Measure MORE =
      new Measure("us of CPU more than", "150", "%.1f", (a, b) -> a - b);
  private static final Measure RATIO = new Measure("ratio to", "1.03", "%.3f", (a, b) -> a / b);

  ChainReport {
    samples = List.copyOf(samples);
  }

  /**
   * The memory of verified tokens.
   *
   * @param sent how many different ones were sent, again and again
   * @param remembered most that the server said it remembers
   * @param allowed most that it may
   */
  record Tokens(long sent, long remembered, long allowed) {}

  /** What is compared, and how much it may be. */
  private record Measure(String words, String most, String form, DoubleBinaryOperator of) {
    String verdict(Statistics.Estimate estimate) {
      double limit = Double.parseDouble(most);
      if (estimate.count() >= Bar.ENOUGH) {
        return estimate.low() > limit ? "missed" : "met";
      }
      return estimate.median() > limit ? "so far beyond" : "so far met";
    }
  }

  String markdown() {
    StringBuilder out = new StringBuilder();
    rows(out);
    line(out, "%n%,d different tokens were sent in turn as new ones; the server remembered at most"
        + " %,d of them, and may remember %,d: %s.",
        tokens.sent(), tokens.remembered(), tokens.allowed(),
        tokens.remembered() <= tokens.allowed() ? "bounded" : "NOT BOUNDED");
    line(out, "%d of %d samples were dropped because something else took over %.1f of a core.%n",
        samples.stream().filter(sample -> !isGood(sample)).count(), samples.size(),
        mostOthers);
    bars(out);
    return out.toString();
  }

  private void rows(StringBuilder out) {
    line(out, "| | CPU, us | more than the bare route, us | ratio | more than by hand, us |"
        + " thousands per second |");
    line(out, "|---|---:|---:|---:|---:|---:|");
    for (ChainRow row : ChainRow.values()) {
      ChainRow bare = row.bare();
      String more = "";
      String ratio = "";
      if (bare != null && bare != ChainRow.HAND) {
        more = text("%.1f", paired(row, bare, MORE.of()));
        ratio = text("%.2f", paired(row, bare, RATIO.of()));
      }
      String byHand = bare == null
          ? "" : text("%.1f", paired(row, ChainRow.HAND, MORE.of()));
      line(out, "| %s | %.1f | %s | %s | %s | %.1f |", row.label(),
          Statistics.median(good(row).stream().map(ChainSample::cpuMicros).toList()),
          more, ratio, byHand,
          Statistics.median(good(row).stream().map(s -> s.perSecond() / 1e3).toList()));
    }
  }

  private void bars(StringBuilder out) {
    line(out, "| what | bar | | 95%% interval | rounds | |");
    line(out, "|---|---:|---:|---:|---:|---|");
    for (ChainRow row : ChainRow.withToken()) {
      for (ChainRow base : List.of(bareOf(row), ChainRow.HAND)) {
        bar(out, row, base, MORE);
      }
    }
    for (ChainRow row : ChainRow.withoutToken()) {
      bar(out, row, bareOf(row), RATIO);
    }
  }

  private static ChainRow bareOf(ChainRow row) {
    ChainRow bare = row.bare();
    return bare == null ? row : bare;
  }

  private void bar(StringBuilder out, ChainRow row, ChainRow base, Measure measure) {
    Statistics.Estimate estimate = paired(row, base, measure.of());
    String form = measure.form();
    line(out, "| %s, %s %s | %s | %s | %s to %s | %d | %s |",
        row.label(), measure.words(),
        base == ChainRow.HAND ? "Helidon by hand" : "the bare route", measure.most(),
        number(form, estimate.median()), number(form, estimate.low()),
        number(form, estimate.high()), estimate.count(), measure.verdict(estimate));
  }

  private boolean isGood(ChainSample sample) {
    return sample.isGood(mostOthers);
  }

  private List<ChainSample> good(ChainRow row) {
    return samples.stream().filter(s -> s.row() == row && isGood(s)).toList();
  }

  /** Differences or ratios inside each round. */
  private Statistics.Estimate paired(ChainRow row, ChainRow base, DoubleBinaryOperator of) {
    List<Double> values = new ArrayList<>();
    for (ChainSample own : good(row)) {
      for (ChainSample other : good(base)) {
        if (own.round() == other.round()) {
          values.add(of.applyAsDouble(own.cpuMicros(), other.cpuMicros()));
        }
      }
    }
    return Statistics.estimate(values);
  }

  private static String text(String form, Statistics.Estimate estimate) {
    return number(form, estimate.median()) + " (" + number(form, estimate.low()) + " to "
        + number(form, estimate.high()) + ")";
  }

  private static String number(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private static void line(StringBuilder out, String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
