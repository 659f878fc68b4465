package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;

import org.junit.jupiter.api.Test;

/** A handler's interrupt flag ends with its request: the thread serves others after it. */
final class InterruptedHandlerTest {
  private static final String LARGE = "x".repeat(8 << 20);

  private final Routes routes = new Routes()
      .open(Route.get("/flag", "t.flag"), x -> {
        Thread.currentThread().interrupt();
        x.send("flag", Encoder.TEXT);
      })
      .open(Route.get("/thrown", "t.thrown"), x -> {
        throw new InterruptedException("expected by the test");
      })
      .open(Route.get("/large", "t.large"), x -> {
        Thread.currentThread().interrupt();
        x.send(LARGE, Encoder.TEXT);
      })
      .open(Route.get("/next", "t.next"),
          x -> x.send(Boolean.toString(Thread.currentThread().isInterrupted()), Encoder.TEXT));

  @Test
  void flagOfAHandler_endsNeitherItsResponseNorTheConnection() throws Exception {
    try (TestServer server = TestServer.of(routes); RawConnection connection = server.connect()) {
      assertThat(connection.send("GET /flag HTTP/1.1").read().body()).isEqualTo("flag");
      assertThat(connection.send("GET /next HTTP/1.1").read().body()).isEqualTo("false");
    }
  }

  @Test
  void flagOfAFailedHandler_endsNeitherItsResponseNorTheConnection() throws Exception {
    try (TestServer server = TestServer.of(routes); RawConnection connection = server.connect()) {
      assertThat(connection.send("GET /thrown HTTP/1.1").read().status()).isEqualTo(503);
      assertThat(connection.send("GET /next HTTP/1.1").read().body()).isEqualTo("false");
    }
  }

  @Test
  void responseThatWaitsForItsClient_arrivesWhole() throws Exception {
    try (TestServer server = TestServer.of(routes); RawConnection connection = server.connect()) {
      assertThat(connection.send("GET /large HTTP/1.1").read().body()).hasSize(LARGE.length());
      assertThat(connection.send("GET /next HTTP/1.1").read().body()).isEqualTo("false");
    }
  }
}
