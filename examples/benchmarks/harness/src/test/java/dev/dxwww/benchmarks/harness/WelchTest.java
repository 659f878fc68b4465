package dev.dxwww.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;

class WelchTest {
  private final Random random = new Random(3);

  private double[] times(int count, double mean) {
    return random.doubles(count).map(d -> mean + 10 * d).toArray();
  }

  @Test
  void t_isThatOfTheFormula() {
    // Means 2 and 5, variances 1 and 4, three of each: -3 / sqrt(1/3 + 4/3).
    Welch result = Welch.of(new double[] {1, 2, 3}, new double[] {3, 5, 7});
    assertThat(result.t()).isCloseTo(-3 / Math.sqrt(5 / 3.0), within(1e-12));
  }

  @Test
  void equalTimes_areAlike() {
    assertThat(Welch.of(times(500, 100), times(500, 100)).isLeak()).isFalse();
  }

  @Test
  void differenceThatOutliersHide_isNoticedBelowThem() {
    double[] one = times(500, 100);
    double[] other = times(500, 102);
    for (int i = 0; i < 500; i += 20) {
      one[i] = 1e6 * random.nextDouble();
      other[i] = 1e6 * random.nextDouble();
    }
    Welch result = Welch.of(one, other);
    assertThat(Math.abs(result.t())).isLessThan(Welch.BOUND);
    assertThat(result.isLeak()).isTrue();
    assertThat(result.difference()).isCloseTo(-2, within(result.detectable()));
  }

  @Test
  void controlThatIsNotNoticed_fails() throws IOException, InterruptedException {
    Trial control = new Trial("nothing", "a", "b", 100, 2, true);
    Welch alike = control.run((first, batch) -> batch * random.nextLong(90, 110));
    Welch apart = control.run((first, batch) -> batch * random.nextLong(first ? 90 : 120, 130));
    assertThat(control.holds(alike)).isFalse();
    assertThat(control.holds(apart)).isTrue();
    assertThat(apart.count()).isEqualTo(100);
  }
}
