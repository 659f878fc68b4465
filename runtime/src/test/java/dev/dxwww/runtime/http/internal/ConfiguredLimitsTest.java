package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Converters;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.EventStream;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits as they are configured, crossed over a socket: the last that passes, the first not. */
@Timeout(60)
class ConfiguredLimitsTest {
  private static final Param FORM = Param.form("a").optional();

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);
  private final ServedApplication app = new ServedApplication(routes());

  private Routes routes() {
    return new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("a", Encoder.TEXT))
        .open(Route.get("/q", "t.q"), x -> {
          x.request().query("a");
          x.send("q", Encoder.TEXT);
        })
        .open(Route.get("/text", "t.text"),
            x -> x.send("z".repeat(Integer.parseInt(x.request().query("n").orElse(""))),
                Encoder.TEXT))
        .open(Route.get("/events", "t.events"), x -> x.send(
            EventStream.of(out -> free.await()), Encoder.events(Encoder.TEXT)))
        .open(Route.get("/wait", "t.wait"), x -> {
          entered.countDown();
          free.await();
          x.send("waited", Encoder.TEXT);
        })
        .open(Route.post("/read", "t.read"), x -> {
          byte[] body = x.body(Decoder.BYTES);
          if (body != null) {
            x.send(body.length + " bytes", Encoder.TEXT);
          }
        })
        .open(Route.post("/json", "t.json"), x -> {
          Object value = x.body(Decoder.json(JsonCodecs.VALUE));
          if (value != null) {
            x.send("read", Encoder.TEXT);
          }
        })
        .open(Route.post("/form", "t.form"), x -> {
          x.optional(FORM, Converters.STRING);
          if (!x.refused()) {
            x.send("form", Encoder.TEXT);
          }
        });
  }

  @AfterEach
  void stop() {
    free.countDown();
    app.close();
  }

  private void start(String key, String value) {
    app.set(key, value).start();
  }

  /** The answer to bytes that are sent as they stand. */
  private RawResponse answer(String request) throws IOException {
    try (RawConnection connection = app.connect()) {
      return connection.bytes(request).read();
    }
  }

  private RawResponse post(String path, String type, String body) throws IOException {
    return answer("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type
        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
  }

  private static void assertRefused(RawResponse response, int status, int code) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body()).contains("\"code\":" + code);
    assertThat(response.field("X-Request-Id")).isNotEmpty();
  }

  @Test
  @Tag("limit:dx.server.max-request-line")
  void requestLine() throws Exception {
    start("dx.server.max-request-line", "100B");
    String line = "GET /a?" + "z".repeat(100 - "GET /a? HTTP/1.1".length());

    assertThat(answer(line + " HTTP/1.1\r\nHost: a\r\n\r\n").status()).isEqualTo(200);
    assertRefused(answer(line + "z HTTP/1.1\r\nHost: a\r\n\r\n"), 414, 4014);
  }

  @Test
  @Tag("limit:dx.server.max-header-size")
  void headerSection() throws Exception {
    start("dx.server.max-header-size", "512B");
    String fields = "Host: a\r\nX: ";
    String rest = "z".repeat(512 - fields.length() - 2);

    assertThat(answer("GET /a HTTP/1.1\r\n" + fields + rest + "\r\n\r\n").status())
        .isEqualTo(200);
    assertRefused(answer("GET /a HTTP/1.1\r\n" + fields + rest + "z\r\n\r\n"), 431, 4031);
    String many = "X: 1\r\n".repeat((512 - 15) / 6);
    String last = "Y: " + "z".repeat(512 - 9 - many.length() - 5) + "\r\n";
    assertThat(answer("GET /a HTTP/1.1\r\nHost: a\r\n" + many + last + "\r\n").status())
        .as("in many lines").isEqualTo(200);
    assertRefused(
        answer("GET /a HTTP/1.1\r\nHost: a\r\n" + many + "Z" + last + "\r\n"), 431, 4031);
  }

  @Test
  @Tag("limit:dx.server.max-headers")
  void headerFields() throws Exception {
    start("dx.server.max-headers", "16");
    String head = "GET /a HTTP/1.1\r\nHost: a\r\n" + "X: 1\r\n".repeat(15);

    assertThat(answer(head + "\r\n").status()).isEqualTo(200);
    assertRefused(answer(head + "X: 1\r\n\r\n"), 431, 4031);
  }

  @Test
  @Tag("limit:dx.server.max-body-size")
  void body() throws Exception {
    start("dx.server.max-body-size", "100B");
    String chunked = "POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    String part = "32\r\n" + "z".repeat(50) + "\r\n";

    assertThat(post("/read", "a/b", "z".repeat(100)).body()).isEqualTo("100 bytes");
    assertRefused(post("/read", "a/b", "z".repeat(101)), 413, 4013);
    assertThat(answer(chunked + part + part + "0\r\n\r\n").body()).isEqualTo("100 bytes");
    assertRefused(answer(chunked + part + part + "1\r\nz\r\n0\r\n\r\n"), 413, 4013);
  }

  @Test
  @Tag("limit:dx.http.max-parameters")
  void parameters() throws Exception {
    start("dx.http.max-parameters", "2");
    String form = "application/x-www-form-urlencoded";

    assertThat(app.get("/q?a=1&b").statusCode()).isEqualTo(200);
    assertRefused(answer("GET /q?a=1&b&c HTTP/1.1\r\nHost: a\r\n\r\n"), 400, 4000);
    assertThat(post("/form", form, "a=1&a=2").status()).isEqualTo(200);
    assertRefused(post("/form", form, "a=1&a=2&a=3"), 400, 4000);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
      "dx.json.max-depth         | 2   | [[]]        | [[[]]]",
      "dx.json.max-string-length | 3   | \"abc\"     | \"abcd\"",
      "dx.json.max-name-length   | 3   | {\"abc\":1} | {\"abcd\":1}",
      "dx.json.max-number-length | 4   | 1234        | 12345"})
  @Tag("limit:dx.json.max-depth")
  @Tag("limit:dx.json.max-string-length")
  @Tag("limit:dx.json.max-name-length")
  @Tag("limit:dx.json.max-number-length")
  void json(String key, String value, String fits, String tooMuch) throws Exception {
    start(key, value);

    assertThat(post("/json", "application/json", fits).body()).isEqualTo("read");
    RawResponse refused = post("/json", "application/json", tooMuch);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).containsPattern("longer than|deeper than");
  }

  @Test
  @Tag("limit:dx.server.connections.max")
  void connections() throws Exception {
    start("dx.server.connections.max", "2");

    assertLastOneWaits(app.lifecycle().port(), "/a", 2);
  }

  @Test
  @Tag("limit:dx.admin.max-connections")
  void connectionsOfTheAdminListener() throws Exception {
    app.set("dx.admin.port", "0");
    start("dx.admin.max-connections", "1");

    assertLastOneWaits(app.lifecycle().adminPort(), "/health/live", 1);
  }

  private static void assertLastOneWaits(int port, String path, int most) throws Exception {
    String get = "GET " + path + " HTTP/1.1";
    RawConnection[] open = new RawConnection[most];
    for (int i = 0; i < most; i++) {
      open[i] = new RawConnection(port);
      assertThat(open[i].send(get).read().status()).isEqualTo(200);
    }
    try (RawConnection next = new RawConnection(port).impatient()) {
      next.send(get);
      assertThatThrownBy(next::read).isInstanceOf(SocketTimeoutException.class);
      open[0].close();
      assertThat(next.patient().read().status()).isEqualTo(200);
    }
    for (RawConnection connection : open) {
      connection.close();
    }
  }

  @Test
  @Tag("limit:dx.server.connections.idle-timeout")
  void idleConnections() throws Exception {
    start("dx.server.connections.idle-timeout", "4s");
    try (RawConnection idle = app.connect()) {
      long began = System.nanoTime();
      assertThat(idle.send("GET /a HTTP/1.1").read().status()).isEqualTo(200);
      assertThat(idle.isClosed()).isTrue();
      assertNotBefore(began, Duration.ofSeconds(4));
    }
  }

  /** However long this machine stands still, the time only gets longer. */
  private static void assertNotBefore(long began, Duration time) {
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .as("not before its time").isGreaterThanOrEqualTo(time.minusMillis(10));
  }

  @Test
  @Tag("limit:dx.stream.max-open")
  void openStreams() throws Exception {
    start("dx.stream.max-open", "1");
    try (RawConnection first = app.connect(); RawConnection second = app.connect()) {
      first.send("GET /events HTTP/1.1").until("retry: 3000\n\n");
      RawResponse refused = second.send("GET /events HTTP/1.1").read();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.field("Retry-After")).isEqualTo("5");
      free.countDown();
      first.until("0\r\n\r\n");
      assertThat(second.send("GET /events HTTP/1.1").until("0\r\n\r\n")).contains("200 OK");
    }
  }

  @Test
  @Tag("limit:dx.stream.heartbeat")
  @Tag("limit:dx.stream.retry")
  void heartbeatOfStreams() throws Exception {
    app.set("dx.stream.retry", "1234ms");
    start("dx.stream.heartbeat", "1s");
    try (RawConnection stream = app.connect()) {
      long began = System.nanoTime();
      stream.send("GET /events HTTP/1.1").until("retry: 1234\n\n");
      assertThat(stream.until("\n\n")).endsWith(":\n\n");
      assertNotBefore(began, Duration.ofSeconds(1));
    }
  }

  @Test
  @Tag("limit:dx.http.compression.min-size")
  void shortContent_isNotCompressed() throws Exception {
    start("dx.http.compression.min-size", "100B");

    assertThat(coding(99)).isEmpty();
    assertThat(coding(100)).isEqualTo("gzip");
  }

  private String coding(int length) throws IOException {
    return answer("GET /text?n=" + length + " HTTP/1.1\r\nHost: a\r\n"
        + "Accept-Encoding: gzip\r\n\r\n").field("Content-Encoding");
  }

  @Test
  @Tag("limit:dx.cors.max-age")
  void ageOfPreflights_isInWholeSeconds() throws Exception {
    app.set("dx.cors.origins", "https://shop.example");
    start("dx.cors.max-age", "1999ms");
    RawResponse preflight = answer("OPTIONS /a HTTP/1.1\r\nHost: a\r\n"
        + "Origin: https://shop.example\r\nAccess-Control-Request-Method: GET\r\n\r\n");

    assertThat(preflight.field("Access-Control-Max-Age")).isEqualTo("1");
  }

  @Test
  @Tag("limit:dx.admission.max")
  @Tag("limit:dx.admission.retry-after")
  void requestsAtOnce() throws Exception {
    app.set("dx.admission.min", "1").set("dx.admission.max", "1");
    start("dx.admission.retry-after", "2999ms");
    try (RawConnection first = app.connect()) {
      first.send("GET /wait HTTP/1.1");
      assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
      RawResponse refused = answer("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
      assertRefused(refused, 503, 4530);
      assertThat(refused.field("Retry-After")).isEqualTo("2");
      free.countDown();
      assertThat(first.read().body()).isEqualTo("waited");
    }
  }

  /** The listener by itself would wait for half a second. */
  @Test
  void stop_waitsForARequest_whereNoGraceIsConfigured() throws Exception {
    app.start();
    try (LogLines log = new LogLines("dev.dxwww.app");
        RawConnection connection = app.connect().send("GET /wait HTTP/1.1")) {
      assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
      Thread stop = Thread.ofPlatform().start(app::close);
      log.awaitLineWith("waits at most 30000 ms for 1 being served");
      assertThat(stop.join(Duration.ofMillis(1_500))).as("it has ended").isFalse();
      free.countDown();

      assertThat(connection.read().body()).isEqualTo("waited");
      assertThat(stop.join(Duration.ofSeconds(20))).as("it has ended").isTrue();
    }
  }
}
