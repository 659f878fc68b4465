package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.security.client.internal.ProxyTrust;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Property 12: whatever is asked, and however it is refused, the response has all six. */
class HeadersPropertyTest {
  private static final Set<Integer> STATUSES = new TreeSet<>();
  private static TestServer server;

  @BeforeContainer
  static void start() {
    ProxyTrust proxy = new ProxyTrust(
        List.of(AddressRange.parse("127.0.0.1")), "X-Forwarded-For", "X-Forwarded-Proto");
    HttpLimits limits = new HttpLimits(100, 512, 16, 1_024, 10, Duration.ofSeconds(1));
    server = TestServer.of(
        s -> s.limits(limits).accessLog(false).protection(Protection.DEFAULT.proxies(proxy)),
        new Routes()
            .open(Route.get("/text", "t.text"), x -> x.send("text", Encoder.TEXT))
            .open(Route.get("/html", "t.html"), x -> x.send(Html.of("<p>"), Encoder.HTML))
            .open(Route.post("/guarded", "t.guarded").csrfProtected(),
                x -> x.send("p", Encoder.TEXT))
            .open(Route.post("/body", "t.body"), x -> {
              byte[] body = x.body(Decoder.BYTES);
              if (body != null) {
                x.send(body, Encoder.BYTES);
              }
            })
            .on(Route.get("/denied", "t.denied").denyAll(), x -> x.send("no", Encoder.TEXT)));
  }

  /** What was tried has to have met many kinds of responses, or it has shown nothing. */
  @AfterContainer
  static void stop() {
    server.close();
    assertThat(STATUSES).contains(200, 400, 404, 405, 501, 505);
  }

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.of(
            "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW", "get", "TRACE")),
        Tuple.of(1, Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(8)
            .map(HeadersPropertyTest::oneLine)));
  }

  @Provide
  Arbitrary<String> targets() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.of(
            "/text", "/html", "/guarded", "/body", "/denied", "/none", "/text/", "*",
            "/%zz", "/a/../text", "//", "/" + "a".repeat(1_100))),
        Tuple.of(2, Arbitraries.strings().ascii().ofMaxLength(30)
            .map(text -> "/" + oneLine(text))));
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.of(
            "Host: b", "Content-Length: 0", "Content-Length: 101",
            "Content-Length: x", "Transfer-Encoding: gzip, chunked", "Accept: text/html",
            "X-Big: " + "b".repeat(600), "Upgrade: websocket\r\nConnection: Upgrade",
            "Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "Expect: x",
            "If-None-Match: *", "Range: bytes=0-1", "bad name: 1", ": 2")),
        Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(30)
            .map(HeadersPropertyTest::oneLine)));
  }

  /** Lines end where the test ends them; a blank would begin a line anew. */
  private static String oneLine(String text) {
    String line = text.replaceAll("[\\r\\n]", "x");
    return line.isEmpty() ? "x" : line;
  }

  @Property(tries = 2_000)
  @Tag("property-12")
  void response_carriesAllSixHeaders(
      @ForAll("methods") String method, @ForAll("targets") String target,
      @ForAll @Size(max = 4) List<@From("fields") String> fields,
      @ForAll @IntRange(max = 9) int odd, @ForAll boolean tls) throws IOException {
    StringBuilder request = new StringBuilder(method).append(' ').append(target)
        .append(odd == 0 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n")
        .append(odd == 1 ? "" : "Host: a\r\n");
    if (tls) {
      request.append("X-Forwarded-Proto: https\r\n");
    }
    fields.forEach(field -> request.append(field).append("\r\n"));
    try (RawConnection connection = server.connect()) {
      connection.bytes(request.append("\r\n").toString()).endOutput();
      RawResponse response = connection.readHead();
      STATUSES.add(response.status());
      assertThat(response.count("X-Content-Type-Options")).isEqualTo(1);
      assertThat(response.field("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(response.field("X-Frame-Options")).isEqualTo("DENY");
      assertThat(response.field("X-XSS-Protection")).isEqualTo("0");
      assertThat(response.field("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
      assertThat(response.field("Content-Security-Policy")).contains("default-src ");
      if (tls && response.status() == 200) {
        assertThat(response.field("Strict-Transport-Security")).startsWith("max-age=");
      }
    }
  }
}
