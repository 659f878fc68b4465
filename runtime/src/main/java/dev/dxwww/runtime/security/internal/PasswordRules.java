package dev.dxwww.runtime.security.internal;

import java.time.Duration;

/**
 * How passwords are hashed.
 *
 * @param memory KiB for each hash
 * @param iterations passes over that memory
 * @param parallelism lanes
 * @param threads how many are hashed at a time
 * @param queue how many wait at most
 * @param maxWait how long one waits at most
 */
record PasswordRules(
    int memory, int iterations, int parallelism, int threads, int queue, Duration maxWait) {

  /** One for each core, as far as the memory of the JVM is a measure of the machine's. */
  static int defaultThreads(int cores, long maxHeap) {
    return (int) Math.max(1, Math.min(cores, maxHeap >> 28));
  }
}
