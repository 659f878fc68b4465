package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.csrf.CsrfManager;
import dev.dxwww.runtime.security.csrf.CsrfSession;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that other sites may have caused: what passes, and what is a 403. */
class CsrfTest {
  private static final String COOKIE = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final String OTHER = "BBBBBBBBBBBBBBBBBBBBBB";
  private static final byte[] KEY = key(1);
  private static final byte[] BEFORE = key(2);
  private static final CsrfManager NOW = manager(Clock.systemUTC(), KEY, BEFORE);
  private static final CsrfManager PREVIOUS = manager(Clock.systemUTC(), BEFORE);
  private static final CsrfManager STRANGER = manager(Clock.systemUTC(), key(3));
  private static final CsrfManager LONG_AGO =
      manager(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-61)), KEY);

  private static TestServer server;
  private static RawConnection kept;

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }

  private static CsrfManager manager(Clock clock, byte[]... keys) {
    return new CsrfManager(List.of(keys), clock, new SecureRandom(), Duration.ofHours(1));
  }

  /** Who is signed in: a cookie of the test's says it. */
  private static final class Sessions implements CsrfSession {
    @Override
    public Optional<String> id(Request request) {
      return request.cookie("session");
    }

    @Override
    public boolean hasCookie(Request request) {
      return request.cookie("session").isPresent();
    }
  }

  @BeforeAll
  @BeforeContainer
  static void start() throws IOException {
    Routes routes = new Routes()
        .open(Route.get("/form", "t.form"), CsrfTest::form)
        .open(Route.get("/public", "t.public"), x -> x.sendResponse(
            Response.ok(Html.of("<form method=post></form>"))
                .header("Cache-Control", "public, max-age=60"), Encoder.HTML))
        .open(Route.get("/token", "t.token"), x -> x.send(x.csrfToken().value(), Encoder.TEXT))
        .open(Route.post("/login", "t.login").csrfProtected(), CsrfTest::login)
        .open(Route.post("/up", "t.up").csrfProtected().uploads(), CsrfTest::ok)
        .open(Route.get("/a", "t.get").csrfProtected(), CsrfTest::ok);
    for (Route route : List.of(Route.post("/a", "t.p"), Route.put("/a", "t.u"),
        Route.patch("/a", "t.c"), Route.delete("/a", "t.d"))) {
      routes.open(route.csrfProtected(), CsrfTest::ok);
    }
    HttpParts parts = TestServer.parts();
    server = TestServer.of(
        parts.safeguards(parts.safeguards().csrf(NOW).session(new Sessions())), routes);
    kept = server.connect();
  }

  private static void ok(Exchange x) {
    x.send("ok", Encoder.TEXT);
  }

  private static void form(Exchange x) {
    x.send(Html.of("<form method=post action=/a><button></form>"), Encoder.HTML);
  }

  private static void login(Exchange x) {
    x.csrfToken().rotate();
    x.send(x.csrfToken().value(), Encoder.TEXT);
  }

  @AfterAll
  @AfterContainer
  static void stop() throws IOException {
    kept.close();
    server.close();
  }

  /** What the browser says of where the request comes from. */
  enum From {
    UNSAID("", true),
    SAME_ORIGIN("Sec-Fetch-Site: same-origin", true),
    TYPED("Sec-Fetch-Site: none", true),
    CROSS_SITE("Sec-Fetch-Site: cross-site", false),
    SAME_SITE("Sec-Fetch-Site: same-site", false),
    HOST("Origin: http://127.0.0.1", true),
    FOREIGN("Origin: http://evil.example", false),
    HIDDEN("Origin: null", false);

    private final String line;
    private final boolean here;

    From(String line, boolean here) {
      this.line = line;
      this.here = here;
    }
  }

  /** What is wrong with the token, if anything is. */
  enum State { GOOD, PREVIOUS_KEY, MISSING, EMPTY, GARBAGE, EXPIRED, OTHER_SESSION, OTHER_KEY }

  /** Where the token is. */
  enum Place { HEADER, FIELD, TWO_FIELDS, FIRST_PART, SECOND_PART, QUERY, PLAIN_TEXT, TWO_HEADERS }

  /** Methods that change something, and one that does not. */
  enum Method { POST, PUT, PATCH, DELETE, GET }

  private static String token(State state) {
    return switch (state) {
      case GOOD -> NOW.issue("a" + COOKIE);
      case PREVIOUS_KEY -> PREVIOUS.issue("a" + COOKIE);
      case MISSING, EMPTY -> "";
      case GARBAGE -> "A".repeat(150);
      case EXPIRED -> LONG_AGO.issue("a" + COOKIE);
      case OTHER_SESSION -> NOW.issue("a" + OTHER);
      case OTHER_KEY -> STRANGER.issue("a" + COOKIE);
    };
  }

  private static boolean passes(Method method, From from, State state, Place place) {
    if (method == Method.GET) {
      return true;
    }
    boolean good = state == State.GOOD || state == State.PREVIOUS_KEY;
    return from.here && good
        && (place == Place.HEADER || place == Place.FIELD || place == Place.FIRST_PART);
  }

  private static String request(Method method, From from, State state, Place place) {
    String token = token(state);
    boolean sent = state != State.MISSING;
    boolean parts = place == Place.FIRST_PART || place == Place.SECOND_PART;
    String type = parts ? "multipart/form-data; boundary=b"
        : place == Place.PLAIN_TEXT ? "text/plain" : "application/x-www-form-urlencoded";
    String field = sent ? "_csrf=" + token : "x=1";
    String part = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n";
    String file = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx\r\n";
    String body = switch (place) {
      case HEADER, TWO_HEADERS, QUERY -> "x=1";
      case FIELD, PLAIN_TEXT -> field;
      case TWO_FIELDS -> field + "&" + field;
      case FIRST_PART -> (sent ? part : "") + file + "--b--\r\n";
      case SECOND_PART -> file + (sent ? part : "") + "--b--\r\n";
    };
    String header = sent ? "X-CSRF-Token: " + token + "\r\n" : "";
    String path = parts && method != Method.GET ? "/up" : "/a";
    String verb = parts && method != Method.GET ? "POST" : method.name();
    return verb + " " + path + (place == Place.QUERY && sent ? "?_csrf=" + token : "")
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: dx-csrf=" + COOKIE + "\r\n"
        + (from.line.isEmpty() ? "" : from.line + "\r\n")
        + (place == Place.HEADER ? header : place == Place.TWO_HEADERS ? header + header : "")
        + "Content-Type: " + type + "\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
  }

  private static RawResponse answer(String request) throws IOException {
    RawResponse response;
    try {
      response = kept.bytes(request).read();
    } catch (IOException closed) {
      kept.close();
      kept = server.connect();
      response = kept.bytes(request).read();
    }
    if (response.field("Connection").equals("close")) {
      kept.close();
      kept = server.connect();
    }
    return response;
  }

  private static void assertRule(Method method, From from, State state, Place place)
      throws IOException {
    RawResponse response = answer(request(method, from, state, place));
    boolean passes = passes(method, from, state, place);
    assertThat(response.status()).isEqualTo(passes ? 200 : 403);
    assertThat(response.body()).contains(passes ? "ok" : "\"code\":1006");
  }

  static Stream<Arguments> cases() {
    return Arrays.stream(From.values()).flatMap(from -> Arrays.stream(State.values())
        .flatMap(state -> Arrays.stream(Place.values())
            .map(place -> Arguments.of(from, state, place))));
  }

  @Test
  void table_has512Cases() {
    assertThat(cases()).hasSize(512).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Tag("property-17")
  @Tag("property-18")
  void post_passesByBothLayersOnly(From from, State state, Place place) throws IOException {
    assertRule(Method.POST, from, state, place);
  }

  @Property(tries = 10_000, generation = GenerationMode.RANDOMIZED)
  @net.jqwik.api.Tag("property-17")
  void anyRequest_passesByBothLayersOnly(
      @ForAll Method method, @ForAll From from, @ForAll State state, @ForAll Place place)
      throws IOException {
    assertRule(method, from, state, place);
  }

  /** Whoever the token is of, signed in or not. */
  @Property(tries = 1_000)
  @net.jqwik.api.Tag("property-18")
  void validToken_isTakenFromFieldAndHeaderAlike(
      @ForAll("changing") Method method,
      @ForAll @AlphaChars @StringLength(min = 1, max = 40) String session,
      @ForAll boolean signedIn, @ForAll boolean newKey) throws IOException {
    CsrfManager manager = newKey ? NOW : PREVIOUS;
    String token = manager.issue(signedIn ? "s" + session : "a" + COOKIE);
    String head = method.name() + " /a HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: "
        + (signedIn ? "session=" + session : "dx-csrf=" + COOKIE) + "\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n";
    String field = "_csrf=" + token;
    assertThat(answer(head + "X-CSRF-Token: " + token + "\r\nContent-Length: 0\r\n\r\n").status())
        .isEqualTo(200);
    assertThat(answer(head + "Content-Length: " + field.length() + "\r\n\r\n" + field).status())
        .isEqualTo(200);
    assertThat(answer(head + "Content-Length: 0\r\n\r\n").status()).isEqualTo(403);
  }

  @Provide
  Arbitrary<Method> changing() {
    return Arbitraries.of(Method.POST, Method.PUT, Method.PATCH, Method.DELETE);
  }

  /** Requests without a cookie of ours: programs, and pages that were never here. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Authorization: Bearer x                                   | 200",
      "Authorization: bearer x                                   | 200",
      "Authorization: Bearer x;Cookie: other=1                   | 200",
      "Authorization: Bearer x;Cookie: session=1                 | 403",
      "Authorization: Bearer x;Sec-Fetch-Site: cross-site        | 403",
      "Authorization: Basic x                                    | 403",
      "Authorization: Negotiate x                                | 403",
      "Authorization: Basic x;Content-Type: application/json     | 403",
      "Content-Type: application/json                            | 200",
      "Content-Type: application/json; charset=utf-8             | 200",
      "Content-Type: application/json;Cookie: a=b                | 403",
      "Content-Type: application/json;Origin: http://127.0.0.1   | 403",
      "Content-Type: application/json;Sec-Fetch-Site: same-origin| 403",
      "Content-Type: application/json;Sec-Fetch-Site: cross-site | 403",
      "Content-Type: text/plain                                  | 403",
      "Content-Type: application/x-www-form-urlencoded           | 403",
      "X-None: 1                                                 | 403"})
  void withoutOurCookie_onlyWhatNoPageCanCausePasses(String lines, int status) throws Exception {
    String fields = lines.strip().replace("; charset", "\u0000").replace(";", "\n")
        .replace("\u0000", "; charset");
    assertThat(server.raw("POST /a HTTP/1.1\nContent-Length: 0\n" + fields).status())
        .isEqualTo(status);
  }

  private static String valueIn(String page) {
    int start = page.indexOf("name=\"_csrf\" value=\"") + 20;
    return page.substring(start, start + 150);
  }

  @Test
  void formOfAPage_carriesItsField_andTheBrowserACookie() throws Exception {
    RawResponse page = server.raw("GET /form HTTP/1.1");

    assertThat(page.body()).startsWith("<form method=post action=/a><input type=\"hidden\"");
    assertThat(page.field("Set-Cookie"))
        .matches("dx-csrf=[A-Za-z0-9_-]{22}; Path=/; HttpOnly; SameSite=Lax");
    assertThat(page.field("Cache-Control")).isEqualTo("private, no-cache");
    String cookie = page.field("Set-Cookie").substring(8, 30);
    RawResponse again = server.raw("GET /form HTTP/1.1\nCookie: dx-csrf=" + cookie);
    assertThat(again.has("Set-Cookie")).isFalse();
    assertThat(valueIn(again.body())).isNotEqualTo(valueIn(page.body()));
    for (RawResponse each : List.of(page, again)) {
      assertThat(server.raw("POST /a HTTP/1.1\nCookie: dx-csrf=" + cookie + "\nX-CSRF-Token: "
          + valueIn(each.body()) + "\nContent-Length: 0").status()).isEqualTo(200);
    }
  }

  @Test
  void pageWithAToken_isKeptFromSharedCaches() throws Exception {
    assertThat(server.raw("GET /public HTTP/1.1").field("Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  @Test
  void tokenOfASession_isNoGoodWithoutIt_norForAnother() throws Exception {
    String one = server.raw("GET /token HTTP/1.1\nCookie: session=1; dx-csrf=" + COOKIE).body();
    String head = "POST /a HTTP/1.1\nContent-Length: 0\nX-CSRF-Token: " + one + "\nCookie: ";

    assertThat(server.raw(head + "session=1").status()).isEqualTo(200);
    assertThat(server.raw(head + "session=2").status()).isEqualTo(403);
    assertThat(server.raw(head + "dx-csrf=" + COOKIE).status()).isEqualTo(403);
    // Logged in after the page was sent: the anonymous token has had its day.
    assertThat(server.raw("POST /a HTTP/1.1\nContent-Length: 0\nX-CSRF-Token: "
        + NOW.issue("a" + COOKIE) + "\nCookie: session=1; dx-csrf=" + COOKIE).status())
        .isEqualTo(403);
  }

  /** Somebody else's session must not be slipped into this browser, nor this one's be ended. */
  @Test
  void loginAndLogout_needATokenToo_andRotateIt() throws Exception {
    assertThat(server.raw("POST /login HTTP/1.1\nContent-Length: 0\nCookie: dx-csrf=" + COOKIE
        + "\nOrigin: http://evil.example\nX-CSRF-Token: " + NOW.issue("a" + COOKIE)).status())
        .isEqualTo(403);
    assertThat(server.raw("POST /login HTTP/1.1\nContent-Length: 0\nCookie: dx-csrf=" + COOKIE
        + "\nX-CSRF-Token: " + NOW.issue("a" + OTHER)).status()).isEqualTo(403);
    assertThat(server.raw("POST /login HTTP/1.1\nContent-Length: 0\nX-CSRF-Token: "
        + NOW.issue("a" + COOKIE)).status()).isEqualTo(403);

    String head = "POST /login HTTP/1.1\nContent-Length: 0\nCookie: dx-csrf=" + COOKIE
        + "\nX-CSRF-Token: " + NOW.issue("a" + COOKIE);
    RawResponse done = server.raw(head);
    assertThat(done.status()).isEqualTo(200);
    String cookie = done.field("Set-Cookie").substring(8, 30);
    assertThat(cookie).isNotEqualTo(COOKIE);
    assertThat(NOW.isValid(done.body(), "a" + cookie)).isTrue();
    assertThat(NOW.isValid(done.body(), "a" + COOKIE)).isFalse();
  }

  @Test
  void strangeCookie_isReplaced() throws Exception {
    RawResponse page = server.raw("GET /token HTTP/1.1\nCookie: dx-csrf=short");
    assertThat(page.field("Set-Cookie")).doesNotContain("short").startsWith("dx-csrf=");
  }

  @Test
  void formWithFiles_isNotReadBeyondABadFirstPart() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.bytes("POST /up HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n"
          + "Cookie: dx-csrf=" + COOKIE + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
          + "\r\n--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nbad\r\n--b\r\n"
          + "Content-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx");
      RawResponse refused = connection.read();
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.field("Connection")).isEqualTo("close");
    }
  }
}
