package dev.dxwww.examples.load.client;

import java.time.Duration;

/**
 * How much traffic there is.
 *
 * @param port of the server, on this machine
 * @param connections that are open at the same time
 * @param perSecond exchanges that all of them begin together in a second
 * @param time how long it lasts
 * @param slow how long a slow reader or sender takes for its request
 */
record Plan(int port, int connections, double perSecond, Duration time, Duration slow) {
  /** One connection of so many follows events all the time. */
  static final int FOLLOWERS = 20;

  private static final double OPENED_PER_SECOND = 400;

  Plan {
    if (connections < 1 || perSecond <= 0 || time.isNegative() || slow.isNegative()) {
      throw new IllegalArgumentException("no such traffic");
    }
  }

  /** Whether the connection of that number follows events. */
  boolean follows(int number) {
    return number % FOLLOWERS == FOLLOWERS - 1;
  }

  /** Nanoseconds from the beginning of an exchange of a connection to that of its next one. */
  long period() {
    int others = connections - connections / FOLLOWERS;
    return (long) (others / perSecond * 1e9);
  }

  /** Nanoseconds in which all connections are opened. */
  long opening() {
    return Math.max(period(), (long) (connections / OPENED_PER_SECOND * 1e9));
  }

  /** Milliseconds between two events. */
  long betweenEvents() {
    return Math.max(50, slow.toMillis() / 3);
  }
}
