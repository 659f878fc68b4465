package dev.dxwww.benchmarks.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Medians and their certainty. */
public final class Statistics {
  private static final int RESAMPLES = 2_000;
  private static final long SEED = 42;

  private Statistics() {}

  /**
   * A median with its 95% interval.
   *
   * @param median of the values
   * @param low lower end of the interval
   * @param high upper end of the interval
   * @param count of the values
   */
  public record Estimate(double median, double low, double high, int count) {}

  /** The median; NaN of nothing. */
  public static double median(List<Double> values) {
    return median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1
        ? values[middle]
        : (values[middle - 1] + values[middle]) / 2;
  }

  /** The median and its interval, by resampling (percentile bootstrap). */
  public static Estimate estimate(List<Double> values) {
    int count = values.size();
    if (count == 0) {
      return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    Random random = new Random(SEED);
    double[] medians = new double[RESAMPLES];
    double[] drawn = new double[count];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < count; j++) {
        drawn[j] = values.get(random.nextInt(count));
      }
      medians[i] = median(drawn);
    }
    Arrays.sort(medians);
    return new Estimate(
        median(values),
        medians[(int) (RESAMPLES * 0.025)],
        medians[(int) (RESAMPLES * 0.975) - 1],
        count);
  }
}
