package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.observe.Metrics;
import dev.dxwww.runtime.observe.internal.RequestMetrics;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The page of metrics over real connections. */
final class MetricsTest {
  private static final String COUNT = "http_server_request_duration_seconds_count";

  private static Routes routes() {
    return new Routes()
        .open(Route.get("/items/{id}", "t.item"), x -> x.send("one", Encoder.TEXT))
        .open(Route.get("/gone", "t.gone"), x -> {
          throw new NotFoundException("gone");
        });
  }

  /** The page once it has all these lines: requests are counted after their answers went out. */
  private static String page(ServedApplication app, String... lines) throws Exception {
    long deadline = System.nanoTime() + 30_000_000_000L;
    String page = app.get("/metrics").body();
    while (!page.lines().toList().containsAll(List.of(lines)) && System.nanoTime() < deadline) {
      page = app.get("/metrics").body();
    }
    assertThat(page.lines()).contains(lines);
    return page;
  }

  /** As the events of a page have, and the form beside it. */
  @Test
  void routesOfTheSameName_areOneSeries() {
    RequestMetrics requests = new RequestMetrics();
    assertThat(requests.of("POST", "/tasks")).isSameAs(requests.of("POST", "/tasks"));
    assertThat(requests.of("POST", "/tasks")).isNotSameAs(requests.of("GET", "/tasks"));
  }

  @Test
  void requests_areCountedByRouteMethodAndClassOfStatus() throws Exception {
    try (ServedApplication app = new ServedApplication(routes()).start()) {
      for (int i = 0; i < 3; i++) {
        app.get("/items/" + i);
      }
      app.get("/gone");
      String page = page(app,
          COUNT + "{method=\"GET\",route=\"/items/{id}\",status=\"2xx\"} 3",
          COUNT + "{method=\"GET\",route=\"/gone\",status=\"4xx\"} 1",
          "# TYPE http_server_request_duration_seconds histogram",
          "http_server_request_duration_seconds_bucket"
              + "{method=\"GET\",route=\"/items/{id}\",status=\"2xx\",le=\"+Inf\"} 3",
          "http_server_response_body_bytes_total{method=\"GET\",route=\"/items/{id}\"} 9",
          "http_server_errors_total{code=\"4004\"} 1",
          "http_server_requests_in_flight 1",
          "http_server_concurrency_limit 512");
      assertThat(page).contains("jvm_memory_used_bytes{area=\"heap\"} ")
          .contains("jvm_gc_collection_seconds_count{gc=").contains("jvm_threads_current ")
          .contains("process_open_fds ").contains("process_cpu_seconds_total ");
    }
  }

  @Test
  void bytesOfBodies_areCountedHoweverTheyAreRead() throws Exception {
    Routes reading = new Routes()
        .open(Route.post("/whole", "t.whole"), x -> x.send(x.request().bodyText(), Encoder.TEXT))
        .open(Route.post("/stream", "t.stream"), x -> {
          InputStream body = x.bodyStream();
          x.send(body == null ? "" : body.readAllBytes().length + "", Encoder.TEXT);
        });
    try (ServedApplication app = new ServedApplication(reading).start();
        RawConnection connection = app.connect()) {
      for (String path : new String[] {"/whole", "/stream"}) {
        connection.send("POST " + path + " HTTP/1.1\nContent-Length: 5").bytes("hello").read();
        String labels = "{method=\"POST\",route=\"" + path + "\"}";
        page(app, "http_server_request_body_bytes_total" + labels + " 5");
      }
    }
  }

  @Test
  void unknownPathsAndMethods_areOneLabel() throws Exception {
    try (ServedApplication app = new ServedApplication(routes()).start()) {
      for (int i = 0; i < 300; i++) {
        app.get("/no/" + i);
      }
      try (RawConnection connection = app.connect()) {
        connection.send("BREW /coffee HTTP/1.1").read();
        connection.send("STEEP /tea HTTP/1.1").read();
      }
      String page = page(app,
          COUNT + "{method=\"(other)\",route=\"(none)\",status=\"5xx\"} 2",
          COUNT + "{method=\"GET\",route=\"(none)\",status=\"4xx\"} 300");
      assertThat(page).doesNotContain("/no/").doesNotContain("BREW");
    }
  }

