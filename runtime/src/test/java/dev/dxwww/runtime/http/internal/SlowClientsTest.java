package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.internal.guard.Deadlines;
import dev.dxwww.runtime.observe.internal.Admission;
import dev.dxwww.runtime.observe.internal.ConnectionCounts;
import dev.dxwww.runtime.observe.internal.ConnectionCounts.Cut;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.observe.internal.RequestMetrics;
import dev.dxwww.runtime.observe.internal.Traces;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time, by a clock that moves only when the test moves it. */
@Timeout(120)
final class SlowClientsTest {
  private static final Duration STEP = Duration.ofMillis(500);
  private static final int MOST_STEPS = 60;
  /** A body longer than sockets take that nobody reads. */
  private static final byte[] LARGE = new byte[12 << 20];

  private final AtomicLong time = new AtomicLong(1);
  private final Admission admission =
      new Admission(true, 1, 2, TimeUnit.DAYS.toNanos(1), 7);
  private final ConnectionCounts counts = new ConnectionCounts();
  private final Observation observation =
      new Observation(new RequestMetrics(), counts, admission, new Traces(1), null);
  private final Semaphore entered = new Semaphore(0);
  private final Semaphore interrupted = new Semaphore(0);
  private final CountDownLatch free = new CountDownLatch(1);
  private final AtomicLong bytes = new AtomicLong();

  @AfterEach
  void release() {
    free.countDown();
  }

