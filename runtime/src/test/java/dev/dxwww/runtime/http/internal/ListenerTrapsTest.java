package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectTransportRequest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** What the listener would do by itself and must not: HTTP/2, and ending for good under a flood. */
final class ListenerTrapsTest {
  private static final String HELLO = "GET /hello HTTP/1.1";

  private static Routes routes() {
    return new Routes().open(Route.get("/hello", "t.hello"), x -> x.send("hi", Encoder.TEXT));
  }

  @Test
  void http2_isNotSpoken_neitherAtOnceNorByUpgrade() throws Exception {
    try (TestServer server = TestServer.of(routes())) {
      try (RawConnection connection = server.connect()) {
        connection.bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        RawResponse refused = connection.read();
        assertThat(refused.status()).as("an HTTP/1.1 answer").isEqualTo(400);
        assertThat(refused.field("X-Request-Id")).isNotEmpty();
      }
      try (RawConnection connection = server.connect()) {
        RawResponse response = connection.send(
            HELLO + "\nConnection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: AAMAAABk")
            .read();
        assertThat(response.status()).as("as if nobody had asked").isEqualTo(200);
      }
    }
  }

  /** Bodies that never arrive would each keep a thread there: such modules are to stay away. */
  @Test
  void classPath_holdsNoProtocolButHttp1() throws IOException {
    assertThat(providers("io.helidon.webserver.spi.ServerConnectionSelectorProvider"))
        .containsExactly("io.helidon.webserver.http1.Http1ConnectionProvider");
    assertThat(providers("io.helidon.webserver.http1.spi.Http1UpgradeProvider")).isEmpty();
  }

  /** What the listener would find by itself, if it looked. */
  private static List<String> providers(String service) throws IOException {
    List<String> found = new ArrayList<>();
    ClassLoader loader = ListenerTrapsTest.class.getClassLoader();
    for (URL file : Collections.list(loader.getResources("META-INF/services/" + service))) {
      try (InputStream in = file.openStream()) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(found::add);
      }
    }
    return found;
  }

  @Test
  void refusalOfTheListenerForLoad_hasAllHeaders() {
    HttpCore core = HttpCore.of(HttpSettings.on("127.0.0.1", 0), TestServer.parts(), null);
    DirectHandler.TransportResponse answer =
        new DirectResponses(core)
            .handle(
                DirectTransportRequest.create("HTTP/1.1", "GET", "/"),
                DirectHandler.EventType.OTHER,
                Status.SERVICE_UNAVAILABLE_503,
                ServerResponseHeaders.create(),
                "Too Many Concurrent Requests");
    assertThat(answer.status().code()).isEqualTo(503);
    assertThat(answer.headers().get(HeaderNames.create("Retry-After")).get()).isEqualTo("1");
    BufferData bytes = BufferData.growing(1_024);
    answer.headers().forEach(header -> header.writeHttp1Header(bytes));
    assertThat(bytes.readString(bytes.available(), StandardCharsets.US_ASCII))
        .containsPattern("X-Request-Id: [0-9a-z]{13}\r\n")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Content-Security-Policy: ")
        .contains("application/problem+json");
  }

  @Test
  void moreConnectionsThanDescriptors_doNotEndTheListener() throws Exception {
    Process process = new ProcessBuilder(
        "/bin/sh", "-c",
        "ulimit -n 200 && exec \"$0\" -Xmx64m -cp \"$1\" \"$2\"",
        System.getProperty("java.home") + "/bin/java",
        System.getProperty("java.class.path"),
        FloodedServer.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    List<RawConnection> flood = new ArrayList<>();
    try (BufferedReader out = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String[] said = out.readLine().split(" ");
      int port = Integer.parseInt(said[0]);
      assertThat(Integer.parseInt(said[1])).as("a quarter of 200").isEqualTo(50);
      for (int i = 0; i < 400; i++) {
        flood.add(new RawConnection(port));
      }
      assertThat(flood.getFirst().send(HELLO).read().status()).isEqualTo(200);
      for (RawConnection connection : flood) {
        connection.close();
      }
      try (RawConnection after = new RawConnection(port)) {
        assertThat(after.send(HELLO).read().status()).isEqualTo(200);
      }
    } finally {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
