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
      RequestTracer.RequestSpan span = tracer.start(request);
      request.traced(span.context());
      return new RequestTrace(span);
    } catch (RuntimeException | LinkageError e) {
      LOG.log(System.Logger.Level.WARNING, "a trace could not be started", e);
      return null;
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
