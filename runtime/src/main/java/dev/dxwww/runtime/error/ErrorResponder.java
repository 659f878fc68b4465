package dev.dxwww.runtime.error;

/**
 * The one place where a failed request gets its answer: converts, counts, logs once, renders.
 *
 * <p>No method throws, whatever the failure or the renderer does.
 */
public interface ErrorResponder {
  /** Answers an exception that no {@code @OnError} method took. */
  RenderedError respond(Throwable failure, ErrorContext request);

  /** Answers a problem that was found without an exception, such as an unknown path. */
  RenderedError respond(Problem problem, ErrorContext request);

  /** Counts and logs a failure whose response cannot be changed any more. */
  void report(Throwable failure, ErrorContext request);

  /**
   * Logs a failure that an {@code @OnError} method has answered: with the status it chose, so that
   * an exception which is no more than a 4xx to the application is not logged as a 500.
   *
   * @param status of the response; from 500 on the failure is counted and logged with its stack
   */
  void handled(Throwable failure, int status, ErrorContext request);
}
