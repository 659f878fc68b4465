package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.observe.internal.Admission;
import dev.dxwww.runtime.observe.internal.CurrentRequest;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.observe.internal.RouteMeter;
import dev.dxwww.runtime.spi.RequestTracer;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is done around one exchange: it is let in, counted, timed, traced and logged. */
final class ExchangeWatch {
  private final HttpCore core;
  private final Observation observation;
  private final WireRequest request;
  private final WireResponse response;
  private final long started;
  private final @Nullable CurrentRequest slot = CurrentRequest.slot();
  private @Nullable RequestTrace trace;
  private boolean admitted;
  private boolean quiet;

  ExchangeWatch(HttpCore core, WireRequest request, WireResponse response, long started) {
    this.core = core;
    this.observation = core.observation();
    this.request = request;
    this.response = response;
    this.started = started;
  }

  /** The request begins: it is counted, and log lines are its own. */
  void begin() {
    observation.requests().begin();
    if (slot != null) {
      slot.serve(request);
    }
    RequestTracer tracer = observation.tracer();
    if (tracer != null) {
      trace = RequestTrace.start(tracer, request);
    }
  }

  /** Whether the request may go on to its handler; if not, {@link #refusal} is the problem. */
  boolean enter() {
    admitted = observation.admission().enter();
    return admitted;
  }

  /** 503 and when to come again. */
  Problem refusal() {
    Admission admission = observation.admission();
    return Problem.of(ErrorCode.OVERLOADED)
        .withHeaders(Map.of("Retry-After", Long.toString(admission.retrySeconds())));
  }

  /** From here on the response is a stream of events: it counts as served no more. */
  void streaming() {
    if (admitted) {
      admitted = false;
      observation.admission().release();
    }
  }

  /**
   * The response has begun, and lasts as long as its source and its client like: what was to be
   * learned of the application is known, and the place is free for another request.
   */
  void answering() {
    leave();
  }

  /** Nobody wants to read that this request went well. */
  void quietly() {
    quiet = true;
  }

  /** The handler, or something before it, threw this. */
  void failed(Throwable thrown) {
    if (trace != null) {
      trace.failed(thrown);
    }
  }

  /** The request is over, whatever became of it: counts, logs and lets go of it. */
  void end(@Nullable RouteChain chain) {
    int status = response.sentStatus();
    long took = core.now() - started;
    leave();
    RouteMeter meter =
        chain == null ? observation.requests().unmatched(request.method()) : chain.meter();
    meter.record(status, took, response.sentBytes(), request.bytesRead());
    observation.requests().end();
    if (core.log().isOn() && !(quiet && status > 0 && status < 400)) {
      AccessLog.Outcome outcome = new AccessLog.Outcome(status, response.sentBytes(), took);
      AccessLog.Asker asker = new AccessLog.Asker(request.clientAddress(), request.requestId());
      core.log().response(request.method(), request.path(), outcome, asker);
    }
    if (trace != null) {
      trace.end(chain == null ? "" : chain.route().template(), status);
    }
    if (slot != null) {
      slot.serve(null);
    }
  }

  /** What the client took its time for says nothing about the application. */
  private void leave() {
    if (!admitted) {
      return;
    }
    admitted = false;
    if (response.isSent()) {
      observation.admission().leave(started, response.completedAt() - request.waitedNanos());
    } else {
      observation.admission().release();
    }
  }
}