  private Routes routes() {
    return new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("a", Encoder.TEXT))
        .open(Route.post("/ignore", "t.ignore"), x -> x.send("ignored", Encoder.TEXT))
        .open(Route.get("/large", "t.large"), x -> x.send(LARGE, Encoder.BYTES))
        .open(Route.get("/endless", "t.endless"), x -> x.send("", Encoder.writing(
            "text/plain", (value, sink) -> {
              OutputStream out = sink.open(Encoder.Sink.UNKNOWN);
              while (true) {
                out.write(new byte[1_000]);
              }
            })))
        .open(Route.get("/wait", "t.wait"), x -> {
          entered.release();
          free.await();
          x.send("waited", Encoder.TEXT);
        })
        .open(Route.get("/stubborn", "t.stubborn"), x -> {
          entered.release();
          awaitStubbornly();
          x.send("at last", Encoder.TEXT);
        })
        .open(Route.get("/events", "t.events"), x -> x.send(EventStream.of(out -> {
          entered.release();
          free.await();
          out.send("done");
        }), Encoder.events(Encoder.TEXT)))
        .open(Route.get("/lines", "t.lines"), x -> x.send("", Encoder.writing(
            "text/plain", (value, sink) -> {
              try (OutputStream out = sink.open(Encoder.Sink.UNKNOWN)) {
                entered.release();
                awaitFree();
                out.write('.');
              }
            })))
        .open(Route.post("/count", "t.count"), x -> {
          InputStream in = x.bodyStream();
          for (int b = in.read(); b >= 0; b = in.read()) {
            bytes.incrementAndGet();
          }
          x.send("counted", Encoder.TEXT);
        })
        .open(Route.post("/read", "t.read"), x -> {
          byte[] body = x.body(Decoder.BYTES);
          if (body != null) {
            x.send(body.length + " bytes", Encoder.TEXT);
          }
        });
  }

  private void awaitFree() {
    try {
      free.await();
    } catch (InterruptedException e) {
      interrupted.release();
    }
  }

  private void awaitStubbornly() {
    while (free.getCount() > 0) {
      awaitFree();
    }
  }

  private TestServer server(Duration request, Duration write) {
    Deadlines deadlines = new Deadlines(
        Duration.ofSeconds(1), Duration.ofSeconds(3), request, Duration.ofSeconds(60),
        write, 1 << 10);
    HttpParts parts = TestServer.parts();
    HttpParts slow = new HttpParts(
        parts.errors(), parts.json(), parts.clock(), time::get, 42).observation(observation);
    return TestServer.of(
        s -> s.connections(ConnectionLimits.DEFAULT.deadlines(deadlines)), slow, routes());
  }

  private TestServer server(Duration request) {
    return server(request, Duration.ofSeconds(1));
  }

  private TestServer server() {
    return server(Duration.ofSeconds(60));
  }

  private void pass(Duration duration) {
    time.addAndGet(duration.toNanos());
  }

  private static boolean becomes(BooleanSupplier condition, long millis) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  private static void await(BooleanSupplier condition) {
    assertThat(becomes(condition, 30_000)).isTrue();
  }

  /** A way to be slow, and what it is cut for. */
  enum Form {
    SILENCE(Cut.HEAD, 1_000, "", ""),
    HALF_A_LINE(Cut.HEAD, 1_000, "GET /a HT", ""),
    DRIPPED_LINE(Cut.HEAD, 1_000, "GET /a?", "a"),
    DRIPPED_FIELD(Cut.HEAD, 1_000, "GET /a HTTP/1.1\r\nHost: a\r\nA: ", "b"),
    DRIPPED_FIELDS(Cut.HEAD, 1_000, "GET /a HTTP/1.1\r\nHost: a\r\n", "A: b\r\n"),
    NO_BODY(Cut.BODY, 3_000, "POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx", ""),
    DRIPPED_BODY(
        Cut.BODY, 3_000, "POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n", "x"),
    DRIPPED_CHUNKS(
        Cut.BODY, 3_000, "POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
        "1\r\nx\r\n"),
    CHUNK_WITHOUT_END(
        Cut.BODY, 3_000,
        "POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello", ""),
    DRIPPED_EXTENSION(
        Cut.BODY, 3_000, "POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;",
        "x"),
    DRIPPED_TRAILERS(
        Cut.BODY, 3_000,
        "POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "A: b\r\n"),
    EXPECTED_BODY(
        Cut.BODY, 3_000,
        "POST /read HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n", ""),
    UNREAD_BODY(
        Cut.BODY, 3_000, "POST /ignore HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n", "x"),
    // A piece of 16 KiB has 16 s more.
    UNREAD_RESPONSE(Cut.WRITE, 1_000, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n", ""),
    UNREAD_STREAM(Cut.WRITE, 1_000, "GET /endless HTTP/1.1\r\nHost: a\r\n\r\n", "");

    private final Cut cut;
    private final long least;
    private final String begin;
    private final String drop;

    Form(Cut cut, long least, String begin, String drop) {
      this.cut = cut;
      this.least = least;
      this.begin = begin;
      this.drop = drop;
    }
  }

  /**
   * Sends more and lets time pass, step by step, until a condition holds: a thread of the server
   * may be late to look at the clock when it begins to wait. Gives the number of steps.
   */
  private int stepsUntil(
      BooleanSupplier condition, Duration step, RawConnection connection, String more)
      throws IOException {
    for (int steps = 1; steps < MOST_STEPS; steps++) {
      if (!sends(connection, more)) {
        await(condition);
        return steps - 1;
      }
      pass(step);
      if (becomes(condition, 300)) {
        return steps;
      }
    }
    pass(step);
    await(condition);
    return MOST_STEPS;
  }

  /** Whether the server still takes something. */
  private static boolean sends(RawConnection connection, String more) throws IOException {
    try {
      connection.bytes(more);
      return true;
    } catch (SocketException e) {
      return false;
    }
  }

  private int stepsUntilCut(RawConnection connection, Form form) throws IOException {
    return stepsUntil(() -> counts.cuts(form.cut) == 1, STEP, connection, form.drop);
  }

  @ParameterizedTest
  @EnumSource
  void slowClient_isCut_notTooEarly_andLeavesNothing(Form form) throws Exception {
    try (TestServer server = server();
        RawConnection connection = new RawConnection(server.port(), 4_096)) {
      connection.bytes(form.begin);
      if (form == Form.SILENCE) {
        await(() -> counts.open() == 1);
      } else if (form == Form.UNREAD_BODY) {
        assertThat(connection.read().body()).isEqualTo("ignored");
      } else if (form.cut != Cut.HEAD) {
        await(() -> observation.requests().inFlight() == 1);
      }
      int steps = stepsUntilCut(connection, form);

      assertThat(STEP.multipliedBy(steps)).isGreaterThan(Duration.ofMillis(form.least));
      connection.drain();
      await(() -> observation.requests().inFlight() == 0 && counts.open() == 0);
      await(() -> admission.inFlight() == 0);
      assertThat(server.raw("GET /a HTTP/1.1").body()).isEqualTo("a");
      for (Cut other : Cut.values()) {
        assertThat(counts.cuts(other)).isEqualTo(other == form.cut ? 1 : 0);
      }
    }
  }

  @Test
  @Tag("limit:dx.server.connections.head-timeout")
  void headOfALaterRequest_hasItsOwnTime() throws Exception {
    try (TestServer server = server(); RawConnection connection = server.connect()) {
      assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
      // Idle for longer than a head may take.
      pass(Duration.ofSeconds(50));
      connection.bytes("GET /a HTTP/1.1\r\nHo").impatient();
      assertThatThrownBy(connection::read).isInstanceOf(SocketTimeoutException.class);
      pass(Duration.ofMillis(999));
      connection.patient().bytes("st: a\r\n\r\n");
      assertThat(connection.read().body()).isEqualTo("a");
      connection.bytes("GET /a HTTP/1.1\r\nHo");
      int steps = stepsUntilCut(connection, Form.HALF_A_LINE);
      assertThat(STEP.multipliedBy(steps)).isGreaterThan(Duration.ofSeconds(1));
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  @Tag("limit:dx.server.connections.body-timeout")
  @Tag("limit:dx.server.connections.min-rate")
  void bodyAtTheLeastRate_isReadToItsEnd() throws Exception {
    int seconds = 40;
    try (TestServer server = server(Duration.ofHours(1));
        RawConnection connection = server.connect()) {
      connection.send("POST /count HTTP/1.1\nContent-Length: " + seconds * 1_030);
      for (int i = 1; i <= seconds; i++) {
        connection.bytes("x".repeat(1_030));
        long so = i * 1_030L;
        await(() -> bytes.get() == so);
        pass(Duration.ofSeconds(1));
      }
      assertThat(connection.read().body()).isEqualTo("counted");
      assertThat(counts.cuts(Cut.BODY)).isZero();
    }
  }

  @Test
  void slowSenders_holdNoPlaceForLongerThanTheirTime() throws Exception {
    try (TestServer server = server();
        RawConnection one = server.connect();
        RawConnection two = server.connect();
        RawConnection third = server.connect()) {
      one.send("POST /read HTTP/1.1\nContent-Length: 100").bytes("x");
      two.send("POST /count HTTP/1.1\nContent-Length: 100").bytes("x");
      await(() -> admission.inFlight() == 2);
      assertThat(third.send("GET /a HTTP/1.1").read().status()).isEqualTo(503);
      stepsUntil(() -> admission.inFlight() == 0, Duration.ofSeconds(1), one, "");
      assertThat(third.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
    }
  }

  @Test
  void bodyThatTakesLongerThanARequestMay_isCut() throws Exception {
    try (TestServer server = server(Duration.ofSeconds(6));
        RawConnection connection = server.connect()) {
      connection.send("POST /count HTTP/1.1\nContent-Length: 100000");
      for (int i = 1; counts.cuts(Cut.REQUEST) == 0; i++) {
        assertThat(i).isLessThan(20);
        sends(connection, "x".repeat(1_030));
        long so = i * 1_030L;
        await(() -> bytes.get() == so || counts.cuts(Cut.REQUEST) == 1);
        pass(Duration.ofSeconds(1));
        becomes(() -> counts.cuts(Cut.REQUEST) == 1, 300);
      }
      assertThat(time.get()).isGreaterThan(TimeUnit.SECONDS.toNanos(6));
      connection.drain();
      await(() -> admission.inFlight() == 0);
    }
  }

  @Test
  @Tag("limit:dx.server.connections.request-timeout")
  void handlerThatTakesTooLong_isInterrupted_andTheConnectionGoesOn() throws Exception {
    try (TestServer server = server(); RawConnection connection = server.connect()) {
      connection.send("GET /wait HTTP/1.1");
      assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      pass(Duration.ofSeconds(60));
      connection.impatient();
      assertThatThrownBy(connection::read).isInstanceOf(SocketTimeoutException.class);
      pass(Duration.ofMillis(1));
      RawResponse response = connection.patient().read();

      SecurityHeadersTest.assertCarriesAll(response, 504, false);
      assertThat(response.body()).contains("\"code\":5004").doesNotContain("request-timeout");
      assertThat(response.field("X-Request-Id")).isNotEmpty();
      assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
      await(() -> admission.inFlight() == 0);
    }
  }

  @Test
  void handlerThatIsNotToBeInterrupted_isAskedAgain_andItsAnswerIsSent() throws Exception {
    try (TestServer server = server(); RawConnection connection = server.connect()) {
      connection.send("GET /stubborn HTTP/1.1");
      assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      pass(Duration.ofSeconds(61));
      assertThat(interrupted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      pass(Duration.ofSeconds(2));
      assertThat(interrupted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      free.countDown();
      assertThat(connection.read().body()).isEqualTo("at last");
      assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/lines"})
  void responsesThatAreStreamed_lastAsLongAsTheyLike(String path) throws Exception {
    try (TestServer server = server(); RawConnection connection = server.connect()) {
      connection.send("GET " + path + " HTTP/1.1");
      assertThat(entered.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      pass(Duration.ofHours(10));
      assertThat(interrupted.tryAcquire(600, TimeUnit.MILLISECONDS)).isFalse();
      free.countDown();
      assertThat(connection.read().body()).isNotEmpty();
      assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
    }
  }

  @Test
  void longResponse_hasTimeForItsLength() throws Exception {
    // 12 MiB: 192 s more. The writes have all the time there is: they wait for what nobody sees.
    try (TestServer server = server(Duration.ofSeconds(60), Duration.ofHours(1));
        RawConnection connection = new RawConnection(server.port(), 4_096)) {
      connection.send("GET /large HTTP/1.1");
      connection.until("\r\n\r\n");
      long left = LARGE.length;
      for (int second = 0; second < 150 && left > 0; second++) {
        left -= connection.skip(Math.min(left, LARGE.length / 150 + 1));
        pass(Duration.ofSeconds(1));
      }
      assertThat(left).isZero();
      assertThat(counts.cuts(Cut.REQUEST)).isZero();
    }
  }
}
