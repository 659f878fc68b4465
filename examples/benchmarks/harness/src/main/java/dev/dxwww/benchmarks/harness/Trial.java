package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Two kinds of input to the same work, whose times must not tell which it was.
 *
 * @param what is done
 * @param one the first kind
 * @param other the second
 * @param samples times taken of each
 * @param batch how often the work is done within one time
 * @param leaks whether it is known to tell: then it must be noticed
 */
record Trial(String what, String one, String other, int samples, int batch, boolean leaks) {
  /** What is timed. */
  interface Work {
    /** Does it with an input of a kind; the CPU time that took, in nanoseconds. */
    long nanos(boolean first, int batch) throws IOException, InterruptedException;
  }

  /** The kinds alternate by chance; as many as a fifth are taken before and not counted. */
  Welch run(Work work) throws IOException, InterruptedException {
    Random random = new Random(7);
    for (int i = 0; i < Math.max(20, samples / 5); i++) {
      work.nanos(random.nextBoolean(), batch);
    }
    List<Boolean> order = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      order.add(true);
      order.add(false);
    }
    Collections.shuffle(order, random);
    double[] first = new double[samples];
    double[] second = new double[samples];
    int firsts = 0;
    int seconds = 0;
    for (boolean isFirst : order) {
      double nanos = (double) work.nanos(isFirst, batch) / batch;
      if (isFirst) {
        first[firsts++] = nanos;
      } else {
        second[seconds++] = nanos;
      }
    }
    return Welch.of(first, second);
  }

  /** Whether it is as it should be. */
  boolean holds(Welch result) {
    return result.isLeak() == leaks;
  }
}
