package dev.dxwww.processor.resilience;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.transaction.TransactionModel;

/** One annotation of a guarded method, as values. */
sealed interface GuardUse {

  /**
   * Exceptions by which a failure is told from others.
   *
   * @param on those that it concerns; empty for the annotation's own choice
   * @param never those that it does not concern, whatever {@code on} says
   */
  record Failures(List<TypeName> on, List<TypeName> never) {
    public Failures {
      on = List.copyOf(on);
      never = List.copyOf(never);
    }
  }

  /** {@code @Retry}. */
  record Retry(
      int attempts,
      Duration delay,
      Duration maxDelay,
      double jitter,
      Optional<Duration> deadline,
      Failures failures)
      implements GuardUse {}

  /** {@code @Transactional}. */
  record Transaction(TransactionModel model) implements GuardUse {}

  /** {@code @CircuitBreaker}. */
  record Circuit(
      int window,
      int minimumCalls,
      int failureRate,
      Duration openFor,
      int probes,
      Failures failures)
      implements GuardUse {}
}
