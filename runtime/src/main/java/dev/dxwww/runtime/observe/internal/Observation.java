package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.spi.RequestTracer;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a server does besides answering: counts, lets in, traces.
 *
 * @param requests counts and times requests
 * @param connections counts connections
 * @param admission lets requests in
 * @param traces makes and reads trace contexts
 * @param tracer records requests elsewhere; null for nobody
 */
public record Observation(
    RequestMetrics requests,
    ConnectionCounts connections,
    Admission admission,
    Traces traces,
    @Nullable RequestTracer tracer) {

  public Observation {
    Objects.requireNonNull(requests, "requests");
    Objects.requireNonNull(connections, "connections");
    Objects.requireNonNull(admission, "admission");
    Objects.requireNonNull(traces, "traces");
  }

  /** Counts what nobody reads, lets everything in. */
  public static Observation silent(long seed) {
    return new Observation(
        new RequestMetrics(), new ConnectionCounts(), Admission.open(), new Traces(seed), null);
  }

  /** The same for a listener of its own, whose requests are all let in and not traced. */
  public Observation apart() {
    return new Observation(
        new RequestMetrics(), new ConnectionCounts(), Admission.open(), traces, null);
  }
}
