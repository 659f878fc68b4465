package dev.dxwww.runtime.generated;

import java.time.Duration;
import java.util.function.Predicate;

import dev.dxwww.runtime.error.RecoveryConfig;
import dev.dxwww.runtime.error.Retry;
import dev.dxwww.runtime.resilience.Circuit;
import dev.dxwww.runtime.resilience.CircuitOpenException;
import dev.dxwww.runtime.resilience.CircuitSettings;

import org.jspecify.annotations.Nullable;

/** Puts a {@link Guard} together; durations are ISO 8601. */
public final class GuardBuilder {
  private final Guards guards;
  private final String method;
  private @Nullable Retry retry;
  private @Nullable CircuitSettings settings;
  private @Nullable Circuit circuit;
  private Predicate<Exception> retried = failure -> false;
  private Predicate<Exception> counted = failure -> false;

  GuardBuilder(Guards guards, String method) {
    this.guards = guards;
    this.method = method;
  }

  /** Tries again, {@code attempts} times in all, what the predicate names. */
  public GuardBuilder retry(
      int attempts, String delay, String maxDelay, double jitter, Predicate<Exception> on) {
    retried = failure -> !(failure instanceof CircuitOpenException) && on.test(failure);
    RecoveryConfig config =
        new RecoveryConfig(
            attempts - 1, Duration.parse(delay), Duration.parse(maxDelay), jitter);
    retry = new Retry(config, retried, guards.sleeper(), guards.random());
    return this;
  }

  /** Begins no attempt after that time; to be called after {@link #retry}. */
  public GuardBuilder within(String deadline) {
    if (retry != null) {
      retry = retry.within(Duration.parse(deadline), guards.nanoTime());
    }
    return this;
  }

  /**
   * Counts what the predicate names, and refuses calls when of the last calls too many are of it;
   * {@link #open} follows.
   */
  public GuardBuilder circuit(
      int window, int minimumCalls, int failureRate, Predicate<Exception> on) {
    counted = on;
    settings = new CircuitSettings(window, minimumCalls, failureRate, Duration.ofDays(1), 1);
    return this;
  }

  /** For how long calls are refused, and how many then find out whether that can end. */
  public GuardBuilder open(String openFor, int probes) {
    if (settings != null) {
      CircuitSettings all =
          new CircuitSettings(
              settings.window(),
              settings.minimumCalls(),
              settings.failureRate(),
              Duration.parse(openFor),
              probes);
      Circuit made = new Circuit(method, all, guards.nanoTime(), guards::changed);
      guards.add(made);
      circuit = made;
    }
    return this;
  }

  /** The guard. */
  public Guard build() {
    return new Guard(method, retry, circuit, retried, counted);
  }
}
