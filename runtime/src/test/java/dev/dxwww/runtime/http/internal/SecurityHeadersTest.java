package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.CorsPolicy;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.content.internal.StaticFiles;
import dev.dxwww.runtime.http.content.internal.StaticSettings;
import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.security.client.internal.ProxyTrust;
import dev.dxwww.runtime.security.headers.HeaderSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The security headers of every kind of response, of clients with TLS and without. */
class SecurityHeadersTest {
  @TempDir static Path files;

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(files.resolve("a.txt"), "hello");
    StaticFiles served = StaticFiles.of(
        new StaticSettings("/static", "none", Optional.of(files), "index.html", 1_000, 1_000),
        SecurityHeadersTest.class.getClassLoader());
    HttpContent content = new HttpContent(
        served, HttpContent.DEFAULT.compression(), Optional.empty());
    HttpLimits limits = new HttpLimits(1_000, 2_048, 30, 1_024, 10, Duration.ofSeconds(1));
    ProxyTrust proxy = new ProxyTrust(
        List.of(AddressRange.parse("127.0.0.1")), "X-Forwarded-For", "X-Forwarded-Proto");
    CorsPolicy cors = new CorsPolicy(
        List.of("https://shop.example"), List.of(), List.of(), List.of(), false,
        Duration.ofMinutes(1));
    server = TestServer.of(
        s -> s.limits(limits).content(content).protection(Protection.DEFAULT.proxies(proxy)),
        new Routes()
            .open(Route.get("/text", "t.text"), x -> x.send("text", Encoder.TEXT))
            .open(Route.post("/text", "t.post").csrfProtected(), x -> x.send("p", Encoder.TEXT))
            .open(Route.post("/body", "t.body"), x -> x.sendResponse(
                Response.ok(x.request().bodyText()), Encoder.TEXT))
            .open(Route.get("/html", "t.html"), x -> x.send(Html.of("<p>"), Encoder.HTML))
            .open(Route.get("/empty", "t.empty"), Exchange::sendEmpty)
            .open(Route.get("/cached", "t.cached"), x -> x.sendResponse(
                Response.ok("v").header("ETag", "\"1\""), Encoder.TEXT))
            .open(Route.get("/unchanged", "t.unchanged"),
                x -> x.sendResponse(Response.empty(304)))
            .open(Route.get("/away", "t.away"), x -> x.sendRedirect(Redirect.seeOther("/text")))
            .open(Route.get("/oops", "t.oops"), x -> {
              throw new IllegalStateException("oops");
            })
            .open(Route.get("/events", "t.events"), x -> x.send(
                EventStream.<String>of(out -> { }), Encoder.events(Encoder.TEXT)))
            .open(Route.get("/slow", "t.few").rateLimited("", 1, Duration.ofDays(1), false),
                x -> x.send("once", Encoder.TEXT))
            .open(Route.get("/shared", "t.shared").cors(cors), x -> x.send("s", Encoder.TEXT))
            .on(Route.get("/denied", "t.denied").denyAll(), x -> x.send("no", Encoder.TEXT))
            .on(Route.get("/users", "t.users").authenticated(), x -> x.send("n", Encoder.TEXT)));
    server.raw("GET /slow HTTP/1.1");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** One kind of response a line: what is asked, with further lines behind bars, and the status. */
  @ParameterizedTest
  @Tag("property-12")
  @CsvSource(delimiter = '>', value = {
      "GET /text HTTP/1.1                                             > 200",
      "HEAD /text HTTP/1.1                                            > 200",
      "GET /html HTTP/1.1                                             > 200",
      "GET /empty HTTP/1.1                                            > 204",
      "GET /cached HTTP/1.1                                           > 200",
      "GET /unchanged HTTP/1.1                                        > 304",
      "GET /cached HTTP/1.1 | If-None-Match: \"1\"                    > 304",
      "GET /cached HTTP/1.1 | If-Match: \"2\"                         > 412",
      "GET /away HTTP/1.1                                             > 303",
      "GET /text/ HTTP/1.1                                            > 308",
      "GET /oops HTTP/1.1                                             > 500",
      "GET /oops HTTP/1.1 | Accept: text/html                         > 500",
      "GET /none HTTP/1.1                                             > 404",
      "GET /none HTTP/1.1 | Accept: text/html                         > 404",
      "DELETE /text HTTP/1.1                                          > 405",
      "BREW /text HTTP/1.1                                            > 501",
      "OPTIONS /text HTTP/1.1                                         > 204",
      "OPTIONS * HTTP/1.1                                             > 204",
      "OPTIONS /shared HTTP/1.1 | Origin: https://shop.example | Access-Control-Request-Method: GET"
          + " > 204",
      "GET /shared HTTP/1.1 | Origin: https://shop.example            > 200",
      "POST /text HTTP/1.1 | Content-Length: 0                        > 403",
      "GET /denied HTTP/1.1                                           > 403",
      "GET /users HTTP/1.1                                            > 503",
      "GET /slow HTTP/1.1                                             > 429",
      "GET /events HTTP/1.1                                           > 200",
      "GET /static/a.txt HTTP/1.1                                     > 200",
      "GET /static/a.txt HTTP/1.1 | Range: bytes=0-1                  > 206",
      "GET /static/a.txt HTTP/1.1 | Range: bytes=9-                   > 416",
      "GET /static/a.txt HTTP/1.1 | If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT > 304",
      "GET /static/none HTTP/1.1                                      > 404",
      "DELETE /static/a.txt HTTP/1.1                                  > 405",
      "GET /%zz HTTP/1.1                                              > 400",
      "GET /text HTTP/1.1 | Host: a | Host: b                         > 400",
      "GET /text HTTP/1.1 | bad name: x                               > 400",
      "nonsense                                                       > 400",
      "GET /text HTTP/1.0                                             > 505",
      "GET /text HTTP/2.0                                             > 400",
      "GET /text                                                      > 400",
      "GET /text HTTP/1.1 | Host: a b                                 > 400",
      "GET /text HTTP/1.1 | X: a$NULb                                 > 400",
      "POST /body HTTP/1.1 | Content-Length: 1001                     > 413",
      "POST /body HTTP/1.1 | Content-Length: x                        > 400",
      "POST /body HTTP/1.1 | Content-Length: 1 | Transfer-Encoding: chunked > 400",
      "POST /body HTTP/1.1 | Content-Length: -1                       > 400",
      "POST /body HTTP/1.1 | Content-Length: 1 | Content-Length: 2    > 400",
      "POST /body HTTP/1.1 | Content-Length: 5 | Content-Encoding: gzip > 415",
      "POST /body HTTP/1.1 | Transfer-Encoding: gzip                  > 400",
      "POST /body HTTP/1.1 | Transfer-Encoding: gzip, chunked         > 501",
      "POST /body HTTP/1.1 | Transfer-Encoding: chunked, chunked      > 400",
      "GET /$LONG HTTP/1.1                                            > 414",
      "GET /text HTTP/1.1 | X-Big: $LONG$LONG                         > 431",
      "GET /text HTTP/1.1 | $MANY                                     > 431",
      "GET /text HTTP/1.1 | Upgrade: websocket | Connection: Upgrade  > 200",
      "GET /text HTTP/1.1 | Upgrade: h2c | Connection: Upgrade        > 200"})
  void everyKindOfResponse_carriesAll(String asked, int status) throws Exception {
    String request = asked.strip().replaceAll("\\s*\\|\\s*", "\n")
        .replace("$LONG", "a".repeat(2_000)).replace("$NUL", "\0")
        .replace("$MANY", "X-A: 1\n".repeat(40).strip());
    assertCarriesAll(server.raw(request), status, false);
    boolean parsed = request.contains("HTTP/1.1") && !request.contains("bad name")
        && !request.contains("\0")
        && request.length() < 2_000 && !request.contains("X-A: 1");
    if (parsed) {
      assertCarriesAll(
          server.raw(request + "\nX-Forwarded-Proto: https"), status, true);
    }
  }

