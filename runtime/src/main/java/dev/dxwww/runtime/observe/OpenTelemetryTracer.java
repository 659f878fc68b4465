package dev.dxwww.runtime.observe;

import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.spi.RequestTracer;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;

import java.util.List;

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
      };

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
    Span span =
        tracer.spanBuilder(request.method())
            .setParent(caller)
            .setSpanKind(SpanKind.SERVER)
            .setAttribute("http.request.method", request.method())
            .setAttribute("url.path", request.path())
            .setAttribute("url.scheme", request.secure() ? "https" : "http")
            .setAttribute("client.address", request.remoteAddress())
            .startSpan();
    return new Recorded(request.method(), span, span.makeCurrent());
  }

  /** One request's span, and the scope in which it is the current one. */
  private record Recorded(String method, Span span, Scope scope)
      implements RequestTracer.RequestSpan {
    @Override
    public TraceContext context() {
      SpanContext own = span.getSpanContext();
      StringBuilder state = new StringBuilder();
      own.getTraceState().forEach((key, value) ->
          state.append(state.isEmpty() ? "" : ",").append(key).append('=').append(value));
      return new TraceContext(
          own.getTraceId(), own.getSpanId(), own.getTraceFlags().asByte() & 0xFF,
          state.toString());
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
