package dev.dxwww.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Medians and intervals. */
class StatisticsTest {
  @Test
  void median_isTheMiddleOrTheMeanOfTheTwoMiddleOnes() {
    assertThat(Statistics.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    assertThat(Statistics.median(List.of())).isNaN();
  }

  @Test
  void interval_holdsTheMedianAndNarrowsWithTheSpread() {
    List<Double> wide = IntStream.range(0, 20).mapToObj(i -> 1 + i * 0.1).toList();
    List<Double> narrow = IntStream.range(0, 20).mapToObj(i -> 1 + i * 0.001).toList();

    Statistics.Estimate first = Statistics.estimate(wide);
    Statistics.Estimate second = Statistics.estimate(narrow);

    assertThat(first.median()).isBetween(first.low(), first.high());
    assertThat(first.high() - first.low()).isGreaterThan(50 * (second.high() - second.low()));
    assertThat(first.count()).isEqualTo(20);
  }

  @Test
  void estimateOfNothing_saysThatItIsOfNothing() {
    assertThat(Statistics.estimate(List.of()).count()).isZero();
    assertThat(Statistics.estimate(List.of()).median()).isNaN();
  }
}
