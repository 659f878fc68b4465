package dev.dxwww.benchmarks.harness;

/**
 * What one server did under one load in one round.
 *
 * @param round which
 * @param load its short name
 * @param server its short name
 * @param perSecond requests answered
 * @param cpuMicros CPU time of the server for each, its compiler threads left out
 * @param databaseMicros CPU time of the database for each; 0 without one
 * @param p50 median latency in microseconds
 * @param p99 latency of the slowest hundredth in microseconds
 * @param others cores that something else took meanwhile
 * @param errors requests that failed
 */
record Sample(
    int round,
    String load,
    String server,
    double perSecond,
    double cpuMicros,
    double databaseMicros,
    long p50,
    long p99,
    double others,
    long errors) {

  /** Whether it counts. */
  boolean isGood(double mostOthers) {
    return errors == 0 && others <= mostOthers;
  }
}
