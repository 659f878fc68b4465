package dev.dxwww.runtime.error;

/**
 * The one place where a failed request gets its answer: converts, counts, logs once, renders.
 *
 * <p>Neither method throws, whatever the failure or the renderer does.
 */
public interface ErrorResponder {
  /** Answers an exception that no {@code @OnError} method took. */
  RenderedError respond(Throwable failure, ErrorContext request);

  /** Answers a problem that was found without an exception, such as an unknown path. */
  RenderedError respond(Problem problem, ErrorContext request);

  /** Counts and logs a failure whose response cannot be changed any more, or is the user's. */
  void report(Throwable failure, ErrorContext request);
}
