package dev.dxwww.runtime.generated;

/** Stub. */
public abstract class Exchange {
  public abstract boolean refused();

  public abstract Violations violations();
}
