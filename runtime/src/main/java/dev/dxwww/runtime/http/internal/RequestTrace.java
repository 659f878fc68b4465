package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.spi.RequestTracer;

import org.jspecify.annotations.Nullable;

/** The record of one request in a tracing system, whose failures do not become the request's. */
final class RequestTrace {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.trace");

  private final RequestTracer.RequestSpan span;
  private @Nullable Throwable failure;

  private RequestTrace(RequestTracer.RequestSpan span) {
    this.span = span;
  }

  /** Begins it; null when that fails. */
  static @Nullable RequestTrace start(RequestTracer tracer, WireRequest request) {
    try {
      RequestTrace trace = new RequestTrace(tracer.start(request));
      trace.show(request);
      return trace;
    } catch (RuntimeException | LinkageError e) {
      LOG.log(System.Logger.Level.WARNING, "a trace could not be started", e);
      return null;
    }
  }

  /** A span that cannot say where it is has begun all the same, and will be ended. */
  private void show(WireRequest request) {
    try {
      span.context().ifPresent(request::traced);
    } catch (RuntimeException | LinkageError e) {
      LOG.log(System.Logger.Level.WARNING, "a trace has no context", e);
    }
  }

  /** The handler, or something before it, threw this. */
  void failed(Throwable thrown) {
    failure = thrown;
  }

  void end(String route, int status) {
    try {
      span.end(route, status, status == 0 || status >= 500 ? failure : null);
    } catch (RuntimeException | LinkageError e) {
      LOG.log(System.Logger.Level.WARNING, "a trace could not be ended", e);
    }
  }
}
