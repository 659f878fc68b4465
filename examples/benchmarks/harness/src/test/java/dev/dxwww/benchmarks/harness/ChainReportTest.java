package dev.dxwww.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ChainReportTest {
  private static final double BARE = 20;

  private static String report(double limited, double known, long remembered) {
    List<ChainSample> samples = new ArrayList<>();
    for (int round = 1; round <= 20; round++) {
      for (ChainRow row : ChainRow.values()) {
        double cpu = row == ChainRow.LIMITED ? limited : row == ChainRow.KNOWN ? known : BARE;
        samples.add(new ChainSample(round, row, 1_000, cpu, 0.1, 0));
      }
      samples.add(new ChainSample(round, ChainRow.KNOWN, 1, 1e6, 0.7, 0));
    }
    return new ChainReport(samples, 0.6, new ChainReport.Tokens(30, remembered, 10)).markdown();
  }

  @Test
  void bars_areMetOrMissedByPairedRounds() {
    assertThat(report(BARE * 1.02, BARE + 149, 10))
        .contains("bounded").doesNotContain("NOT").doesNotContain("missed")
        .contains("20 of 220 samples were dropped");
    assertThat(report(BARE * 1.04, BARE + 151, 10).lines().filter(l -> l.endsWith("missed |")))
        .hasSize(3);
    assertThat(report(BARE, BARE, 11)).contains("NOT BOUNDED");
  }

  @Test
  void section_takesTheTextBetweenItsComments() {
    Section section = new Section("a", "run");
    String page = "x\n<!-- a: written by examples/benchmarks/run -->\nold\n<!-- end of a -->\ny";
    assertThat(section.replaced(page, "new"))
        .startsWith("x\n").endsWith("new\n<!-- end of a -->\ny").doesNotContain("old");
    assertThatThrownBy(() -> section.replaced("x", "new")).hasMessageContaining("no place");
  }
}
