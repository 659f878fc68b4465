package dev.dxwww.examples.load.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** All connections together. */
final class Traffic {
  private Traffic() {}

  /** Goes on for the time of the plan; afterwards every connection is closed. */
  static Tally run(Plan plan) throws InterruptedException {
    Tally tally = new Tally();
    start(plan, tally).join();
    return tally;
  }

  /** Begins; what is returned ends when every connection is closed. */
  static Thread start(Plan plan, Tally tally) {
    long begin = System.nanoTime();
    CountDownLatch present = new CountDownLatch(plan.connections());
    List<Thread> visitors = new ArrayList<>(plan.connections());
    for (int number = 0; number < plan.connections(); number++) {
      visitors.add(Thread.ofVirtual().unstarted(new Visitor(number, plan, tally, begin, present)));
    }
    return Thread.ofVirtual().start(() -> {
      visitors.forEach(Thread::start);
      try {
        for (Thread visitor : visitors) {
          visitor.join();
        }
      } catch (InterruptedException e) {
        visitors.forEach(Thread::interrupt);
      }
    });
  }
}
