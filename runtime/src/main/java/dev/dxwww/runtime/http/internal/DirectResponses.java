package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorContext;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.error.RenderedError;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.observe.TraceContext;
import dev.dxwww.runtime.observe.internal.CurrentRequest;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Answers requests that the listener itself refuses, before any routing: what cannot be parsed or
 * is too large. They get the same headers and the same kind of error as all others.
 */
final class DirectResponses implements DirectHandler {
  /** The listener tells a too large header section from other faults by this text alone. */
  static final String HEADERS_TOO_LARGE = "Header size exceeded";

  private static final HeaderName TRACEPARENT = HeaderNames.create("traceparent");

  private final HttpCore core;

  DirectResponses(HttpCore core) {
    this.core = core;
  }

  DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, this);
    }
    return handlers.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders given,
      @Nullable String message) {
    String id = core.requestId(request.headers());
    CurrentRequest slot = CurrentRequest.slot();
    if (slot != null) {
      slot.serve(new Refused(id, core.traces().of(
          WireHeaders.first(request.headers(), TRACEPARENT), null)));
    }
    try {
      return respond(request, status, given, message, id);
    } finally {
      if (slot != null) {
        slot.serve(null);
      }
    }
  }

  /** What log lines say of a request that got no further. */
  private record Refused(String requestId, TraceContext trace) implements CurrentRequest.Facts {}

  private TransportResponse respond(
      TransportRequest request,
      Status status,
      ServerResponseHeaders given,
      @Nullable String message,
      String id) {
    Problem problem = problem(request, status, message);
    RenderedError error = core.parts().errors().respond(problem, context(request, id));
    boolean head = request.method().equals("HEAD");
    byte[] body = head ? new byte[0] : error.body();
    AccessLog.Outcome outcome = new AccessLog.Outcome(error.status(), body.length, 0);
    CurrentRequest slot = CurrentRequest.slot();
    WireConnection wire =
        slot != null && slot.peer() instanceof WireConnection connection ? connection : null;
    String client =
        wire == null ? "" : core.proxies().client(wire, request.headers()).text();
    boolean tls = wire != null
        && (wire.isSecure() || core.proxies().saysTls(wire, request.headers()));
    core.log().response(
        request.method(), path(request), outcome, new AccessLog.Asker(client, id));
    core.observation().requests().unmatched(request.method())
        .record(error.status(), 0, body.length, 0);
    return TransportResponse.builder()
        .status(Statuses.of(error.status()))
        .headers(headers(given, error, id, tls))
        .keepAlive(false)
        .entity(body)
        .build();
  }

  private Problem problem(TransportRequest request, Status status, @Nullable String message) {
    if (status.code() == 503) {
      long seconds = core.observation().admission().retrySeconds();
      return Problem.of(ErrorCode.UNAVAILABLE)
          .withHeaders(Map.of("Retry-After", Long.toString(seconds)));
    }
    if (HEADERS_TOO_LARGE.equals(message)) {
      return Problem.of(ErrorCode.HEADERS_TOO_LARGE);
    }
    // Unknown methods get as far as the dispatcher; the listener refuses transfer codings so.
    if (status.code() == 501) {
      return Problem.of(ErrorCode.METHOD_NOT_IMPLEMENTED, Texts.UNKNOWN_CODING);
    }
    return Problem.of(switch (status.code()) {
      case 413 -> ErrorCode.CONTENT_TOO_LARGE;
      case 414 -> ErrorCode.URI_TOO_LONG;
      case 505 -> ErrorCode.HTTP_VERSION_NOT_SUPPORTED;
      case 500 -> ErrorCode.UNEXPECTED;
      default -> isAboutContentEncoding(message)
          ? ErrorCode.UNSUPPORTED_MEDIA_TYPE
          : ErrorCode.BAD_REQUEST;
    });
  }

  /** This fault, too, is told from others by its text alone. */
  private static boolean isAboutContentEncoding(@Nullable String message) {
    return message != null
        && (message.startsWith("Content-Encoding") || message.endsWith("content encoding"));
  }

  private static ErrorContext context(TransportRequest request, String id) {
    String target = request.path();
    String path = path(request);
    String query = path.length() == target.length() ? "" : target.substring(path.length() + 1);
    WireHeaders headers = new WireHeaders(request.headers());
    return new ErrorContext(request.method(), path, query, headers, "", "", id, 0);
  }

  /** What stands before the query: a target that could not be parsed has not been split. */
  private static String path(TransportRequest request) {
    String target = request.path();
    int mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  private ServerResponseHeaders headers(
      ServerResponseHeaders headers, RenderedError error, String id, boolean tls) {
    List<HeaderField> overrides = new ArrayList<>();
    error.headers().forEach((name, value) -> {
      HeaderField field = new HeaderField(name, value);
      if (core.securityHeaders().contains(name)) {
        overrides.add(field);
      } else {
        headers.set(HeaderNames.create(name), field.value());
      }
    });
    headers.set(HeaderValues.create(HeaderNames.CONTENT_TYPE, error.contentType()));
    headers.set(new CommonHeaders(core.securityHeaders().bytesWith(overrides, tls), id, null));
    return headers;
  }
}
