package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.observe.internal.Endpoints;
import dev.dxwww.runtime.observe.internal.Observation;

import io.helidon.webserver.CloseConnectionException;

import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each limit of connections, crossed. */
final class ConnectionLimitsTest {
  private static final String HELLO = "GET /hello HTTP/1.1";

  private final Observation observation = Observation.silent(1);

  private TestServer server(ConnectionLimits limits) {
    return TestServer.of(
        s -> s.connections(limits),
        observation,
        Endpoints.NONE,
        new Routes().open(Route.get("/hello", "t.hello"), x -> x.send("hi", Encoder.TEXT)));
  }

  private static ConnectionLimits limits(int max, int perAddress, AddressRange... trusted) {
    return new ConnectionLimits(
        max, perAddress, List.of(trusted), Duration.ofSeconds(60), Duration.ofSeconds(10));
  }

  @Test
  @Tag("limit:dx.server.connections.per-address")
  void connectionsBeyondThoseOfAnAddress_areClosedUntilOneEnds() throws Exception {
    try (TestServer server = server(limits(100, 3))) {
      List<RawConnection> open = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        open.add(server.connect());
        assertThat(open.get(i).send(HELLO).read().status()).isEqualTo(200);
      }
      try (RawConnection fourth = server.connect()) {
        assertThat(fourth.isClosed()).isTrue();
      }
      assertThat(observation.connections().refused()).isEqualTo(1);
      assertThat(open.getFirst().send(HELLO).read().status()).isEqualTo(200);
      open.getFirst().close();
      awaitServed(server);
      for (RawConnection connection : open) {
        connection.close();
      }
    }
  }

  private static void awaitServed(TestServer server) throws Exception {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < deadline) {
      try (RawConnection next = server.connect()) {
        if (next.send(HELLO).read().status() == 200) {
          return;
        }
      } catch (java.io.IOException e) {
        // Refused once more: the end of the other one has not been seen yet.
        assertThat(e).isNotNull();
      }
    }
    throw new AssertionError("still refused");
  }

  @Test
  void silentConnections_countAsWell() throws Exception {
    try (TestServer server = server(limits(100, 2));
        RawConnection one = server.connect();
        RawConnection two = server.connect();
        RawConnection three = server.connect()) {
      assertThat(three.isClosed()).isTrue();
      assertThat(two.send(HELLO).read().status()).isEqualTo(200);
      assertThat(one.send(HELLO).read().status()).isEqualTo(200);
    }
  }

  @Test
  void trustedProxies_haveAsManyAsTheyLike() throws Exception {
    AddressRange local = AddressRange.parse("127.0.0.0/8");
    try (TestServer server = server(limits(100, 1, local))) {
      List<RawConnection> open = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        open.add(server.connect());
        assertThat(open.get(i).send(HELLO).read().status()).isEqualTo(200);
      }
      for (RawConnection connection : open) {
        connection.close();
      }
    }
  }

  @Test
  void connectionsBeyondTheMost_waitUntilOneEnds() throws Exception {
    try (TestServer server = server(limits(2, 100)); RawConnection one = server.connect()) {
      RawConnection two = server.connect();
      assertThat(one.send(HELLO).read().status()).isEqualTo(200);
      assertThat(two.send(HELLO).read().status()).isEqualTo(200);
      try (RawConnection third = server.connect().impatient()) {
        third.send(HELLO);
        assertThatThrownBy(third::read).isInstanceOf(SocketTimeoutException.class);
        two.close();
        assertThat(third.patient().read().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void idleConnection_isClosed() throws Exception {
    ConnectionLimits limits =
        new ConnectionLimits(100, 100, List.of(), Duration.ofMillis(200), Duration.ofSeconds(10));
    // One that was used is in ConfiguredLimitsTest: this time is too short to use one in.
    try (TestServer server = server(limits); RawConnection idle = server.connect()) {
      assertThat(idle.isClosed()).isTrue();
    }
  }

  @Test
  @Tag("limit:dx.server.connections.write-timeout")
  void clientThatTakesNothing_isCut() throws Exception {
    ConnectionLimits limits = new ConnectionLimits(
        100, 100, List.of(), Duration.ofSeconds(60), Duration.ofMillis(200));
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Routes routes = new Routes().open(Route.get("/endless", "t.endless"), x -> {
      try {
        x.send("", Encoder.writing("text/plain", (value, sink) -> {
          OutputStream out = sink.open(Encoder.Sink.UNKNOWN);
          while (true) {
            out.write(new byte[100]);
            out.flush();
          }
        }));
      } catch (RuntimeException e) {
        end.complete(e);
        throw e;
      }
    });
    try (TestServer server = TestServer.of(
        s -> s.connections(limits), observation, Endpoints.NONE, routes);
        RawConnection idle = new RawConnection(server.port(), 4_096)) {
      idle.send("GET /endless HTTP/1.1");
      assertThat(end.get(60, TimeUnit.SECONDS)).isInstanceOf(CloseConnectionException.class);
    }
  }

  @Test
  @Tag("limit:dx.server.connections.write-timeout")
  void clientThatTakesLittleAtATime_isNotCut() throws Exception {
    ConnectionLimits limits = new ConnectionLimits(
        100, 100, List.of(), Duration.ofSeconds(60), Duration.ofMillis(300));
    int length = 8 << 20;
    Routes routes = new Routes().open(
        Route.get("/large", "t.large"), x -> x.send(new byte[length], Encoder.BYTES));
    try (TestServer server = TestServer.of(
        s -> s.connections(limits), observation, Endpoints.NONE, routes);
        RawConnection slow = new RawConnection(server.port(), 4_096)) {
      slow.send("GET /large HTTP/1.1");
      // Three times the limit; but one write of 8 MiB has more than two hours.
      assertThat(new CountDownLatch(1).await(900, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(slow.read().body()).hasSize(length);
    }
  }
}
