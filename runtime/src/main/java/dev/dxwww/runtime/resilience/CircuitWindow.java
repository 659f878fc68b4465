package dev.dxwww.runtime.resilience;

/** The outcomes of the last calls, as a ring of bits; immutable. */
final class CircuitWindow {
  private final int size;
  private final long[] failed;
  private final int next;
  private final int calls;
  private final int failures;

  private CircuitWindow(int size, long[] failed, int next, int calls, int failures) {
    this.size = size;
    this.failed = failed;
    this.next = next;
    this.calls = calls;
    this.failures = failures;
  }

  static CircuitWindow empty(int size) {
    return new CircuitWindow(size, new long[(size + 63) / 64], 0, 0, 0);
  }

  /** This with one call more, the oldest left out when it is full. */
  CircuitWindow with(boolean failure) {
    long[] bits = failed.clone();
    long bit = 1L << (next & 63);
    int word = next >> 6;
    int gone = (bits[word] & bit) != 0 ? 1 : 0;
    bits[word] = failure ? bits[word] | bit : bits[word] & ~bit;
    return new CircuitWindow(
        size,
        bits,
        next + 1 == size ? 0 : next + 1,
        Math.min(size, calls + 1),
        failures - gone + (failure ? 1 : 0));
  }

  int calls() {
    return calls;
  }

  int failures() {
    return failures;
  }
}
