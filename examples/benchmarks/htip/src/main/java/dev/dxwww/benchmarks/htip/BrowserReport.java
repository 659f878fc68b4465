package dev.dxwww.benchmarks.htip;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.dxwww.benchmarks.harness.Statistics;
import dev.dxwww.benchmarks.harness.Statistics.Estimate;

/** The browser's times in Markdown, and whether the bars are met. */
final class BrowserReport {
  private static final Set<Change> CREATING = EnumSet.of(Change.CREATE, Change.CREATE_MANY);
  private static final Set<Change> SMALL =
      EnumSet.of(Change.UPDATE, Change.SELECT, Change.SWAP, Change.REMOVE);
  private static final double CREATE_RATIO = 1.05;
  private static final double SMALL_RATIO = 2;
  private static final double SMALL_MILLIS = 0.2;

  private final BrowserRun.Times times;
  private final StringBuilder out = new StringBuilder();

  BrowserReport(BrowserRun.Times times) {
    this.times = times;
  }

  String markdown() {
    line("%s, %d rounds. Milliseconds of script: median of the rounds (its 95%% interval); in"
        + " square brackets the median of the rounds' ratios to the first way.%n",
        times.browser(), times.rounds());
    StringBuilder head = new StringBuilder("| |");
    for (Way way : ways()) {
      head.append(' ').append(way.label()).append(" |");
    }
    line("%s%n|---|%s", head, "---:|".repeat(ways().size()));
    for (Change change : times.medians().keySet()) {
      row(change);
    }
    line("%n| bar | at most | median | 95%% interval | |%n|---|---:|---:|---:|---|");
    for (Change change : measured(CREATING)) {
      byHand(change, CREATE_RATIO);
    }
    for (Change change : measured(SMALL)) {
      byHand(change, SMALL_RATIO);
      bar(change.label() + ", milliseconds", SMALL_MILLIS, millis(change, Way.HTIP));
    }
    for (Change change : times.medians().keySet()) {
      for (Way way : ways()) {
        if (way.isHtml()) {
          bar(change.label() + ", ratio to " + way.label(), 1, paired(change, Way.HTIP, way));
        }
      }
    }
    return out.toString();
  }

  private Set<Way> ways() {
    return times.medians().values().iterator().next().keySet();
  }

  private Set<Change> measured(Set<Change> of) {
    Set<Change> all = EnumSet.copyOf(of);
    all.retainAll(times.medians().keySet());
    return all;
  }

  private void row(Change change) {
    StringBuilder row = new StringBuilder("| " + change.label() + " |");
    for (Way way : ways()) {
      Estimate millis = millis(change, way);
      row.append(String.format(
          Locale.ROOT, " %.3f (%.3f to %.3f) [%.2f] |",
          millis.median(), millis.low(), millis.high(), ratio(change, way).median()));
    }
    line("%s", row);
  }

  private void byHand(Change change, double most) {
    for (Way way : ways()) {
      if (way.isByHand()) {
        bar(change.label() + ", ratio to " + way.label(), most, paired(change, Way.HTIP, way));
      }
    }
  }

  private void bar(String what, double most, Estimate value) {
    line("| %s | %.2f | %.3f | %.3f to %.3f | %s |",
        what, most, value.median(), value.low(), value.high(),
        value.median() <= most ? "met" : "missed");
  }

  private Estimate millis(Change change, Way way) {
    return Statistics.estimate(values(change, way));
  }

  private Estimate ratio(Change change, Way way) {
    return paired(change, way, Way.VANILLA);
  }

  /** Ratios inside of each round. */
  private Estimate paired(Change change, Way way, Way base) {
    List<Double> own = values(change, way);
    List<Double> other = values(change, base);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      ratios.add(own.get(i) / other.get(i));
    }
    return Statistics.estimate(ratios);
  }

  private List<Double> values(Change change, Way way) {
    return times.medians().get(change).get(way);
  }

  private void line(String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
