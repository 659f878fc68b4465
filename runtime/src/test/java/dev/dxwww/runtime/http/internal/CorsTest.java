package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.CorsPolicy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of other sites, by what browsers ask and are told (Fetch Standard, 3.2). */
class CorsTest {
  private static final String SHOP = "https://shop.example";
  private static final CorsPolicy NAMED = CorsPolicy.of(SHOP, "http://localhost:5173")
      .withHeaders("Content-Type", "X-Own").withExposed("ETag").withCredentials()
      .withMaxAge(Duration.ofHours(1));
  private static final CorsPolicy WITHOUT_COOKIES = CorsPolicy.of(SHOP);
  private static TestServer server;
  private static TestServer configured;

  @BeforeAll
  static void start() {
    server = TestServer.of(new Routes()
        .open(Route.get("/named", "").cors(NAMED), x -> x.send("text", Encoder.TEXT))
        .open(Route.post("/named", "").csrfProtected().cors(NAMED), x -> x.sendEmpty())
        .open(Route.get("/all", "").cors(CorsPolicy.of("*")), x -> x.send("text", Encoder.TEXT))
        .open(Route.post("/all", "").csrfProtected().cors(CorsPolicy.of("*")),
            x -> x.sendEmpty())
        .open(Route.post("/bare", "").csrfProtected().cors(WITHOUT_COOKIES), x -> x.sendEmpty())
        .open(Route.get("/own", ""), x -> x.send("text", Encoder.TEXT))
        .open(Route.post("/own", "").csrfProtected(), x -> x.sendEmpty())
        .open(Route.get("/failing", "").cors(NAMED), x -> {
          throw new IllegalStateException("as meant");
        })
        .on(Route.get("/closed", "").denyAll().cors(NAMED), x -> x.sendEmpty()));
    configured = TestServer.of(
        settings -> settings.content(new HttpContent(
            settings.content().files(), settings.content().compression(), Optional.of(NAMED))),
        new Routes()
            .open(Route.get("/own", ""), x -> x.send("text", Encoder.TEXT))
            .open(Route.get("/all", "").cors(CorsPolicy.of("*")),
                x -> x.send("text", Encoder.TEXT)));
  }

  @AfterAll
  static void stop() {
    server.close();
    configured.close();
  }

  private static RawResponse preflight(String path, String origin, String method)
      throws IOException {
    return server.raw("OPTIONS " + path + " HTTP/1.1\nOrigin: " + origin
        + "\nAccess-Control-Request-Method: " + method
        + "\nAccess-Control-Request-Headers: x-own\nAccess-Control-Request-Private-Network: true");
  }

  private static RawResponse send(String line, String... fields) throws IOException {
    return server.raw(line + " HTTP/1.1\n" + String.join("\n", fields));
  }

  private static List<String> corsFields(RawResponse response) {
    return response.fields().stream()
        .filter(f -> f.toLowerCase(Locale.ROOT).startsWith("access-control")).sorted().toList();
  }

