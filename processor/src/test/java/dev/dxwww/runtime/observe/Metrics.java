package dev.dxwww.runtime.observe;

/** Stands in for the runtime's type. */
public final class Metrics {
  /** Without any metric. */
  public Metrics() {}
}
