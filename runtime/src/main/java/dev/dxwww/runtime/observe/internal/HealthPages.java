package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.JsonWriter;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.observe.internal.Endpoints.Endpoint;
import dev.dxwww.runtime.spi.HealthCheck.Probe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Serves what the health checks say: 200 or 503, with the names of the checks. */
public final class HealthPages {
  private static final int EXPECTED_BYTES = 256;

  private final HealthChecks checks;
  private final boolean detailed;

  /** {@code detailed} also shows details, which may be internal. */
  public HealthPages(HealthChecks checks, boolean detailed) {
    this.checks = checks;
    this.detailed = detailed;
  }

  /** The three of them below a path such as {@code /health}. */
  public Endpoints below(String base) {
    return new Endpoints(
        List.of(
            new Endpoint(base + "/live", x -> send(Probe.LIVE, x)),
            new Endpoint(base + "/ready", x -> send(Probe.READY, x)),
            new Endpoint(base + "/started", x -> send(Probe.STARTED, x))));
  }

  private void send(Probe probe, Exchange exchange) {
    HealthChecks.Report report = checks.report(probe);
    int status = report.isUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    exchange.sendResponse(
        Response.of(status, json(report))
            .header("Content-Type", "application/json")
            .header("Cache-Control", "no-store"),
        Encoder.BYTES);
  }

  private byte[] json(HealthChecks.Report report) {
    JsonWriter out = new JsonWriter(EXPECTED_BYTES);
    out.open();
    out.name("status");
    out.value(word(report.isUp()));
    out.name("checks");
    out.openArray();
    for (HealthChecks.Named named : report.checks()) {
      out.element();
      out.open();
      out.name("name");
      out.value(named.name());
      out.name("status");
      out.value(word(named.health().isUp()));
      if (detailed && !named.health().details().isEmpty()) {
        details(out, named.health().details());
      }
      out.close();
    }
    out.closeArray();
    out.close();
    return out.toByteArray();
  }

  private static void details(JsonWriter out, Map<String, String> details) {
    out.name("details");
    out.open();
    new TreeMap<>(details).forEach((name, value) -> {
      out.name(name);
      out.value(value);
    });
    out.close();
  }

  private static String word(boolean isUp) {
    return isUp ? "up" : "down";
  }
}
