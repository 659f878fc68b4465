package dev.dxwww.runtime.generated;

/** A generated {@code <Type>_Guarded}: stands before a component and passes calls on to it. */
public interface Guarded {
  /** The component itself. */
  Object componentBehindGuard();
}
