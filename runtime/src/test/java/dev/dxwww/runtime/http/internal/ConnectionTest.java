package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays on a connection after a request, and what ends it. */
class ConnectionTest {
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
  private static TestServer server;

  @BeforeAll
  static void start() {
    HttpLimits limits = new HttpLimits(100_000, 4_096, 100, 1_024, 10, Duration.ofSeconds(5));
    server = TestServer.of(s -> s.limits(limits), new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("a", Encoder.TEXT))
        .open(Route.get("/smuggled", "t.smuggled"), x -> x.send("smuggled", Encoder.TEXT))
        .open(Route.post("/ignore", "t.ignore"), x -> x.send("ignored", Encoder.TEXT))
        .open(Route.get("/large", "t.large"), x -> x.send(new byte[300_000], Encoder.BYTES))
        .open(Route.post("/read", "t.read"), x -> {
          byte[] body = x.body(Decoder.BYTES);
          if (body != null) {
            x.send(body.length + " bytes", Encoder.TEXT);
          }
        }));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void expectedBodyThatIsNotRead_isNeverARequest() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /ignore HTTP/1.1\nExpect: 100-continue\nContent-Length: "
          + SMUGGLED.length());
      assertThat(connection.read().status()).isEqualTo(100);
      connection.bytes(SMUGGLED);
      assertThat(connection.read().body()).isEqualTo("ignored");

      connection.send("GET /a HTTP/1.1");
      assertThat(connection.read().body()).isEqualTo("a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ignore", "/none", "/a", "/%zz"})
  void unreadBody_isNeverARequest(String path) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST " + path + " HTTP/1.1\nContent-Length: " + SMUGGLED.length());
      connection.bytes(SMUGGLED);
      assertThat(connection.read().body()).doesNotContain("smuggled");

      connection.send("GET /a HTTP/1.1");
      assertThat(connection.read().body()).isEqualTo("a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ignore", "/none", "/a"})
  void unreadBodyBeforeAClose_isNeverARequest(String path) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST " + path + " HTTP/1.1\nConnection: close\nContent-Length: "
          + SMUGGLED.length());
      connection.bytes(SMUGGLED);
      RawResponse response = connection.read();

      assertThat(response.field("Connection")).isEqualTo("close");
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void unreadChunkedBody_endsTheConnection() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /ignore HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes("5\r\nhello\r\n0\r\n\r\n" + SMUGGLED);
      RawResponse response = connection.read();

      assertThat(response.body()).isEqualTo("ignored");
      assertThat(response.field("Connection")).isEqualTo("close");
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  @Tag("limit:unread-body")
  void unreadBodyOf64KiB_isReadPast_andALongerOneEndsTheConnection() throws Exception {
    for (int length : new int[] {65_536, 65_537}) {
      try (RawConnection connection = server.connect()) {
        connection.send("POST /none HTTP/1.1\nContent-Length: " + length);
        connection.bytes("x".repeat(length));
        RawResponse response = connection.read();

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.field("Connection").equals("close")).isEqualTo(length > 65_536);
        if (length == 65_536) {
          assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
        }
      }
    }
  }

  @Test
  void longUnreadBody_endsTheConnection() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /none HTTP/1.1\nContent-Length: 99000");
      RawResponse response = connection.read();

      assertThat(response.status()).isEqualTo(404);
      assertThat(response.field("Connection")).isEqualTo("close");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "Close", "CLOSE", "keep-alive, close", "close, te", "te,close"})
  void closeWantedByTheClient_isDone(String options) throws Exception {
    try (RawConnection connection = server.connect()) {
      RawResponse response = connection.send("GET /a HTTP/1.1\nConnection: " + options).read();

      assertThat(response.body()).isEqualTo("a");
      assertThat(response.field("Connection")).isEqualTo("close");
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void errors_keepTheConnection() throws Exception {
    try (RawConnection connection = server.connect()) {
      assertThat(connection.send("GET /none HTTP/1.1").read().status()).isEqualTo(404);
      assertThat(connection.send("GET /%zz HTTP/1.1").read().status()).isEqualTo(400);
      assertThat(connection.send("DELETE /a HTTP/1.1").read().status()).isEqualTo(405);
      assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
    }
  }

  @Test
  void pipelinedRequests_areAnsweredInOrder() throws Exception {
    String one = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    String two = "POST /read HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
    String three = "GET /none HTTP/1.1\r\nHost: h\r\n\r\n";
    try (RawConnection connection = server.connect()) {
      connection.bytes((one + two + three).repeat(20));
      for (int i = 0; i < 20; i++) {
        assertThat(connection.read().body()).isEqualTo("a");
        assertThat(connection.read().body()).isEqualTo("3 bytes");
        assertThat(connection.read().status()).isEqualTo(404);
      }
    }
  }

  @Test
  void chunkedBody_isRead() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes("5\r\nhello\r\n");
      connection.bytes("1\r\n!\r\n0\r\n\r\n");
      RawResponse response = connection.read();

      assertThat(response.body()).isEqualTo("6 bytes");
      assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
    }
  }

  @Test
  void announcedBodyThatIsTooLarge_is413() throws Exception {
    RawResponse response = server.raw("POST /read HTTP/1.1\nContent-Length: 100001");

    assertThat(response.status()).isEqualTo(413);
    assertThat(response.body()).contains("\"code\":4013");
    assertThat(response.field("Connection")).isEqualTo("close");
  }

  @Test
  void largestBody_isRead() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nContent-Length: 100000");
      connection.bytes("x".repeat(100_000));

      assertThat(connection.read().body()).isEqualTo("100000 bytes");
    }
  }

  @Test
  void chunkedBodyThatGrowsTooLarge_is413AndNotReadOn() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes("C350\r\n" + "x".repeat(50_000) + "\r\n");
      connection.bytes("C351\r\n");
      RawResponse response = connection.read();

      assertThat(response.status()).isEqualTo(413);
      assertThat(response.field("Connection")).isEqualTo("close");
    }
  }

  @Test
  void hugeChunk_is413BeforeItsBytes() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked").bytes("7fffffff\r\n");

      assertThat(connection.read().status()).isEqualTo(413);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "zz\r\n", "-1\r\n", "fffffffffffffffff\r\n", "\r\n", "0\r\nx\r\n", "ffffffff\r\n",
      "5\nhello"})
  void badChunk_is400AndEndsTheConnection(String chunk) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked").bytes(chunk + SMUGGLED);
      RawResponse response = connection.read();

      assertThat(response.status()).isEqualTo(400);
      assertThat(response.field("X-Request-Id")).isNotEmpty();
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void clientThatSendsOnAfterA413_stillGetsTheAnswer() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nContent-Length: 900000");
      connection.bytes("x".repeat(900_000));

      assertThat(connection.read().status()).isEqualTo(413);
    }
  }

  @Test
  void largeResponse_arrivesWhole() throws Exception {
    assertThat(server.raw("GET /large HTTP/1.1").body()).hasSize(300_000);
  }

  @Test
  void portThatIsTaken_isToldWithItsNumber() {
    assertThatThrownBy(() -> HttpServer.start(
        HttpSettings.on("127.0.0.1", server.port()), TestServer.parts(), TestServer.noRoutes()))
        .isInstanceOfSatisfying(DxException.class, e -> {
          assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION);
          assertThat(e.getMessage()).contains("127.0.0.1:" + server.port());
        });
  }
}
