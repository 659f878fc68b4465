package dev.dxwww.runtime.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

import dev.dxwww.runtime.error.ErrorBoundary;
import dev.dxwww.runtime.error.Retry;
import dev.dxwww.runtime.resilience.Circuit;
import dev.dxwww.runtime.resilience.CircuitListener;

/**
 * Makes the guards of one application. Of the thread that wires it; circuits may be asked for by
 * any once it has started.
 */
public final class Guards {
  private final LongSupplier nanoTime;
  private final Retry.Sleeper sleeper;
  private final DoubleSupplier random;
  private final List<Circuit> circuits = new ArrayList<>();
  private final ErrorBoundary told = new ErrorBoundary("CircuitListener");
  private volatile List<CircuitListener> listeners = List.of();

  /**
   * With the sources of time and randomness.
   *
   * @param nanoTime as of {@link System#nanoTime}
   * @param random at least 0, below 1
   */
  public Guards(LongSupplier nanoTime, Retry.Sleeper sleeper, DoubleSupplier random) {
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
    this.random = random;
  }

  /** Begins the guard of a method, {@code BankRates.rate}. */
  public GuardBuilder named(String method) {
    return new GuardBuilder(this, method);
  }

  /** From now on tells these of every change of a circuit. */
  public void listen(List<CircuitListener> told) {
    listeners = List.copyOf(told);
  }

  /** Every circuit, in the order of their making. */
  public List<Circuit> circuits() {
    return List.copyOf(circuits);
  }

  void add(Circuit circuit) {
    circuits.add(circuit);
  }

  void changed(Circuit circuit, Circuit.State from, Circuit.State to) {
    for (CircuitListener listener : listeners) {
      told.run(circuit.name(), () -> listener.changed(circuit, from, to));
    }
  }

  LongSupplier nanoTime() {
    return nanoTime;
  }

  Retry.Sleeper sleeper() {
    return sleeper;
  }

  DoubleSupplier random() {
    return random;
  }
}
