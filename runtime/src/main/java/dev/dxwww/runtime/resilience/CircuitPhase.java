package dev.dxwww.runtime.resilience;

/** What a circuit is in; results of calls that began in an earlier phase do not count. */
sealed interface CircuitPhase {
  /** Grows with each change. */
  long number();

  /** The state that others see. */
  Circuit.State state();

  /** Every call is let through and counted. */
  record Closed(long number, CircuitWindow window) implements CircuitPhase {
    @Override
    public Circuit.State state() {
      return Circuit.State.CLOSED;
    }
  }

  /** No call is let through, for a time from {@code since} on, in nanoseconds. */
  record Open(long number, long since) implements CircuitPhase {
    @Override
    public Circuit.State state() {
      return Circuit.State.OPEN;
    }
  }

  /** Some calls are let through; when they do not come back, others after the same time. */
  record HalfOpen(long number, long since, int begun, int succeeded) implements CircuitPhase {
    @Override
    public Circuit.State state() {
      return Circuit.State.HALF_OPEN;
    }
  }
}
