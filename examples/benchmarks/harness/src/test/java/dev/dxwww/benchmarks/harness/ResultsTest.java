package dev.dxwww.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Ratios, tables and the chart of a small run. */
class ResultsTest {
  private static final Arguments ARGUMENTS = Arguments.of(
      Suite.HTTP, List.of("--only", "ours,vertx", "--loads", "json,pipelined"),
      Path.of("examples/benchmarks"));

  private static Sample sample(int round, String server, double cpu, double others) {
    return new Sample(round, "json", server, 1e6 / cpu, cpu, 0, 500, 2_000, others, 0);
  }

  private static Results results(List<Sample> samples) {
    List<Results.Footprint> servers = ARGUMENTS.servers().stream()
        .map(s -> new Results.Footprint(s.id(), List.of(100.0, 120.0), 200, 5))
        .toList();
    return new Results("2026-11-23T00:00:00Z", "abc", new Machine("a <cpu>", 2, 8, "Linux", "25"),
        Map.of("Vert.x", "5"), 1, samples.size(), 0.6, servers, samples);
  }

  @Test
  void ratio_isTheMedianOfPairsOfTheSameRound() {
    Results results = results(List.of(
        sample(1, "helidon", 10, 0), sample(1, "ours", 9, 0),
        sample(2, "helidon", 20, 0), sample(2, "ours", 16, 0),
        sample(3, "helidon", 30, 0), sample(3, "ours", 21, 0)));

    assertThat(results.ratio("ours", "helidon", "json", Sample::cpuMicros).median())
        .isEqualTo(0.8);
  }

  @Test
  void disturbedRound_dropsItsPair() {
    Results results = results(List.of(
        sample(1, "helidon", 10, 0), sample(1, "ours", 9, 0),
        sample(2, "helidon", 10, 0.9), sample(2, "ours", 90, 0)));

    assertThat(results.ratio("ours", "helidon", "json", Sample::cpuMicros).count()).isEqualTo(1);
    assertThat(results.dropped()).isEqualTo(1);
  }

  @Test
  void bar_isMissedOnlyByEnoughRoundsBeyondIt() {
    Bar bar = new Bar("json", "ours", "helidon", "json", 1.0, false);

    assertThat(bar.verdict(rounds(5, 1.1).ratio("ours", "helidon", "json", Sample::cpuMicros)))
        .isEqualTo("so far beyond");
    assertThat(bar.verdict(rounds(20, 1.1).ratio("ours", "helidon", "json", Sample::cpuMicros)))
        .isEqualTo("missed");
    assertThat(bar.verdict(rounds(20, 0.9).ratio("ours", "helidon", "json", Sample::cpuMicros)))
        .isEqualTo("met");
  }

  @Test
  void barOfThroughput_isMissedByLess() {
    Bar bar = new Bar("row", "ours", "helidon", "json", 0.97, true);

    assertThat(bar.verdict(rounds(20, 1.1).ratio("ours", "helidon", "json", Sample::perSecond)))
        .isEqualTo("missed");
    assertThat(bar.verdict(rounds(20, 0.9).ratio("ours", "helidon", "json", Sample::perSecond)))
        .isEqualTo("met");
  }

  private static Results rounds(int count, double ratio) {
    List<Sample> samples = new ArrayList<>();
    for (int round = 1; round <= count; round++) {
      samples.add(sample(round, "helidon", 10, 0));
      samples.add(sample(round, "ours", 10 * ratio, 0));
    }
    return results(samples);
  }

  @Test
  void report_namesWhatWasNotMeasured() {
    String text = new Report(rounds(5, 0.9), ARGUMENTS).markdown();

    assertThat(text)
        .contains("| **dx-www** | 9.0 (0.90) | - |")
        .contains("| Vert.x, event loop | - | - |")
        .contains("| plain text, pipelined x16, 64 connections, to Vert.x | 1.20 | - | - | 0"
            + " | not measured |");
    assertThat(Report.replaced(Suite.HTTP,
        "a\n<!-- results: written by examples/benchmarks/run -->\nold\n<!-- end of results -->\nb",
        "new\n")).isEqualTo(
        "a\n<!-- results: written by examples/benchmarks/run -->\n\nnew\n"
            + "<!-- end of results -->\nb");
  }

  @Test
  void chart_isWellFormedAndHasABarForEachMedian() throws Exception {
    String svg = new Chart(rounds(5, 0.9), ARGUMENTS).svg();

    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));

    // The ground, and the two servers that were measured.
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(3);
    assertThat(svg).contains("prefers-color-scheme: dark").contains("a &lt;cpu&gt;");
  }
}
