package dev.dxwww.runtime.error;

/** Counts and logs each failure once, then has it rendered; goes on when any of that fails. */
final class LoggingResponder implements ErrorResponder {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.error");
  /** Held from the start: when it is needed there may be no memory left to load its class. */
  private static final RenderedError LAST_RESORT = LastResort.RESPONSE;

  private final ErrorRenderer renderer;
  private final ErrorLog log;
  private final ErrorCounters counters;

  LoggingResponder(ErrorRenderer renderer, ErrorLog log, ErrorCounters counters) {
    this.renderer = renderer;
    this.log = log;
    this.counters = counters;
  }

  @Override
  public RenderedError respond(Throwable failure, ErrorContext request) {
    try {
      DxException known = ErrorConversions.from(failure);
      record(known, failure, request);
      return renderer.render(known, request);
    } catch (Throwable broken) {
      return lastResort(broken);
    }
  }

  @Override
  public RenderedError respond(Problem problem, ErrorContext request) {
    try {
      counters.increment(problem.code());
      logSafely(() -> log.log(problem, request));
      return renderer.render(problem, request);
    } catch (Throwable broken) {
      return lastResort(broken);
    }
  }

  @Override
  public void report(Throwable failure, ErrorContext request) {
    try {
      record(ErrorConversions.from(failure), failure, request);
    } catch (Throwable broken) {
      Quietly.log(LOG, "reporting a failure failed", broken);
    }
  }

  @Override
  public void handled(Throwable failure, int status, ErrorContext request) {
    try {
      DxException known = ErrorConversions.from(failure);
      if (status >= 500 || known.code().status() == status) {
        counters.increment(known.code());
      }
      logSafely(() -> log.handled(known, failure, status, request));
    } catch (Throwable broken) {
      Quietly.log(LOG, "reporting a failure failed", broken);
    }
  }

  private void record(DxException known, Throwable thrown, ErrorContext request) {
    counters.increment(known.code());
    logSafely(() -> log.log(known, thrown, request));
  }

  /** A logger that fails must not cost the client its answer. */
  private static void logSafely(Runnable logging) {
    try {
      logging.run();
    } catch (Throwable broken) {
      Quietly.log(LOG, "logging a failure failed", broken);
    }
  }

  private static RenderedError lastResort(Throwable broken) {
    Quietly.log(LOG, "rendering a failure failed", broken);
    return LAST_RESORT;
  }
}
