package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Response;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Header fields of single responses; {@link SecurityHeadersTest} has those of every response. */
class HeadersTest {
  private static final AtomicInteger REACHED = new AtomicInteger();

  private static TestServer server;

  @BeforeAll
  static void start() {
    HttpLimits limits = new HttpLimits(1_000, 2_048, 20, 1_024, 10, Duration.ofSeconds(1));
    server = TestServer.of(s -> s.limits(limits), new Routes()
        .open(Route.get("/text", "t.text"), x -> x.send("text", Encoder.TEXT))
        .open(Route.post("/text", "t.post"), x -> x.send("posted", Encoder.TEXT))
        .open(Route.get("/empty", "t.empty"), x -> x.sendEmpty())
        .open(Route.get("/unchanged", "t.unchanged"), x -> x.sendResponse(Response.empty(304)))
        .open(Route.get("/fail", "t.fail"), x -> {
          throw new IllegalStateException("secret-4711");
        })
        .open(Route.get("/own", "t.own"), x -> x.sendResponse(
            Response.ok("own").header("X-Frame-Options", "SAMEORIGIN").header("X-Own", "1")
                .header("Link", "</a>").header("Link", "</b>")
                .cookie(Cookie.of("a", "1")).cookie(Cookie.of("b", "2")),
            Encoder.TEXT))
        .on(Route.get("/denied", "t.denied").denyAll(), HeadersTest::reached)
        .on(Route.get("/users", "t.users").authenticated(), HeadersTest::reached));
  }

  private static void reached(Exchange exchange) {
    REACHED.incrementAndGet();
    exchange.send("no", Encoder.TEXT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tooLongRequestLine_is414WithAllHeaders() throws Exception {
    RawResponse response = server.raw("GET /" + "a".repeat(2_000) + " HTTP/1.1");

    SecurityHeadersTest.assertCarriesAll(response, 414, false);
    assertThat(response.body()).contains("\"code\":4014");
  }

  @Test
  void tooLargeHeaders_are431WithAllHeaders() throws Exception {
    RawResponse response = server.raw("GET /text HTTP/1.1\nX-Big: " + "a".repeat(4_000));

    SecurityHeadersTest.assertCarriesAll(response, 431, false);
    assertThat(response.body()).contains("\"code\":4031");
  }

  @Test
  void manyHeadersTogetherTooLarge_are431() throws Exception {
    RawResponse response = server.raw("GET /text HTTP/1.1\n" + "X-A: 0123456789\n".repeat(200));

    assertThat(response.status()).isEqualTo(431);
  }

  @Test
  void oldHttp_is505() throws Exception {
    RawResponse response = server.raw("GET /text HTTP/1.0");

    assertThat(response.status()).isEqualTo(505);
    assertThat(response.body()).contains("\"code\":4052");
  }

  @Test
  void unknownTransferCoding_isNotBlamedOnTheMethod() throws Exception {
    RawResponse response = server.raw("POST /text HTTP/1.1\nTransfer-Encoding: gzip, chunked");

    assertThat(response.status()).isEqualTo(501);
    assertThat(response.body()).contains("transfer coding").doesNotContain("method");
  }

  @Test
  void encodedBody_is415() throws Exception {
    RawResponse response =
        server.raw("POST /text HTTP/1.1\nContent-Length: 5\nContent-Encoding: gzip");

    assertThat(response.status()).isEqualTo(415);
    assertThat(server.raw("POST /text HTTP/1.1\nHost: a b\nContent-Length: 5"
        + "\nContent-Encoding: gzip").status()).isEqualTo(400);
  }

  @Test
  void saneRequestId_isEchoed() throws Exception {
    assertThat(server.raw("GET /text HTTP/1.1\nX-Request-Id: Abc-1_2.3").field("X-Request-Id"))
        .isEqualTo("Abc-1_2.3");
    assertThat(server.raw("GET /%zz HTTP/1.1\nX-Request-Id: Abc").body())
        .contains("\"requestId\":\"Abc\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\"b", "<script>", "a,b", ""})
  void strangeRequestId_isReplaced(String id) throws Exception {
    assertReplaced(id);
  }

  @Test
  @Tag("limit:request-id")
  void longRequestId_isReplaced() throws Exception {
    String longest = "a".repeat(64);
    assertThat(server.raw("GET /text HTTP/1.1\nX-Request-Id: " + longest).field("X-Request-Id"))
        .isEqualTo(longest);
    assertReplaced("a".repeat(65));
  }

  private static void assertReplaced(String id) throws IOException {
    String answered =
        server.raw("GET /text HTTP/1.1\nX-Request-Id: " + id).field("X-Request-Id");

    assertThat(answered).isNotEqualTo(id).matches("[a-z0-9]{13}");
  }

  @Test
  void responsesOwnFields_winAndRepeat() throws Exception {
    RawResponse response = server.raw("GET /own HTTP/1.1");

    assertThat(response.field("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(response.count("X-Frame-Options")).isEqualTo(1);
    assertThat(response.field("X-Own")).isEqualTo("1");
    assertThat(response.count("Link")).isEqualTo(2);
    assertThat(response.count("Set-Cookie")).isEqualTo(2);
    assertThat(response.field("Set-Cookie")).isEqualTo("a=1; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void contentLength_isAbsentWhereItMustBe() throws Exception {
    assertThat(server.raw("GET /empty HTTP/1.1").has("Content-Length")).isFalse();
    assertThat(server.raw("GET /unchanged HTTP/1.1").has("Content-Length")).isFalse();
  }

  @Test
  void unexpectedFailure_tellsNothing() throws Exception {
    RawResponse response = server.raw("GET /fail HTTP/1.1");

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).contains("\"code\":4500").doesNotContain("secret", "Illegal");
  }

  @Test
  void closedRoutes_neverReachTheirHandler() throws Exception {
    assertThat(server.raw("GET /denied HTTP/1.1").status()).isEqualTo(403);
    RawResponse users = server.raw("GET /users HTTP/1.1");
    assertThat(users.status()).isEqualTo(503);
    assertThat(users.body()).contains("\"code\":4503");
    assertThat(REACHED).hasValue(0);
  }

  @Test
  void upgrade_isNotMade() throws Exception {
    assertThat(server.raw("GET /text HTTP/1.1\nConnection: Upgrade\nUpgrade: websocket").body())
        .isEqualTo("text");
  }
}
