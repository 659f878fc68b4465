package dev.dxwww.runtime.observe.internal;

/** Where an application is between its start and its end. */
public final class ServerPhase {
  private volatile Phase phase = Phase.STARTING;

  /** Starting. */
  public ServerPhase() {}

  /** The phases, in their order. */
  public enum Phase {
    STARTING,
    SERVING,
    STOPPING
  }

  /** The phase it is in. */
  public Phase now() {
    return phase;
  }

  /** From here on it is in this phase. */
  public void enter(Phase next) {
    phase = next;
  }
}
