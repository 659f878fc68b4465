package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.app.Provides;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.observe.OpenTelemetryTracer;
import dev.dxwww.runtime.observe.TraceContext;
import dev.dxwww.runtime.spi.RequestTracer;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Traces from the caller through a handler to what it calls, with and without OpenTelemetry. */
final class TracingTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
          .build();

  /** What an application writes to be traced; the guide quotes it. */
  static final class Telemetry {
    private Telemetry() {}

    @Provides
    static RequestTracer tracer(OpenTelemetry telemetry) {
      return new OpenTelemetryTracer(telemetry);
    }
  }

  private static String own(Request request) {
    return request.attribute(TraceContext.class).orElseThrow().traceparent();
  }

  private static Routes routes() {
    return new Routes()
        .open(Route.get("/own/{id}", "t.own"), x -> x.send(own(x.request()), Encoder.TEXT))
        .open(Route.get("/span", "t.span"),
            x -> x.send(Span.current().getSpanContext().getSpanId(), Encoder.TEXT))
        .open(Route.get("/fail", "t.fail"), x -> {
          throw new IllegalStateException("broken");
        })
        .open(Route.get("/call", "t.call"), x -> {
          String to = x.request().query("to").orElseThrow();
          HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(to));
          TraceContext.current().ifPresent(trace -> trace.addTo(call));
          try (HttpClient client = HttpClient.newHttpClient()) {
            x.send(client.send(call.build(), BodyHandlers.ofString()).body(), Encoder.TEXT);
          }
        });
  }

  @Test
  void callersTrace_reachesTheHandlerAndWhatItCalls() throws Exception {
    try (ServedApplication app = new ServedApplication(routes()).start()) {
      String own = app.get("/own/1", "traceparent", PARENT).body();
      assertThat(own).startsWith("00-" + TRACE + "-").endsWith("-01").isNotEqualTo(PARENT);
      String to = app.lifecycle().url().replace("localhost", "127.0.0.1") + "/own/2";
      assertThat(app.get("/call?to=" + to, "traceparent", PARENT).body())
          .startsWith("00-" + TRACE + "-");
      assertThat(app.get("/own/1").body()).isNotEqualTo(app.get("/own/1").body());
    }
  }

  @Test
  void twoTraceparents_areNone() throws Exception {
    try (ServedApplication app = new ServedApplication(routes()).start();
        RawConnection connection = app.connect()) {
      RawResponse response = connection
          .send("GET /own/1 HTTP/1.1\ntraceparent: " + PARENT + "\ntraceparent: " + PARENT).read();
      assertThat(response.body()).doesNotContain(TRACE);
    }
  }

  @Test
  void failure_isLoggedWithItsTrace() throws Exception {
    try (LogLines log = new LogLines("dev.dxwww.error");
        ServedApplication app = new ServedApplication(routes()).start()) {
      app.get("/fail", "traceparent", PARENT);
      log.awaitLineWith("trace=" + TRACE);
    }
  }

  private SpanData span() {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (spans.getFinishedSpanItems().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
    SpanData span = spans.getFinishedSpanItems().getFirst();
    spans.reset();
    return span;
  }

  @Test
  void openTelemetry_getsASpanForEachRequest() throws Exception {
    ServedApplication traced =
        new ServedApplication(routes()).with(Telemetry.tracer(sdk));
    try (ServedApplication app = traced.start()) {
      String own = app.get("/own/7", "traceparent", PARENT).body();
      SpanData span = span();
      assertThat(span.getName()).isEqualTo("GET /own/{id}");
      assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
      assertThat(span.getTraceId()).isEqualTo(TRACE);
      assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
      assertThat(own).isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
      assertThat(span.getAttributes().get(AttributeKey.stringKey("http.route")))
          .isEqualTo("/own/{id}");
      assertThat(span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
          .isEqualTo(200);
      assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);

      String current = app.get("/span").body();
      assertThat(span().getSpanId()).as("current in the handler").isEqualTo(current);

      app.get("/nothing");
      assertThat(span().getName()).isEqualTo("GET");

      app.get("/fail");
      SpanData failed = span();
      assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(failed.getEvents()).singleElement()
          .satisfies(event -> assertThat(event.getName()).isEqualTo("exception"));
    }
  }

  @Test
  void openTelemetryThatIsSwitchedOff_leavesTheTraceToTheServer() throws Exception {
    ServedApplication off =
        new ServedApplication(routes()).with(Telemetry.tracer(OpenTelemetry.noop()));
    try (LogLines log = new LogLines("dev.dxwww.trace");
        ServedApplication app = off.start()) {
      assertThat(app.get("/own/1", "traceparent", PARENT).body())
          .startsWith("00-" + TRACE + "-")
          .isNotEqualTo(PARENT);
      assertThat(app.get("/own/1").statusCode()).isEqualTo(200);
      assertThat(log.all()).isEmpty();
    }
  }

  @Test
  void methodThatNobodyKnows_isNoNameOfASpan() throws Exception {
    ServedApplication traced = new ServedApplication(routes()).with(Telemetry.tracer(sdk));
    try (ServedApplication app = traced.start();
        RawConnection connection = app.connect()) {
      assertThat(connection.send("BREW /own/1 HTTP/1.1").read().status()).isEqualTo(501);
      SpanData span = span();
      assertThat(span.getName()).isEqualTo("HTTP");
      assertThat(span.getAttributes().get(AttributeKey.stringKey("http.request.method")))
          .isEqualTo("_OTHER");
    }
  }

  @Test
  void spanWithoutContext_isEndedAllTheSame() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    RequestTracer broken = request -> new RequestTracer.RequestSpan() {
      @Override
      public Optional<TraceContext> context() {
        throw new IllegalStateException("expected by the test");
      }

      @Override
      public void end(String route, int status, @Nullable Throwable failure) {
        ended.countDown();
      }
    };
    try (ServedApplication app = new ServedApplication(routes()).with(broken).start()) {
      assertThat(app.get("/own/1").statusCode()).isEqualTo(200);
      assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void tracerThatFails_costsNobodyAnAnswer() throws Exception {
    RequestTracer broken = request -> {
      throw new IllegalStateException("no collector");
    };
    try (LogLines log = new LogLines("dev.dxwww.trace");
        ServedApplication app = new ServedApplication(routes()).with(broken).start()) {
      assertThat(app.get("/own/1").statusCode()).isEqualTo(200);
      log.awaitLineWith("could not be started");
    }
  }

  @Test
  void javaOfTheGuideAboutTraces_isTheJavaCompiledHere() throws IOException {
    String guide = Files.readString(Path.of("../docs/operations.md"));
    String here =
        Files.readString(
                Path.of("src/test/java/dev/dxwww/runtime/http/internal/TracingTest.java"))
            .replaceAll("(?m)^ +", "");
    String traces = guide.substring(guide.indexOf("## Traces"), guide.indexOf("## Health"));
    Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(traces);
    int blocks = 0;
    while (block.find()) {
      blocks++;
      assertThat(here).contains(block.group(1).replaceAll("(?m)^ +", ""));
    }
    assertThat(blocks).isEqualTo(2);
  }

  @Test
  void classesThatNeedOpenTelemetry_areTheTracerAlone() throws Exception {
    Path root =
        Path.of(ErrorCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      List<String> naming =
          files.filter(f -> f.toString().endsWith(".class"))
              .filter(TracingTest::namesOpenTelemetry)
              .map(f -> f.getFileName().toString())
              .toList();
      assertThat(naming).isNotEmpty()
          .allMatch(name -> name.startsWith("OpenTelemetryTracer"));
    }
  }

  private static boolean namesOpenTelemetry(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains("io/opentelemetry");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
