package dev.dxwww.benchmarks.harness;

import java.util.Arrays;

/**
 * Welch's t-test of two classes of times, as dudect makes it (Reparaz, Balasch, Verbauwhede, 2017):
 * over all times, and over those below a bound that is the same for both, as the longest are those
 * that something else came in between.
 *
 * @param t over all
 * @param cropped the largest in size over those below the 90%, 75% and 50% quantile of both
 * @param difference of the means below the 90% quantile, in nanoseconds: the first less the second
 * @param detectable smallest difference that would have been noticed there
 * @param count times of the smaller class
 */
record Welch(double t, double cropped, double difference, double detectable, int count) {
  /** Beyond this, the classes can be told apart. */
  static final double BOUND = 4.5;

  private static final double[] CROPS = {0.9, 0.75, 0.5};

  static Welch of(double[] one, double[] other) {
    Moments first = Moments.of(one, Double.MAX_VALUE);
    Moments second = Moments.of(other, Double.MAX_VALUE);
    double[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    Arrays.sort(both);
    double cropped = 0;
    for (double crop : CROPS) {
      double bound = both[(int) (crop * (both.length - 1))];
      double t = t(Moments.of(one, bound), Moments.of(other, bound));
      cropped = Math.abs(t) > Math.abs(cropped) ? t : cropped;
    }
    double bound = both[(int) (CROPS[0] * (both.length - 1))];
    Moments low = Moments.of(one, bound);
    Moments high = Moments.of(other, bound);
    return new Welch(
        t(first, second), cropped, low.mean() - high.mean(), BOUND * error(low, high),
        Math.min(one.length, other.length));
  }

  /** Whether the two classes can be told apart. */
  boolean isLeak() {
    return Math.abs(t) > BOUND || Math.abs(cropped) > BOUND;
  }

  private static double t(Moments one, Moments other) {
    return (one.mean() - other.mean()) / error(one, other);
  }

  private static double error(Moments one, Moments other) {
    return Math.sqrt(one.variance() / one.count() + other.variance() / other.count());
  }

  private record Moments(double mean, double variance, int count) {
    static Moments of(double[] values, double bound) {
      double[] kept = Arrays.stream(values).filter(value -> value <= bound).toArray();
      double mean = Arrays.stream(kept).average().orElse(Double.NaN);
      double squares = Arrays.stream(kept).map(v -> (v - mean) * (v - mean)).sum();
      return new Moments(mean, squares / (kept.length - 1), kept.length);
    }
  }
}
