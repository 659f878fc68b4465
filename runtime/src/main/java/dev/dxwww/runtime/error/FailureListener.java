package dev.dxwww.runtime.error;

/** Learns of components that failed inside an {@link ErrorBoundary}. */
@FunctionalInterface
public interface FailureListener {
  /** Does nothing. */
  FailureListener NONE = (component, failure) -> {};

  /**
   * Called on the failing thread, after the failure was logged; what this throws is logged too.
   *
   * @param component the component's name
   * @param failure what it threw, with its code
   */
  void failed(String component, DxException failure);
}
