package dev.dxwww.runtime.generated;

/** Stub. */
public interface Shown<T> {
  T value();
}
