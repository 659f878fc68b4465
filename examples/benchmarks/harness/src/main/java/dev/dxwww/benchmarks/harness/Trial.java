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

  /** Which kind comes when, by chance and the same each time: some to warm up, then those timed. */
  List<Boolean> order() {
    Random random = new Random(7);
    List<Boolean> order = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      order.add(true);
      order.add(false);
    }
    Collections.shuffle(order, random);
    for (int i = 0; i < warmUps(); i++) {
      order.addFirst(random.nextBoolean());
    }
    return order;
  }

  private int warmUps() {
    return Math.max(20, samples / 5);
  }

  /** Does all in this order. */
  Welch run(Work work) throws IOException, InterruptedException {
    List<Boolean> order = order();
    for (boolean isFirst : order.subList(0, warmUps())) {
      work.nanos(isFirst, batch);
    }
    double[] first = new double[samples];
    double[] second = new double[samples];
    int firsts = 0;
    int seconds = 0;
    for (boolean isFirst : order.subList(warmUps(), order.size())) {
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
