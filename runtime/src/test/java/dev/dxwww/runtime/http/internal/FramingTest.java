package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the listener's own parser would let pass, and RFC 9112 does not. */
class FramingTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    HttpLimits limits = new HttpLimits(10_000, 8_192, 30, 1_024, 10, Duration.ofSeconds(5));
    server = TestServer.of(s -> s.limits(limits), new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("a", Encoder.TEXT))
        .open(Route.post("/ignore", "t.ignore"), x -> x.send("ignored", Encoder.TEXT))
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

  @ParameterizedTest
  @ValueSource(strings = {
      "+5\r\nhello\r\n0\r\n\r\n", "5 \r\nhello\r\n0\r\n\r\n", " 5\r\nhello\r\n0\r\n\r\n",
      "0x5\r\nhello\r\n0\r\n\r\n", "5\r\nhello0\r\n\r\n", "5\r\nhelloXX0\r\n\r\n",
      "5\r\nhello\n\n0\r\n\r\n", "5\r\nhell\r\n0\r\n\r\n", ";a\r\nhello\r\n0\r\n\r\n",
      "5\r\nhello\r\n0\r\n: x\r\n\r\n", "5\r\nhello\r\n0\r\nx\r\n\r\n", "000000000\n"})
  void chunkThatIsNotOne_is400AndEndsTheConnection(String body) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked").bytes(body);
      RawResponse response = connection.read();

      assertThat(response.status()).isEqualTo(400);
      assertThat(response.field("Connection")).isEqualTo("close");
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "5;a=b\r\nhello\r\n0\r\n\r\n", "5 ;a=\"b\"\r\nhello\r\n0;x\r\n\r\n",
      "000000000005\r\nhello\r\n0000\r\n\r\n", "5\r\nhello\r\n0\r\nX-Sum: 1\r\nY: 2\r\n\r\n"})
  void extensionsAndTrailers_arePassedOver(String body) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked").bytes(body);

      assertThat(connection.read().body()).isEqualTo("5 bytes");
      assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
    }
  }

  @Test
  @Tag("limit:chunk-line")
  void longestChunkLine_has256Bytes() throws Exception {
    String longest = "5;" + "a".repeat(254);
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes(longest + "\r\nhello\r\n0\r\n\r\n");
      assertThat(connection.read().body()).isEqualTo("5 bytes");
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes(longest + "a\r\nhello\r\n0\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(400);
    }
  }

  @Test
  @Tag("limit:trailers")
  void trailers_areAsManyAndAsLongAsHeaders() throws Exception {
    String most = "a: b\r\n".repeat(29) + "c: ";
    String rest = "d".repeat(8_192 - most.length() - 2);
    for (String fits : new String[] {"a: b\r\n".repeat(30), most + rest + "\r\n"}) {
      assertThat(trailing(fits).body()).isEqualTo("5 bytes");
    }
    for (String beyond : new String[] {"a: b\r\n".repeat(31), most + rest + "d\r\n"}) {
      assertThat(trailing(beyond).status()).isEqualTo(400);
    }
  }

  private static RawResponse trailing(String fields) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked");
      return connection.bytes("5\r\nhello\r\n0\r\n" + fields + "\r\n").read();
    }
  }

  @Test
  void endlessChunkLine_is400() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes("5;" + "a".repeat(300));

      assertThat(connection.read().status()).isEqualTo(400);
    }
  }

  @Test
  void endlessTrailers_are400() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /read HTTP/1.1\nTransfer-Encoding: chunked");
      connection.bytes("0\r\n" + "a: b\r\n".repeat(31));

      assertThat(connection.read().status()).isEqualTo(400);
    }
  }

  @Test
  void mostHeaders_arePassedAndOneMoreIs431() throws Exception {
    assertThat(server.raw("GET /a HTTP/1.1\n" + "A: b\n".repeat(29)).status()).isEqualTo(200);
    RawResponse response = server.raw("GET /a HTTP/1.1\n" + "A: b\n".repeat(30));

    assertThat(response.status()).isEqualTo(431);
    assertThat(response.body()).contains("\"code\":4031");
    assertThat(response.field("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void headersAreCountedForEachRequest() throws Exception {
    try (RawConnection connection = server.connect()) {
      for (int i = 0; i < 3; i++) {
        connection.send("GET /a HTTP/1.1\n" + "A: b\n".repeat(20));
        assertThat(connection.read().status()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "GET /a HTTP/1.1\n: x", "GET /a HTTP/1.1\nA : x", "GET /a HTTP/1.1\n A: x",
      "GET /a HTTP/1.1\nB: 1\n folded", "GET /a HTTP/1.1\nA", "GET /a HTTP/1.1\nHost: a:99999",
      "GET /a HTTP/1.1\nHost: a:65536", "GET /a HTTP/1.1\nHost: a:-1",
      "GET /a HTTP/1.1\nHost: a:+80", "GET /a HTTP/1.1\nHost: [::1]:99999",
      "POST /read HTTP/1.1\nContent-Length: +5", "POST /read HTTP/1.1\nContent-Length: 5, 5",
      "POST /read HTTP/1.1\nContent-Length: 5\nContent-Length: 5",
      "POST /read HTTP/1.1\nContent-Length: 0x5", "POST /read HTTP/1.1\nContent-Length:",
      "POST /read HTTP/1.1\nTransfer-Encoding: chunked\nContent-Length: 5",
      "POST /read HTTP/1.1\nTransfer-Encoding: \u000bchunked"})
  void brokenHead_is400(String head) throws Exception {
    assertThat(server.raw(head).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:65535", "a:80", "[::1]:80", "[::1]", "a"})
  @Tag("limit:host-port")
  void goodHost_isTaken(String host) throws Exception {
    assertThat(server.raw("GET /a HTTP/1.1\nHost: " + host).status()).isEqualTo(200);
    assertThat(server.raw("GET /a HTTP/1.1\nHost: a:65536").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"get, /a", "Get, /a", "gET, /none", "post, /read"})
  void methodInSmallLetters_isNotTheMethod(String method, String path) throws Exception {
    RawResponse response = server.raw(method + " " + path + " HTTP/1.1");

    assertThat(response.status()).isEqualTo(501);
    assertThat(response.body()).contains("\"code\":4051");
  }

  @Test
  void methodInSmallLetters_doesNotSpoilTheNextRequest() throws Exception {
    try (RawConnection connection = server.connect()) {
      assertThat(connection.send("get /a HTTP/1.1").read().status()).isEqualTo(501);
      assertThat(connection.send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
    }
  }

  @Test
  void emptyLineBeforeARequest_isPassedOver() throws Exception {
    try (RawConnection connection = server.connect()) {
      assertThat(connection.bytes("\r\n").send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
      assertThat(connection.bytes("\r\n").send("GET /a HTTP/1.1").read().body()).isEqualTo("a");
      assertThat(connection.bytes("\r\n\r\n").send("GET /a HTTP/1.1").read().status())
          .isEqualTo(400);
    }
  }

  @Test
  void everySplitOfARequest_isReadTheSame() throws Exception {
    String text = "POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "5;x\r\nhello\r\n1\r\n!\r\n0\r\nT: 1\r\n\r\n";
    try (RawConnection connection = server.connect()) {
      for (int i = 1; i < text.length(); i++) {
        connection.bytes(text.substring(0, i)).bytes(text.substring(i));
        assertThat(connection.read().body()).as("split at " + i).isEqualTo("6 bytes");
      }
    }
  }

  @Test
  void clientThatLeavesInTheMidstOfAHead_isNotAnError() throws Exception {
    LogLines log = new LogLines("io.helidon.webserver.http1.Http1Connection");
    try (RawConnection connection = server.connect().bytes("GET /a HTTP/1.1\r\nHost: a\r\n")) {
      connection.endOutput();

      assertThat(connection.isClosed()).isTrue();
      assertThat(log.all()).isEmpty();
    } finally {
      log.close();
    }
  }
}
