package dev.dxwww.runtime.observe;

import dev.dxwww.runtime.observe.internal.CurrentRequest;

import java.net.http.HttpRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * The place of a request in a trace (W3C Trace Context). A handler gets its own by
 * {@code request.attribute(TraceContext.class)} or {@link #current()}:
 *
 * <pre>{@code
 * HttpRequest.Builder call = HttpRequest.newBuilder(stock);
 * TraceContext.current().ifPresent(trace -> trace.addTo(call));
 * }</pre>
 *
 * @param traceId 32 lower-case hex digits, shared by all that one request at the edge causes
 * @param spanId 16 lower-case hex digits: this service's part of the trace
 * @param flags the trace flags, 0 to 255; 1 says that the caller records the trace
 * @param state the {@code tracestate} field as it came; empty without
 */
public record TraceContext(String traceId, String spanId, int flags, String state) {
  private static final String HEX = "0123456789abcdef";

  /** @throws IllegalArgumentException for ids that are not hex of their length, or all zeros */
  public TraceContext {
    requireId("traceId", traceId, 32);
    requireId("spanId", spanId, 16);
    if (flags < 0 || flags > 255) {
      throw new IllegalArgumentException("flags: " + flags);
    }
    Objects.requireNonNull(state, "state");
  }

  /** The trace of the request that the calling thread serves; none outside of a request. */
  public static Optional<TraceContext> current() {
    CurrentRequest.Facts request = CurrentRequest.get();
    return request == null ? Optional.empty() : Optional.of(request.trace());
  }

  /** Whether the caller records this trace. */
  public boolean sampled() {
    return (flags & 1) != 0;
  }

  /** The value of a {@code traceparent} field for calls this service makes. */
  public String traceparent() {
    return "00-" + traceId + '-' + spanId + '-' + HEX.charAt(flags >> 4) + HEX.charAt(flags & 15);
  }

  /** Sets {@code traceparent} and {@code tracestate} on a request to another service. */
  public HttpRequest.Builder addTo(HttpRequest.Builder request) {
    request.setHeader("traceparent", traceparent());
    return state.isEmpty() ? request : request.setHeader("tracestate", state);
  }

  private static void requireId(String name, String id, int length) {
    boolean zero = true;
    for (int i = 0; i < id.length(); i++) {
      zero &= id.charAt(i) == '0';
      if (HEX.indexOf(id.charAt(i)) < 0) {
        throw new IllegalArgumentException(name + " is not lower-case hex");
      }
    }
    if (id.length() != length || zero) {
      throw new IllegalArgumentException(name + " must be " + length + " digits, not all 0");
    }
  }
}
