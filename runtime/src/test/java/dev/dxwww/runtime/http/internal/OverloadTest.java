package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.observe.internal.Admission;
import dev.dxwww.runtime.observe.internal.ConnectionCounts;
import dev.dxwww.runtime.observe.internal.Endpoints;
import dev.dxwww.runtime.observe.internal.Endpoints.Endpoint;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.observe.internal.RequestMetrics;
import dev.dxwww.runtime.observe.internal.Traces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does that gets more requests than it may serve at once. */
final class OverloadTest {
  private static final Endpoints HEALTH =
      new Endpoints(
          List.of(new Endpoint("/health/live", x -> x.send("up", Encoder.TEXT))));

  private final Admission admission =
      new Admission(true, 1, 2, TimeUnit.HOURS.toNanos(1), 7);
  private final Observation observation =
      new Observation(
          new RequestMetrics(), new ConnectionCounts(), admission, new Traces(1), null);
  private final Semaphore entered = new Semaphore(0);
  private final CountDownLatch free = new CountDownLatch(1);

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void writeFile() throws IOException {
    // More than sockets take that nobody reads.
    file = Files.write(directory.resolve("file.bin"), new byte[12 << 20]);
  }

  private TestServer server() {
    Routes routes = new Routes()
        .open(Route.get("/slow", "t.slow"), x -> {
          entered.release();
          free.await();
          x.send("done", Encoder.TEXT);
        })
        .open(Route.get("/stream", "t.stream"), x -> {
          ((ServerExchange) x).watch().streaming();
          entered.release();
          free.await();
          x.send("done", Encoder.TEXT);
        })
        .open(Route.get("/file", "t.file"), x -> {
          entered.release();
          x.send(file, Encoder.FILE);
        })
        .open(Route.post("/echo", "t.echo"), x -> x.send(x.request().bodyText(), Encoder.TEXT));
    return TestServer.of(s -> s, observation, HEALTH, routes);
  }

  private RawConnection begin(TestServer server, String path) throws Exception {
    RawConnection connection = server.connect().send("GET " + path + " HTTP/1.1");
    assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    return connection;
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void requestBeyondTheLimit_is503WithAllHeaders_andTheConnectionGoesOn() throws Exception {
    try (TestServer server = server();
        RawConnection one = begin(server, "/slow");
        RawConnection two = begin(server, "/slow");
        RawConnection three = server.connect()) {
      RawResponse refused = three.send("POST /echo HTTP/1.1\nContent-Length: 2").bytes("hi").read();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.field("Retry-After")).isEqualTo("7");
      assertThat(refused.field("X-Request-Id")).isNotEmpty();
      assertThat(refused.field("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(refused.field("Content-Type")).isEqualTo("application/problem+json");
      assertThat(refused.body()).contains("\"code\":4530");
      assertThat(admission.shed()).isEqualTo(1);
      assertThat(three.send("GET /nothing HTTP/1.1").read().status()).isEqualTo(404);
      assertThat(three.send("GET /health/live HTTP/1.1").read().status()).isEqualTo(200);
      free.countDown();
      assertThat(one.read().status()).isEqualTo(200);
      assertThat(two.read().status()).isEqualTo(200);
      await(() -> admission.inFlight() == 0);
      RawResponse served = three.send("POST /echo HTTP/1.1\nContent-Length: 2").bytes("hi").read();
      assertThat(served.body()).isEqualTo("hi");
    }
  }

  @Test
  void openStreams_doNotCount() throws Exception {
    try (TestServer server = server();
        RawConnection one = begin(server, "/stream");
        RawConnection two = begin(server, "/stream");
        RawConnection three = begin(server, "/stream")) {
      assertThat(admission.inFlight()).isZero();
      assertThat(server.get("/nothing").statusCode()).isEqualTo(404);
      free.countDown();
      assertThat(three.read().status()).isEqualTo(200);
      assertThat(one.read().status() + two.read().status()).isEqualTo(400);
      await(() -> observation.requests().inFlight() == 0);
      assertThat(admission.inFlight()).isZero();
    }
  }

  @Test
  void filesThatAreReadSlowly_doNotCount() throws Exception {
    try (TestServer server = server()) {
      try (RawConnection one = begin(server, "/file");
          RawConnection two = begin(server, "/file");
          RawConnection three = server.connect()) {
        await(() -> admission.inFlight() == 0);
        assertThat(observation.requests().inFlight()).isEqualTo(2);
        three.send("POST /echo HTTP/1.1\nContent-Length: 2").bytes("hi");
        assertThat(three.read().body()).isEqualTo("hi");
        assertThat(one.until("\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(two.until("\r\n\r\n")).startsWith("HTTP/1.1 200");
      }
      await(() -> observation.requests().inFlight() == 0);
      assertThat(admission.inFlight()).isZero();
      assertThat(admission.shed()).isZero();
    }
  }

  @Test
  void clientThatWentAway_givesItsPlaceBack() throws Exception {
    try (TestServer server = server()) {
      try (RawConnection one = begin(server, "/slow"); RawConnection two = begin(server, "/slow")) {
        assertThat(admission.inFlight()).isEqualTo(2);
        one.bytes("");
        two.bytes("");
      }
      free.countDown();
      await(() -> admission.inFlight() == 0 && observation.requests().inFlight() == 0);
    }
  }
}
