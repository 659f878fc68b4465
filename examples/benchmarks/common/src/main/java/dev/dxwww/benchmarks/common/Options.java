package dev.dxwww.benchmarks.common;

/**
 * How a server is started, told by system properties so that each framework's own configuration
 * stays as it is.
 *
 * @param port where it listens
 * @param routes how many routes it has, those that are never called included
 * @param headers whether responses carry security headers and a request id
 * @param log whether each response is logged
 * @param loop whether handlers run on the event loop, where a framework offers both
 */
public record Options(int port, int routes, boolean headers, boolean log, boolean loop) {
  /** Routes that are called. */
  public static final int CALLED = 5;
  /** Routes of a server with many. */
  public static final int MANY = 200;

  /** The options of this process. */
  public static Options get() {
    return new Options(
        Integer.getInteger("bench.port", 8080),
        Integer.getInteger("bench.routes", CALLED),
        !Boolean.getBoolean("bench.bare"),
        !Boolean.getBoolean("bench.bare") && !Boolean.getBoolean("bench.silent"),
        Boolean.getBoolean("bench.loop"));
  }

  /** How many routes that nothing calls are registered before the others. */
  public int fillers() {
    return routes - CALLED;
  }

  /** The path of one of them, up to its variable. */
  public static String filler(int number) {
    return "/filler/r%03d/".formatted(number);
  }
}
