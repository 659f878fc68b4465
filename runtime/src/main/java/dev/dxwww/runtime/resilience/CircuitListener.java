package dev.dxwww.runtime.resilience;

/** Learns when a circuit opens or closes; a component that implements it is told of all. */
@FunctionalInterface
public interface CircuitListener {
  /**
   * The circuit went from one state to another. Called by the thread whose call did it, after the
   * change; what it throws is logged.
   */
  void changed(Circuit circuit, Circuit.State from, Circuit.State to);
}
