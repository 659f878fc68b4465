package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a stop waits for, and what it does not wait for. */
class StopTest {
  /** Far beyond what a stop takes that does not wait for it, or for a sixth of it. */
  private static final Duration GRACE = Duration.ofMinutes(3);
  private static final Duration SOON = Duration.ofSeconds(15);
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private TestServer server() {
    return server(GRACE);
  }

  private TestServer server(Duration grace) {
    HttpLimits limits = new HttpLimits(4_000_000, 4_096, 100, 1_024, 10, grace);
    return TestServer.of(s -> s.limits(limits), new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("a", Encoder.TEXT))
        .open(Route.get("/slow", "t.slow"), x -> {
          entered.countDown();
          release.await(60, TimeUnit.SECONDS);
          x.send("slow", Encoder.TEXT);
        })
        .open(Route.get("/large", "t.large"), x -> {
          entered.countDown();
          release.await(60, TimeUnit.SECONDS);
          x.send(new byte[8_000_000], Encoder.BYTES);
        })
        .open(Route.post("/read", "t.read"), x -> {
          entered.countDown();
          byte[] body = x.body(Decoder.BYTES);
          if (body != null) {
            x.send(body.length + " bytes", Encoder.TEXT);
          }
        }));
  }

  private void awaitEntered() throws InterruptedException {
    assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static Thread closing(TestServer server) {
    return Thread.ofPlatform().start(server::close);
  }

  /** However long this machine stands still, the time only gets longer. */
  private static void assertNotBefore(long began, Duration time) {
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .as("not before its time").isGreaterThanOrEqualTo(time.minusMillis(10));
  }

  private static void assertEnds(Thread closer, Duration within) throws InterruptedException {
    assertThat(closer.join(within)).as("the server has stopped").isTrue();
  }

  @Test
  @Tag("limit:dx.server.shutdown-grace")
  void requestLongerThanTheGrace_isCut_andNotBeforeIt() throws Exception {
    TestServer server = server(Duration.ofSeconds(1));
    try (RawConnection connection = server.connect().send("GET /slow HTTP/1.1")) {
      awaitEntered();
      long began = System.nanoTime();

      assertEnds(closing(server), SOON);
      assertNotBefore(began, Duration.ofSeconds(1));
      assertThatThrownBy(() -> assertThat(connection.read().body()).isEqualTo("slow"))
          .isInstanceOfAny(AssertionError.class, IOException.class);
    } finally {
      release.countDown();
    }
  }

  /** The handler returns at the very moment of the stop. */
  @RepeatedTest(20)
  void responseAtTheMomentOfTheStop_arrives() throws Exception {
    TestServer server = server();
    try (RawConnection connection = server.connect().send("GET /slow HTTP/1.1")) {
      awaitEntered();
      Thread closer = closing(server);
      release.countDown();

      assertThat(connection.read().body()).isEqualTo("slow");
      assertThat(connection.isClosed()).isTrue();
      assertEnds(closer, SOON);
    }
  }

  @Test
  void largeResponseToASlowReader_arrivesWholeAfterTheStopBegan() throws Exception {
    TestServer server = server();
    try (RawConnection connection = new RawConnection(server.port(), 8_192)) {
      connection.send("GET /large HTTP/1.1");
      awaitEntered();
      Thread closer = closing(server);
      awaitNoListener(server);
      release.countDown();
      // Longer than the listener waits for its queue of writes.
      assertThat(closer.join(Duration.ofMillis(1_500))).isFalse();
      RawResponse response = connection.read();

      assertThat(response.body()).hasSize(8_000_000);
      assertThat(response.field("Connection")).isEqualTo("close");
      assertEnds(closer, SOON);
    }
  }

  /** The listener leaves a timer behind, which would keep the application in memory for good. */
  @Test
  void stoppedServer_letsGoOfTheApplication() {
    Routes routes = new Routes().open(Route.get("/a", "t.a"), x -> x.send("a", Encoder.TEXT));
    WeakReference<Routes> application = new WeakReference<>(routes);
    TestServer server = TestServer.of(routes);
    routes = null;
    server.close();

    long deadline = System.nanoTime() + 30_000_000_000L;
    while (application.get() != null && System.nanoTime() < deadline) {
      System.gc();
    }
    assertThat(application.get()).isNull();
    assertThat(server.port()).isPositive();
  }

  @Test
  void idleConnections_doNotHoldTheStop() throws Exception {
    TestServer server = server();
    try (RawConnection used = server.connect(); RawConnection fresh = server.connect()) {
      assertThat(used.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");

      assertEnds(closing(server), SOON);
      assertThat(used.isClosed()).isTrue();
      assertThat(fresh.isClosed()).isTrue();
    }
  }

  @Test
  void halfAHead_doesNotHoldTheStop() throws Exception {
    TestServer server = server();
    try (RawConnection line = server.connect().bytes("GET /a HT");
        RawConnection head = server.connect().bytes("GET /a HTTP/1.1\r\nHost: a\r\nX: ")) {
      assertThat(server.raw("GET /a HTTP/1.1").body()).isEqualTo("a");

      assertEnds(closing(server), SOON);
      assertThat(line.isClosed()).isTrue();
      assertThat(head.isClosed()).isTrue();
    }
  }

  @Test
  void halfABody_holdsTheStopForASixthOfTheGrace() throws Exception {
    TestServer server = server(Duration.ofSeconds(18));
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nContent-Length: 10").bytes("hello");
      awaitEntered();
      long began = System.nanoTime();

      assertEnds(closing(server), Duration.ofSeconds(12));
      assertNotBefore(began, Duration.ofSeconds(3));
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void bodyThatEndsInTime_isAnsweredDuringTheStop() throws Exception {
    TestServer server = server();
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nContent-Length: 10").bytes("hello");
      awaitEntered();
      Thread closer = closing(server);
      awaitNoListener(server);
      connection.bytes("world");
      RawResponse response = connection.read();

      assertThat(response.body()).isEqualTo("10 bytes");
      assertThat(response.field("Connection")).isEqualTo("close");
      assertEnds(closer, SOON);
    }
  }

  @Test
  void pipelinedRequestAfterTheStop_isNotBegun() throws Exception {
    TestServer server = server();
    try (RawConnection connection = server.connect()) {
      connection.bytes("GET /slow HTTP/1.1\r\nHost: a\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n");
      awaitEntered();
      Thread closer = closing(server);
      awaitNoListener(server);
      release.countDown();
      RawResponse response = connection.read();

      assertThat(response.body()).isEqualTo("slow");
      assertThat(response.field("Connection")).isEqualTo("close");
      assertThat(connection.isClosed()).isTrue();
      assertEnds(closer, SOON);
    }
  }

  /** Until nobody listens any more, which is after the stop began; at most thirty seconds. */
  private static void awaitNoListener(TestServer server) throws InterruptedException {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (server.isListening()) {
      assertThat(System.nanoTime()).as("still listening").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
