package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.CorsPolicy;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.observe.internal.Admission;
import dev.dxwww.runtime.observe.internal.ConnectionCounts;
import dev.dxwww.runtime.observe.internal.Endpoints;
import dev.dxwww.runtime.observe.internal.Endpoints.Endpoint;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.observe.internal.RequestMetrics;
import dev.dxwww.runtime.observe.internal.Traces;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does that gets more requests than it may serve at once. */
final class OverloadTest {
  private static final Endpoints HEALTH =
      new Endpoints(
          List.of(new Endpoint("/health/live", x -> x.send("up", Encoder.TEXT))));

  private static final Encoder<Stream<String>> STRINGS = Encoder.stream(JsonCodecs.STRING);

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
    return TestServer.of(s -> s, observation, HEALTH, routes());
  }

  private Routes routes() {
    return new Routes()
        .open(Route.get("/slow", "t.slow"), x -> {
          entered.release();
          free.await();
          x.send("done", Encoder.TEXT);
        })
        .open(Route.get("/events", "t.events"), x -> x.send(EventStream.of(out -> {
          entered.release();
          free.await();
          out.send("done");
        }), Encoder.events(Encoder.TEXT)))
        .open(Route.get("/elements", "t.elements"), x -> x.send(
            Stream.of("one", "two").peek(this::waitBeforeTheSecond), STRINGS))
        .open(Route.get("/lines", "t.lines").produces("application/x-ndjson"), x -> x.send(
            Stream.of("one", "two").peek(this::waitBeforeTheSecond), STRINGS))
        .open(Route.post("/count", "t.count").maxBody(8L << 30, 0, 0), x -> {
          InputStream body = x.bodyStream();
          x.send(body == null ? "" : body.readNBytes(2).length + " bytes", Encoder.TEXT);
        })
        .open(Route.get("/shop", "t.shop").cors(CorsPolicy.of("https://shop.example")),
            x -> x.send("shop", Encoder.TEXT))
        .open(Route.get("/download", "t.download"), x -> x.send(new Waiting(), Encoder.STREAM))
        .open(Route.get("/file", "t.file"), x -> {
          entered.release();
          x.send(file, Encoder.FILE);
        })
        .open(Route.post("/echo", "t.echo"), x -> x.send(x.request().bodyText(), Encoder.TEXT));
  }

  private void waitBeforeTheSecond(String element) {
    if (element.equals("two")) {
      entered.release();
      awaitFree();
    }
  }

  private void awaitFree() {
    try {
      assertThat(free.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Content of which the end takes its time: the first byte is there, the second is not. */
  private final class Waiting extends InputStream {
    private int bytes;

    @Override
    public int read() {
      bytes++;
      if (bytes == 2) {
        entered.release();
        awaitFree();
      }
      return bytes > 2 ? -1 : '.';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int next = read();
      if (next < 0) {
        return -1;
      }
      target[offset] = (byte) next;
      return 1;
    }
  }

  private RawConnection begin(TestServer server, String path) throws Exception {
    RawConnection connection = server.connect().send("GET " + path + " HTTP/1.1");
    assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    return connection;
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
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
      SecurityHeadersTest.assertCarriesAll(refused, 503, false);
      assertThat(refused.field("Content-Type")).isEqualTo("application/problem+json");
      assertThat(refused.body()).contains("\"code\":4530");
      assertThat(admission.shed()).isEqualTo(1);
      RawResponse shop =
          three.send("GET /shop HTTP/1.1\nOrigin: https://shop.example").read();
      assertThat(shop.status()).isEqualTo(503);
      assertThat(shop.field("Access-Control-Allow-Origin"))
          .as("scripts of the site can read it").isEqualTo("https://shop.example");
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
  void clientThatSendsItsStreamSlowly_doesNotLowerTheLimit() throws Exception {
    // Longer than this machine stands still, and shorter than the client takes.
    Admission quick = new Admission(true, 1, 2, TimeUnit.SECONDS.toNanos(4), 7);
    Observation watched = new Observation(
        new RequestMetrics(), new ConnectionCounts(), quick, new Traces(1), null);
    try (TestServer server = TestServer.of(s -> s, watched, HEALTH, routes());
        RawConnection connection = server.connect()) {
      connection.send("POST /count HTTP/1.1\nContent-Length: 2").impatient();
      long later = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(4_500);
      while (System.nanoTime() < later) {
        assertThatThrownBy(connection::read).isInstanceOf(SocketTimeoutException.class);
      }

      assertThat(connection.patient().bytes("hi").read().body()).isEqualTo("2 bytes");

      await(() -> quick.inFlight() == 0);
      assertThat(quick.limit()).isEqualTo(2);
    }
  }

  @Test
  @Tag("limit:chunk-size")
  void chunkBeyondAnInt_isNotReadIntoMemory_whereTheRouteTakesIt() throws Exception {
    try (TestServer server = server(); RawConnection connection = server.connect()) {
      connection.send("POST /count HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes("ffffffff\r\n" + "x".repeat(20_000));

      assertThat(connection.read().body()).isEqualTo("2 bytes");
    }
    try (TestServer server = server(); RawConnection connection = server.connect()) {
      connection.send("POST /count HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes("100000000\r\n" + "x".repeat(20_000));

      assertThat(connection.read().status()).as("nine digits").isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/elements", "/lines", "/download"})
  void openStreams_doNotCount(String path) throws Exception {
    try (TestServer server = server();
        RawConnection one = begin(server, path);
        RawConnection two = begin(server, path);
        RawConnection three = begin(server, path)) {
      assertThat(admission.inFlight()).isZero();
      assertThat(server.get("/nothing").statusCode()).isEqualTo(404);
      free.countDown();
      assertThat(three.read().status()).isEqualTo(200);
      assertThat(one.read().status() + two.read().status()).isEqualTo(400);
      await(() -> observation.requests().inFlight() == 0);
      assertThat(admission.inFlight()).isZero();
      assertThat(admission.limit()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"/elements, 1", "/lines, 1", "/download, 1", "/events, 2"})
  void whatAStreamTookToBegin_tellsOfTheApplication(String path, int limit) throws Exception {
    // Whatever takes a nanosecond is slow here.
    Admission strict = new Admission(true, 1, 2, 1, 7);
    Observation seen = new Observation(
        new RequestMetrics(), new ConnectionCounts(), strict, new Traces(1), null);
    try (TestServer server = TestServer.of(s -> s, seen, HEALTH, routes());
        RawConnection one = begin(server, path)) {
      assertThat(strict.limit()).as("while it is open").isEqualTo(limit);
      free.countDown();
      assertThat(one.read().status()).isEqualTo(200);
      await(() -> seen.requests().inFlight() == 0);
      assertThat(strict.limit()).as("when it has ended").isEqualTo(limit);
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
        assertThat(server.get("/nothing").statusCode()).isEqualTo(404);
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
