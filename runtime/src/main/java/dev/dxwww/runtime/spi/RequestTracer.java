package dev.dxwww.runtime.spi;

import java.util.Optional;

import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.observe.TraceContext;

import org.jspecify.annotations.Nullable;

/**
 * Records requests in a tracing system; a component of this type gets each request. {@link
 * dev.dxwww.runtime.observe.OpenTelemetryTracer} is one. Called in the thread of the request, by
 * many threads at once; what it throws is logged and the request goes on.
 */
public interface RequestTracer {
  /** A request begins. */
  RequestSpan start(Request request);

  /** The record of one request. */
  interface RequestSpan {
    /**
     * What log lines show and calls to other services pass on; empty when nothing is recorded, and
     * the server keeps the caller's trace by itself.
     */
    Optional<TraceContext> context();

    /**
     * The response has gone out, or nobody is left to take it. Called once.
     *
     * @param route template of the route, such as {@code /api/tasks/{id}}; empty when none matched
     * @param status of the response; 0 when none went out
     * @param failure what the handler threw and nobody expected; null without
     */
    void end(String route, int status, @Nullable Throwable failure);
  }
}
