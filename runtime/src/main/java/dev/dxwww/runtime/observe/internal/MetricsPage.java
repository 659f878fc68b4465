package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorCounters;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.observe.Metrics;
import dev.dxwww.runtime.observe.internal.Endpoints.Endpoint;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Serves all metrics as text that Prometheus reads. */
public final class MetricsPage {
  private final Observation server;
  private final ErrorCounters errors;
  private final Metrics own;
  private final List<Observed> parts;
  private final CompletableFuture<JvmMetrics> jvm = new CompletableFuture<>();

  /** The metrics of a server, of its application and of parts it has. */
  public MetricsPage(
      Observation server, ErrorCounters errors, Metrics own, List<Observed> parts) {
    this.parts = List.copyOf(parts);
    this.server = server;
    this.errors = errors;
    this.own = own;
    Thread.ofPlatform().daemon().name("dx-metrics-start").start(this::findJvm);
  }

  private void findJvm() {
    try {
      jvm.complete(new JvmMetrics());
    } catch (Throwable e) {
      jvm.completeExceptionally(e);
      throw e;
    }
  }

  /** The page, at a path such as {@code /metrics}. */
  public Endpoints at(String path) {
    return new Endpoints(List.of(new Endpoint(path, this::send)));
  }

  private void send(Exchange exchange) {
    boolean openMetrics =
        exchange.request().headerAll("Accept").stream()
            .anyMatch(field -> field.contains("application/openmetrics-text"));
    exchange.sendResponse(
        Response.<CharSequence>of(200, text(openMetrics))
            .header("Content-Type",
                openMetrics ? MetricsText.OPEN_METRICS : MetricsText.PROMETHEUS)
            .header("Cache-Control", "no-store"),
        Encoder.TEXT);
  }

  private String text(boolean openMetrics) {
    MetricsText out = new MetricsText(openMetrics);
    server.requests().write(out);
    server.admission().write(out);
    server.connections().write(out);
    errors(out);
    jvm.join().write(out);
    parts.forEach(part -> part.write(out));
    own.writeTo(out);
    return out.end();
  }

  private void errors(MetricsText out) {
    out.family("http_server_errors_total", "counter", "Problems answered or reported, by code.");
    for (ErrorCode code : ErrorCode.values()) {
      long count = errors.count(code);
      if (count > 0) {
        out.sample("http_server_errors_total", "code=\"" + code.number() + "\"", count);
      }
    }
  }
}
