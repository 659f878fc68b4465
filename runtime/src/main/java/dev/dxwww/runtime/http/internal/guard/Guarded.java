package dev.dxwww.runtime.http.internal.guard;

/** A connection that the guard looks after. */
@FunctionalInterface
public interface Guarded {
  /** Ends what should have ended by now, in the clock of the guard; never waits. */
  void check(long now);
}