  @Test
  void requestsThatTheListenerRefuses_areCounted() throws Exception {
    try (ServedApplication app = new ServedApplication(routes()).start()) {
      try (RawConnection connection = app.connect()) {
        assertThat(connection.bytes("GET /\r\n\r\n").read().status()).isEqualTo(400);
      }
      String page = app.get("/metrics").body();
      assertThat(page.lines())
          .anyMatch(line -> line.startsWith(COUNT) && line.contains("status=\"4xx\"")
              && line.contains("(none)"));
    }
  }

  @Test
  void ownMetrics_standBesideTheServers() throws Exception {
    Metrics metrics = new Metrics();
    metrics.counter("orders_total", "Orders.", "kind", "a\"b\\c\nd").add(2);
    metrics.gauge("stock", "Things in stock.", () -> 4.5);
    metrics.timer("packing_seconds", "Packing.").record(java.time.Duration.ofMillis(3));
    try (ServedApplication app = new ServedApplication(routes()).with(metrics).start()) {
      assertThat(app.get("/metrics").body().lines()).contains(
          "# HELP orders_total Orders.",
          "# TYPE orders_total counter",
          "orders_total{kind=\"a\\\"b\\\\c\\nd\"} 2",
          "stock 4.5",
          "packing_seconds_bucket{le=\"0.0025\"} 0",
          "packing_seconds_bucket{le=\"0.005\"} 1",
          "packing_seconds_count 1");
    }
  }

  @Test
  void openMetrics_isSentToWhoAcceptsIt() throws Exception {
    try (ServedApplication app =
        new ServedApplication(routes()).with(new Metrics()).start()) {
      HttpResponse<String> open = app.get(
          "/metrics", "Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
      assertThat(open.headers().firstValue("Content-Type"))
          .hasValue("application/openmetrics-text; version=1.0.0; charset=utf-8");
      assertThat(open.body()).endsWith("# EOF\n")
          .contains("# TYPE http_server_connections_accepted counter\n"
              + "http_server_connections_accepted_total ");
      HttpResponse<String> plain = app.get("/metrics");
      assertThat(plain.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
      assertThat(plain.body()).doesNotContain("EOF");
    }
  }

  @Test
  void production_showsMetricsOnTheAdminListenerOnly() throws Exception {
    ServedApplication prod = new ServedApplication(routes())
        .set("dx.profile", "prod").set("dx.server.shutdown-delay", "0s");
    try (ServedApplication app = prod.start()) {
      assertThat(app.get("/metrics").statusCode()).isEqualTo(404);
      assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
    }
    try (ServedApplication app = prod.set("dx.admin.port", "0").start()) {
      assertThat(app.get("/metrics").statusCode()).isEqualTo(404);
      assertThat(app.get("/health/live").statusCode()).isEqualTo(404);
      assertThat(app.admin("/metrics").body()).contains("http_server_connections ");
      assertThat(app.admin("/items/1").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void expose_alwaysAndNever() throws Exception {
    ServedApplication prod = new ServedApplication(routes())
        .set("dx.profile", "prod").set("dx.server.shutdown-delay", "0s")
        .set("dx.metrics.expose", "always").set("dx.metrics.path", "/m");
    try (ServedApplication app = prod.start()) {
      assertThat(app.get("/m").statusCode()).isEqualTo(200);
    }
    try (ServedApplication app =
        new ServedApplication(routes()).set("dx.metrics.expose", "never").start()) {
      assertThat(app.get("/metrics").statusCode()).isEqualTo(404);
    }
  }
}
