package dev.dxwww.runtime.generated;

/** Stub. */
public final class Checks {
  private Checks() {}
}
