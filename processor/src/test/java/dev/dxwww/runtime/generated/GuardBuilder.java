package dev.dxwww.runtime.generated;

import java.util.function.Predicate;

/** Stub. */
public final class GuardBuilder {
  private GuardBuilder() {}

  public GuardBuilder retry(
      int attempts, String delay, String maxDelay, double jitter, Predicate<Exception> on) {
    return this;
  }

  public GuardBuilder within(String deadline) {
    return this;
  }

  public GuardBuilder circuit(
      int window, int minimumCalls, int failureRate, Predicate<Exception> on) {
    return this;
  }

  public GuardBuilder open(String openFor, int probes) {
    return this;
  }

  public Guard build() {
    throw new UnsupportedOperationException();
  }
}