  /** So that no line of the table is lost unseen. */
  @Test
  void table_hasEveryKindOfResponse() throws Exception {
    String[] kinds = SecurityHeadersTest.class
        .getDeclaredMethod("everyKindOfResponse_carriesAll", String.class, int.class)
        .getAnnotation(CsvSource.class).value();
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(54).doesNotHaveDuplicates();
    assertThat(Arrays.stream(kinds).map(kind -> kind.substring(kind.lastIndexOf(' ') + 1)))
        .contains("200", "204", "206", "303", "304", "308", "400", "403", "404", "405", "412",
            "413", "414", "415", "416", "429", "431", "500", "501", "503", "505");
  }

  /** The fields that are always there, and the one that TLS adds. */
  static void assertCarriesAll(RawResponse response, int status, boolean tls) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.field("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.field("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.field("X-XSS-Protection")).isEqualTo("0");
    assertThat(response.field("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(response.field("Permissions-Policy")).startsWith("camera=()");
    assertThat(response.field("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.field("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(response.field("Content-Security-Policy"))
        .contains("default-src ", "base-uri 'none'", "frame-ancestors 'none'")
        .containsAnyOf("object-src 'none'", "default-src 'none'")
        .doesNotContain("unsafe-inline");
    if (tls) {
      assertThat(response.field("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    } else {
      assertThat(response.has("Strict-Transport-Security")).isFalse();
    }
    for (String name : List.of(
        "X-Content-Type-Options", "X-Frame-Options", "Content-Security-Policy", "X-Request-Id")) {
      assertThat(response.count(name)).as(name).isEqualTo(1);
    }
    for (String name : List.of("Content-Type", "Content-Length", "Date")) {
      assertThat(response.count(name)).as(name).isLessThanOrEqualTo(1);
    }
    assertThat(response.field("X-Request-Id")).matches("[0-9a-z]{13}");
  }

  @Test
  void nonce_isNewForEachResponse_andKeptFromSharedCaches() throws Exception {
    try (TestServer own = TestServer.of(new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send(
            Html.of("<script nonce=" + x.request().cspNonce() + ">"), Encoder.HTML)))) {
      RawResponse one = own.raw("GET /a HTTP/1.1");
      RawResponse two = own.raw("GET /a HTTP/1.1");
      String nonce = one.body().substring(14, one.body().length() - 1);
      assertThat(one.field("Content-Security-Policy"))
          .contains("script-src 'self' 'nonce-" + nonce + "'")
          .contains("style-src 'self' 'nonce-" + nonce + "'");
      assertThat(one.field("Cache-Control")).isEqualTo("private, no-cache");
      assertThat(two.body()).isNotEqualTo(one.body());
    }
  }

  @Test
  void fields_canBeLeftOut() throws Exception {
    HeaderSettings few = new HeaderSettings(
        Duration.ZERO, false, HeaderSettings.fields("no-referrer", "", "", ""));
    try (TestServer own = TestServer.of(
        s -> s.protection(Protection.DEFAULT.headers(few)),
        new Routes().open(Route.get("/a", "t.a"), x -> x.send("a", Encoder.TEXT)))) {
      RawResponse response = own.raw("GET /a HTTP/1.1");
      assertThat(response.field("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(response.has("Permissions-Policy")).isFalse();
      assertThat(response.field("X-Frame-Options")).isEqualTo("DENY");
    }
  }
}
