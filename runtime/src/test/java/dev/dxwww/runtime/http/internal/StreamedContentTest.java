package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Encoder.Sink;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.generated.Route;

import io.helidon.webserver.CloseConnectionException;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that is written by and by, as clients get it. */
@Timeout(60)
class StreamedContentTest {
  private static final int BLOCK = 3_000;
  private static final int BLOCKS = 400;
  private static final CountDownLatch GO = new CountDownLatch(1);
  private static final CompletableFuture<Throwable> ENDLESS = new CompletableFuture<>();
  private static final CompletableFuture<Throwable> STUBBORN = new CompletableFuture<>();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.of(new Routes()
        .open(get("/known"), x -> x.send("", writing((value, sink) -> blocks(sink.open(
            (long) BLOCK * BLOCKS)))))
        .open(get("/unknown"), x -> x.send("", writing((value, sink) -> blocks(sink.open(
            Sink.UNKNOWN)))))
        .open(get("/nothing"), x -> x.send("", writing((value, sink) -> sink.open(
            Sink.UNKNOWN).close())))
        .open(get("/short"), x -> x.send("", writing((value, sink) -> some(sink.open(100), 99))))
        .open(get("/long"), x -> x.send("", writing((value, sink) -> some(sink.open(100), 101))))
        .open(get("/broken"), x -> x.send("", writing((value, sink) -> {
          OutputStream out = sink.open(Sink.UNKNOWN);
          out.write("part".getBytes(StandardCharsets.US_ASCII));
          out.flush();
          throw new IllegalArgumentException("in the middle");
        })))
        .open(get("/slow"), x -> x.send("", writing((value, sink) -> {
          OutputStream out = sink.open(Sink.UNKNOWN);
          out.write("first".getBytes(StandardCharsets.US_ASCII));
          out.flush();
          await(GO);
          out.write("second".getBytes(StandardCharsets.US_ASCII));
          out.close();
        })))
        .open(get("/failing"), x -> x.sendStream(
            Stream.generate(() -> {
              throw new IllegalStateException("at once");
            }), Encoder.stream(JsonCodecs.STRING)))
        .open(get("/later"), x -> x.sendStream(
            Stream.of("a", "b").peek(text -> {
              if (text.equals("b")) {
                throw new IllegalStateException("in the middle");
              }
            }), Encoder.stream(JsonCodecs.STRING)))
        .open(get("/none"), x -> x.sendStream(
            Stream.empty(), Encoder.stream(JsonCodecs.STRING)))
        .open(get("/stubborn"), x -> x.send("", writing((value, sink) -> stubborn(
            sink.open(Sink.UNKNOWN)))))
        .open(get("/endless"), x -> x.send("", writing((value, sink) -> endless(
            sink.open(Sink.UNKNOWN))))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Route get(String path) {
    return Route.get(path, "Test" + path);
  }

  private static Encoder<String> writing(Encoder.Writing<String> writing) {
    return Encoder.writing("text/plain", writing);
  }

  /** One array for all blocks, as those who copy streams have it. */
  private static void blocks(OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < BLOCKS; i++) {
      Arrays.fill(block, (byte) ('a' + i % 26));
      out.write(block);
    }
    out.close();
  }

  private static void some(OutputStream out, int bytes) throws IOException {
    out.write(new byte[bytes]);
    out.close();
  }

  private static void endless(OutputStream out) throws IOException {
    try {
      while (true) {
        out.write(new byte[BLOCK]);
      }
    } catch (Throwable end) {
      ENDLESS.complete(end);
      throw end;
    }
  }

  /** Does not take the first failure for an answer. */
  private static void stubborn(OutputStream out) throws IOException {
    try {
      while (true) {
        out.write(new byte[BLOCK]);
      }
    } catch (CloseConnectionException end) {
      try {
        out.write(1);
      } catch (Throwable second) {
        STUBBORN.complete(second);
        throw second;
      }
    }
  }

  @Test
  void writingOnWhenTheClientIsGone_failsTheSameWay() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /stubborn HTTP/1.1").until("\r\n\r\n");
    }

    assertThat(STUBBORN.get(30, TimeUnit.SECONDS)).isInstanceOf(CloseConnectionException.class);
  }

  @Test
  void failureBeforeTheFirstElement_isAnOrdinaryError() throws Exception {
    RawResponse response = server.raw("GET /failing HTTP/1.1");

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).contains("\"code\":4500");
    assertThat(server.raw("GET /none HTTP/1.1").body()).isEqualTo("[]");
    assertThatThrownBy(() -> server.raw("GET /later HTTP/1.1")).isInstanceOf(EOFException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String expected() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < BLOCKS; i++) {
      text.append(String.valueOf((char) ('a' + i % 26)).repeat(BLOCK));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/known", "/unknown"})
  void arrayUsedAgainAndAgain_arrivesAsItWas(String path) throws Exception {
    try (RawConnection connection = server.connect()) {
      for (int i = 0; i < 5; i++) {
        RawResponse response = connection.send("GET " + path + " HTTP/1.1").read();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(expected());
      }
    }
  }

  @Test
  void knownLength_isAnnounced_andHeadHasTheSame() throws Exception {
    RawResponse get = server.raw("GET /known HTTP/1.1");
    RawResponse head = server.raw("HEAD /known HTTP/1.1");

    assertThat(get.field("Content-Length")).isEqualTo(String.valueOf(BLOCK * BLOCKS));
    assertThat(get.field("Transfer-Encoding")).isEmpty();
    assertThat(head.field("Content-Length")).isEqualTo(String.valueOf(BLOCK * BLOCKS));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void unknownLength_isChunked_andHeadSaysNoLength() throws Exception {
    RawResponse get = server.raw("GET /unknown HTTP/1.1");

    assertThat(get.field("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(get.field("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(server.raw("HEAD /unknown HTTP/1.1").has("Content-Length")).isFalse();
  }

  @Test
  void streamWithoutBytes_isAnEmptyResponseOnAConnectionThatGoesOn() throws Exception {
    try (RawConnection connection = server.connect()) {
      for (int i = 0; i < 2; i++) {
        RawResponse response = connection.send("GET /nothing HTTP/1.1").read();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/short", "/long", "/broken"})
  void contentThatDoesNotComeToItsEnd_cutsTheConnection(String path) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET " + path + " HTTP/1.1");

      assertThatThrownBy(() -> {
        connection.read();
        connection.send("GET /nothing HTTP/1.1").read();
      }).isInstanceOfAny(EOFException.class, SocketException.class);
    }
  }

  @Test
  void flushedBytes_arriveBeforeTheNextAreWritten() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /slow HTTP/1.1");
      assertThat(connection.until("first")).contains("200").endsWith("first");

      GO.countDown();

      assertThat(connection.until("0\r\n\r\n")).contains("second");
    }
  }

  @Test
  void clientThatLeaves_endsTheWriting() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /endless HTTP/1.1").until("\r\n\r\n");
    }

    assertThat(ENDLESS.get(30, TimeUnit.SECONDS))
        .isInstanceOf(CloseConnectionException.class);
  }
}
