package dev.dxwww.runtime.error;

/** Turns failures into responses; neither logs nor counts them. */
public interface ErrorRenderer {
  /** The response for a problem that was found without an exception. */
  RenderedError render(Problem problem, ErrorContext request);

  /** The response for an exception, of which clients see what its code allows. */
  RenderedError render(DxException failure, ErrorContext request);
}
