package dev.dxwww.benchmarks.harness;

/**
 * What one kind of request did in one round.
 *
 * @param round which
 * @param row the kind
 * @param perSecond requests answered
 * @param cpuMicros CPU time of the server for each, its compiler threads left out
 * @param others cores that something else took meanwhile
 * @param errors requests that failed
 */
record ChainSample(
    int round, ChainRow row, double perSecond, double cpuMicros, double others, long errors) {
  /** Whether it counts. */
  boolean isGood(double mostOthers) {
    return errors == 0 && others <= mostOthers;
  }
}
