package dev.dxwww.runtime.observe;

import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.spi.RequestTracer;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A span of OpenTelemetry for each request, named by its route. The application brings the SDK and
 * {@code opentelemetry-api}, and provides this:
 *
 * <pre>{@code
 * @Provides
 * static RequestTracer tracer(OpenTelemetry telemetry) {
 *   return new OpenTelemetryTracer(telemetry);
 * }
 * }</pre>
 *
 * <p>The caller's context is read by the propagators of the SDK. While the handler runs its span is
 * the current one of its thread, so that spans of libraries become its children.
 */
public final class OpenTelemetryTracer implements RequestTracer {
  private static final TextMapGetter<Request> FIELDS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Request request) {
          return List.of("traceparent", "tracestate", "baggage");
        }

        @Override
        public @Nullable String get(@Nullable Request request, String name) {
          return request == null ? null : request.header(name).orElse(null);
        }

        @Override
        public Iterator<String> getAll(@Nullable Request request, String name) {
          return request == null
              ? Collections.emptyIterator()
              : request.headerAll(name).iterator();
        }
      };

  /** Others are any text that a client likes, which would be a name of a span each. */
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE");

  private final OpenTelemetry telemetry;
  private final Tracer tracer;

  /** Records in this SDK. */
  public OpenTelemetryTracer(OpenTelemetry telemetry) {
    this.telemetry = telemetry;
    this.tracer = telemetry.getTracer("dev.dxwww");
  }

  @Override
  public RequestTracer.RequestSpan start(Request request) {
    Context caller =
        telemetry.getPropagators().getTextMapPropagator()
            .extract(Context.root(), request, FIELDS);
    boolean known = METHODS.contains(request.method());
    String name = known ? request.method() : "HTTP";
    SpanBuilder builder =
        tracer.spanBuilder(name)
            .setParent(caller)
            .setSpanKind(SpanKind.SERVER)
            .setAttribute("http.request.method", known ? request.method() : "_OTHER")
            .setAttribute("url.path", request.path())
            .setAttribute("url.scheme", request.secure() ? "https" : "http")
            .setAttribute("client.address", request.clientAddress());
    if (!known) {
      builder.setAttribute("http.request.method_original", request.method());
    }
    Span span = builder.startSpan();
    return new Recorded(name, span, span.makeCurrent());
  }

  /** One request's span, and the scope in which it is the current one. */
  private record Recorded(String method, Span span, Scope scope)
      implements RequestTracer.RequestSpan {
    @Override
    public Optional<TraceContext> context() {
      SpanContext own = span.getSpanContext();
      if (!own.isValid()) {
        // An SDK that is switched off gives spans without ids.
        return Optional.empty();
      }
      StringBuilder state = new StringBuilder();
      own.getTraceState().forEach((key, value) ->
          state.append(state.isEmpty() ? "" : ",").append(key).append('=').append(value));
      return Optional.of(
          new TraceContext(
              own.getTraceId(),
              own.getSpanId(),
              own.getTraceFlags().asByte() & 0xFF,
              state.toString()));
    }

    @Override
    public void end(String route, int status, @Nullable Throwable failure) {
      scope.close();
      if (!route.isEmpty()) {
        span.updateName(method + ' ' + route);
        span.setAttribute("http.route", route);
      }
      if (status > 0) {
        span.setAttribute("http.response.status_code", status);
      }
      if (failure != null) {
        span.recordException(failure);
        span.setAttribute("error.type", failure.getClass().getName());
      } else if (status == 0 || status >= 500) {
        span.setAttribute("error.type", status == 0 ? "no_response" : String.valueOf(status));
      }
      if (failure != null || status == 0 || status >= 500) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
  }
}
