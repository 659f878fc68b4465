package dev.dxwww.processor.route;

/** Path templates overlap so much that a router without backtracking would not fit a class. */
final class RouterTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RouterTooLargeException(int states) {
    super("over " + states + " states");
  }
}
