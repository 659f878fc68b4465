package dev.dxwww.runtime.generated;

/** Stub. */
public interface Guarded {
  Object componentBehindGuard();
}