  @Test
  void preflight_isAnsweredBeforeAnyGate() throws IOException {
    RawResponse response = preflight("/named", SHOP, "POST");
    assertThat(response.status()).isEqualTo(204);
    assertThat(corsFields(response)).containsExactly(
        "Access-Control-Allow-Credentials: true",
        "Access-Control-Allow-Headers: Content-Type, X-Own",
        "Access-Control-Allow-Methods: GET, HEAD, OPTIONS, POST",
        "Access-Control-Allow-Origin: " + SHOP,
        "Access-Control-Max-Age: 3600");
    assertThat(response.field("Vary")).isEqualTo(
        "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    assertThat(response.has("X-Request-Id")).isTrue();
    assertThat(preflight("/closed", SHOP, "GET").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "https://shop.example.evil.example",
      "http://shop.example", "https://shop.example:8443", "HTTPS://SHOP.EXAMPLE", "*",
      "https://shop.example/", "https://sub.shop.example", "http://localhost:51730"})
  void otherOrigins_areToldNothing(String origin) throws IOException {
    RawResponse preflight = preflight("/named", origin, "POST");
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(corsFields(preflight)).isEmpty();
    assertThat(preflight.field("Vary")).startsWith("Origin");
    RawResponse get = send("GET /named", "Origin: " + origin);
    assertThat(get.status()).isEqualTo(200);
    assertThat(corsFields(get)).isEmpty();
    assertThat(get.field("Vary")).isEqualTo("Origin");
    assertThat(send("POST /named", "Origin: " + origin, "Content-Length: 0").status())
        .isEqualTo(403);
  }

  @Test
  void preflightForWhatIsNotServed_isToldNothing() throws IOException {
    assertThat(corsFields(preflight("/named", SHOP, "DELETE"))).isEmpty();
    assertThat(corsFields(preflight("/named", SHOP, "BREW"))).isEmpty();
    assertThat(corsFields(preflight("/own", SHOP, "GET"))).isEmpty();
    assertThat(preflight("/nowhere", SHOP, "GET").status()).isEqualTo(404);
    assertThat(corsFields(send("OPTIONS /named", "Origin: " + SHOP))).isEmpty();
  }

  @Test
  void responses_sayWhoMayRead() throws IOException {
    RawResponse response = send("GET /named", "Origin: " + SHOP);
    assertThat(corsFields(response)).containsExactly(
        "Access-Control-Allow-Credentials: true",
        "Access-Control-Allow-Origin: " + SHOP,
        "Access-Control-Expose-Headers: ETag");
    assertThat(response.field("Vary")).isEqualTo("Origin");
    assertThat(send("GET /named").field("Vary")).isEqualTo("Origin");
    assertThat(corsFields(send("GET /named"))).isEmpty();
  }

  @Test
  void errors_canBeReadToo() throws IOException {
    assertThat(send("GET /failing", "Origin: " + SHOP).status()).isEqualTo(500);
    assertThat(corsFields(send("GET /failing", "Origin: " + SHOP))).isNotEmpty();
    assertThat(send("GET /closed", "Origin: " + SHOP).status()).isEqualTo(403);
    assertThat(corsFields(send("GET /closed", "Origin: " + SHOP))).isNotEmpty();
  }

  @Test
  void allOrigins_neverWithCookies_neverReflected() throws IOException {
    RawResponse response = send("GET /all", "Origin: " + SHOP, "Cookie: a=b");
    assertThat(corsFields(response)).containsExactly("Access-Control-Allow-Origin: *");
    assertThat(response.has("Vary")).isFalse();
    assertThat(corsFields(preflight("/all", SHOP, "GET")))
        .contains("Access-Control-Allow-Origin: *")
        .noneMatch(field -> field.contains("Credentials"));
  }

  @Test
  void namedSite_passesTheRuleAgainstForgery() throws IOException {
    String length = "Content-Length: 0";
    String cross = "Sec-Fetch-Site: cross-site";
    assertThat(send("POST /named", "Origin: " + SHOP, cross, length).status()).isEqualTo(204);
    assertThat(send("POST /named", "Origin: " + SHOP, cross, length, "Cookie: a=b").status())
        .isEqualTo(204);
    assertThat(send("POST /named", cross, length).status()).isEqualTo(403);
    assertThat(send("POST /bare", "Origin: " + SHOP, cross, length).status()).isEqualTo(204);
    assertThat(send("POST /bare", "Origin: " + SHOP, cross, length, "Cookie: a=b").status())
        .isEqualTo(403);
    assertThat(send("POST /all", "Origin: " + SHOP, cross, length).status()).isEqualTo(403);
    assertThat(send("POST /own", "Origin: " + SHOP, cross, length).status()).isEqualTo(403);
  }

  @Test
  void configuration_holdsWhereARouteSaysNothing() throws IOException {
    RawResponse own = configured.raw("GET /own HTTP/1.1\nOrigin: " + SHOP);
    assertThat(own.field("Access-Control-Allow-Origin")).isEqualTo(SHOP);
    RawResponse all = configured.raw("GET /all HTTP/1.1\nOrigin: " + SHOP);
    assertThat(all.field("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void policiesThatWouldBeHoles_cannotBeMade() {
    assertThatThrownBy(() -> CorsPolicy.of("*").withCredentials())
        .isInstanceOf(IllegalArgumentException.class);
    for (String origin : List.of("", "null", "shop.example", "https://shop.example/",
        "https://Shop.example", "https://*.example", "https://a@b.example", "https://",
        "https://a b", "://a", "https://shop.example?x", "https://shop.example\r\nA: b")) {
      assertThatThrownBy(() -> CorsPolicy.of(origin)).as(origin)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> CorsPolicy.of("*", SHOP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(CorsPolicy::of).isInstanceOf(IllegalArgumentException.class);
  }
}
