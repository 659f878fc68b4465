package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Event;
import dev.dxwww.runtime.http.EventEmitter;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.EventStreamClosedException;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of events, as clients get them and as sources meet their end. */
@Timeout(60)
class EventStreamTest {
  private static final Encoder<EventStream<String>> ENCODER = Encoder.events(Encoder.TEXT);
  private static final Duration RETRY = Duration.ofMillis(1_500);

  private final BlockingQueue<String> feed = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private TestServer server;

  @BeforeEach
  void start() {
    server = server(new EventSettings(3, Duration.ofMillis(50), RETRY));
  }

  /** The content of a stream, whole and without the comments that come as time passes. */
  private RawResponse withoutHeartbeat(String request) throws IOException {
    try (TestServer quiet = server(new EventSettings(3, Duration.ofHours(1), RETRY))) {
      return quiet.raw(request);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private TestServer server(EventSettings settings) {
    return TestServer.of(all -> all.events(settings), new Routes()
        .open(get("/few"), x -> x.send(EventStream.of(EventStreamTest::few), ENCODER))
        .open(get("/feed"), x -> x.send(EventStream.of(this::fromFeed), ENCODER))
        .open(get("/wait"), x -> x.send(EventStream.of(out -> awaits(never)), ENCODER))
        .open(get("/flood"), x -> x.send(EventStream.of(this::flood), ENCODER))
        .open(get("/broken"), x -> x.send(EventStream.of(out -> {
          out.send("first");
          throw new IllegalArgumentException("in the middle");
        }), ENCODER))
        .open(get("/last"), x -> x.send(EventStream.of(
            out -> out.send(out.lastEventId().orElse("none"))), ENCODER)));
  }

  private static Route get(String path) {
    return Route.get(path, "Test" + path);
  }

  private static void few(EventEmitter<String> out) {
    out.send("one");
    out.send(Event.of("two\nlines\r\nmore\rend\n").id("7").name("named")
        .retry(Duration.ofSeconds(2)));
    out.comment("a\nb");
    out.send(new Event<>(Optional.empty(), "8", "", Optional.empty()));
    out.send("");
  }

  private void fromFeed(EventEmitter<String> out) throws InterruptedException {
    try {
      while (out.isOpen()) {
        out.send(feed.take());
      }
    } catch (InterruptedException | EventStreamClosedException e) {
      ends.add(e);
      throw e;
    }
  }

  private void awaits(CountDownLatch latch) throws InterruptedException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      ends.add(e);
      throw e;
    }
  }

  private void flood(EventEmitter<String> out) {
    try {
      while (true) {
        out.send("x".repeat(10_000));
      }
    } catch (EventStreamClosedException e) {
      ends.add(e);
      throw e;
    }
  }

  private static String begin(RawConnection connection, String path) throws IOException {
    return connection.send("GET " + path + " HTTP/1.1").until("retry: 1500\n\n");
  }

  @Test
  void events_areWrittenAsTheStandardHasThem() throws Exception {
    RawResponse response = withoutHeartbeat("GET /few HTTP/1.1");

    assertThat(response.field("Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
    assertThat(response.field("Cache-Control")).isEqualTo("no-cache");
    assertThat(response.field("X-Accel-Buffering")).isEqualTo("no");
    assertThat(response.field("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(response.body()).isEqualTo("""
        retry: 1500

        data: one

        event: named
        id: 7
        retry: 2000
        data: two
        data: lines
        data: more
        data: end
        data:

        : a
        : b

        id: 8

        data:

        """);
  }

  @Test
  void streamThatEnded_leavesTheConnectionOpen() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /few HTTP/1.1").read();

      assertThat(connection.send("GET /last HTTP/1.1").read().body()).contains("data: none");
    }
  }

  @Test
  void headers_comeBeforeTheFirstEvent_andEventsAtOnce() throws Exception {
    try (RawConnection connection = server.connect()) {
      begin(connection, "/feed");

      feed.add("now");

      assertThat(connection.until("data: now\n\n")).endsWith("data: now\n\n");
    }
  }

  @Test
  void silentStream_sendsComments() throws Exception {
    try (RawConnection connection = server.connect()) {
      begin(connection, "/feed");

      assertThat(connection.until(":\n\n")).endsWith(":\n\n");
    }
  }

  @Test
  void clientThatLeft_endsTheSourceWhereverItWaits() throws Exception {
    try (RawConnection connection = server.connect()) {
      begin(connection, "/wait");
    }

    assertThat(ends.poll(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void clientThatLeft_isFoundByTheNextEvents() throws Exception {
    try (RawConnection connection = server.connect()) {
      begin(connection, "/flood");
    }

    assertThat(ends.poll(20, TimeUnit.SECONDS)).isInstanceOf(EventStreamClosedException.class);
  }

  @Test
  @Tag("limit:event-stall")
  void clientThatTakesNothing_isCutOffInTheEnd() throws Exception {
    try (RawConnection connection = server.connect()) {
      begin(connection, "/flood");

      assertThat(ends.poll(40, TimeUnit.SECONDS)).isInstanceOf(EventStreamClosedException.class);
    }
  }

  @Test
  void sourceThatFails_cutsTheConnection() {
    assertThatThrownBy(() -> {
      try (RawConnection connection = server.connect()) {
        begin(connection, "/broken");
        connection.until("0\r\n\r\n");
      }
    }).isInstanceOfAny(EOFException.class, SocketException.class);
  }

  @Test
  void lastEventId_reachesTheSource() throws Exception {
    assertThat(withoutHeartbeat("GET /last HTTP/1.1\nLast-Event-ID: 41").body())
        .endsWith("data: 41\n\n");
  }

  @Test
  void head_sendsTheFieldsAndRunsNoSource() throws Exception {
    RawResponse response = server.raw("HEAD /wait HTTP/1.1");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Type")).startsWith("text/event-stream");
    assertThat(ends).isEmpty();
  }

  @Test
  void oneStreamTooMany_is503AndNoneIsLostForLater() throws Exception {
    try (RawConnection a = server.connect();
        RawConnection b = server.connect();
        RawConnection c = server.connect()) {
      begin(a, "/wait");
      begin(b, "/wait");
      begin(c, "/wait");

      RawResponse refused = server.raw("GET /few HTTP/1.1");

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.field("Retry-After")).isEqualTo("5");
    }
    for (int i = 0; i < 3; i++) {
      assertThat(ends.poll(20, TimeUnit.SECONDS)).isNotNull();
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (server.raw("GET /few HTTP/1.1").status() != 200) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  @Test
  void stop_endsStreamsAtOnceAndInGoodOrder() throws Exception {
    try (RawConnection connection = server.connect()) {
      begin(connection, "/wait");

      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);

      assertThat(connection.until("0\r\n\r\n")).contains(": the server stops\n\n");
      assertThat(ends.poll(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
      stopped.get(20, TimeUnit.SECONDS);
    }
  }
}
