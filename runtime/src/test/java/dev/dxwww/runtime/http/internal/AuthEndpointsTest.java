package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.AuthConfig;
import dev.dxwww.runtime.config.PasswordConfig;
import dev.dxwww.runtime.config.RevocationConfig;
import dev.dxwww.runtime.config.TokenConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.security.Account;
import dev.dxwww.runtime.security.CredentialStore;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SecurityEvent;
import dev.dxwww.runtime.security.internal.AccountLimit;
import dev.dxwww.runtime.security.internal.AuthRoutes;
import dev.dxwww.runtime.security.internal.AuthSettings;
import dev.dxwww.runtime.security.internal.Authentication;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, going on and signing out over sockets, by a clock that the test turns. */
class AuthEndpointsTest {
  private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]{150})\"");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final PasswordConfig CHEAP = new PasswordConfig(
      DataSize.ofKibibytes(64), 1, 1, Optional.of(1), Optional.of(8), Duration.ofSeconds(30));
  private static final TokenConfig TOKENS = new TokenConfig(
      Duration.ofMinutes(15), Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(10),
      Duration.ZERO, MINUTE, 50, 1_000);
  private static final RevocationConfig REVOCATIONS =
      new RevocationConfig(1_000, MINUTE, RevocationConfig.WhenStale.REFUSE);

  private final Turned clock = new Turned();
  private final Users users = new Users();
  private final List<SecurityEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final PasswordHasher hasher = AuthSettings.hasher(CHEAP);
  private Authentication authentication;
  private TestServer server;

  /** A clock of the test's. */
  private static final class Turned extends Clock {
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void forward(Duration time) {
      now = now.plus(time);
    }
  }

  /** Ada, who may do all, and Bob. */
  private static final class Users implements CredentialStore {
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(String name) {
      return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public Optional<Account> findBySubject(String subject) {
      return find(subject);
    }

    @Override
    public void updateHash(String subject, String passwordHash) {
      throw new IllegalStateException("nothing is outdated");
    }
  }

  private static AuthConfig config(Optional<String> key, Optional<Path> file) {
    return new AuthConfig(Optional.empty(), Optional.empty(), key, file, Optional.empty(),
        Optional.empty(), Optional.of("/form"), "/home", "/bye");
  }

  private Authentication authentication(AuthConfig config, Profile profile) {
    return new AuthSettings(config, TOKENS, REVOCATIONS, profile, "shop", clock).authentication(
        new AuthSettings.Components(
            users, hasher, AuthSettings.sessions(clock), null, List.of(events::add)));
  }

  @BeforeEach
  void start() {
    users.accounts.put("ada", new Account("ada", hasher.hash("horse"), Set.of("admin", "user")));
    users.accounts.put("bob", new Account("bob", hasher.hash("battery"), Set.of("user")));
    authentication =
        authentication(config(Optional.empty(), Optional.empty()), Profile.TEST);
    Routes pages = new Routes()
        .on(Route.get("/me", "t.me").authenticated(),
            x -> x.send(x.principal().getName(), Encoder.TEXT))
        .on(Route.get("/admin", "t.admin").roles("admin"), x -> x.send("admin", Encoder.TEXT))
        .on(Route.get("/twice", "t.twice").authenticated()
            .rateLimited("", 2, MINUTE, true), x -> x.send("twice", Encoder.TEXT))
        .open(Route.get("/form", "t.form"), x -> x.send(
            Html.of("<form method=post action=/auth/login></form>"), Encoder.HTML));
    HttpParts plain = TestServer.parts();
    HttpParts parts = new HttpParts(
        plain.errors(), plain.json(), clock, plain.nanoTime(), 42).authentication(authentication);
    HttpParts all =
        parts.safeguards(parts.safeguards().session(new TokenSession(authentication)));
    LimitSettings limits = LimitSettings.DEFAULT.with(
        Map.of("auth", new RateLimit("auth", 1_000, MINUTE)));
    AccountLimit accounts = new AccountLimit(
        all.safeguards().limiter(), new RateLimit("account", 3, MINUTE));
    server = TestServer.of(
        HttpSettings.on("127.0.0.1", 0).protection(Protection.DEFAULT.limits(limits)), all,
        new HttpRoutes(
            new TemplateRouter(pages.routes()), List.of(pages), List.of(), List.of())
            .with(new AuthRoutes(authentication, accounts), Router.POST));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    authentication.close();
    ((AutoCloseable) hasher).close();
  }

  // ---- requests

  private RawResponse post(String path, String body, String... fields) throws IOException {
    StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1");
    for (String field : fields) {
      head.append('\n').append(field);
    }
    try (RawConnection connection = server.connect()) {
      return connection.send(head.append("\nContent-Length: ").append(body.length()).toString())
          .bytes(body).read();
    }
  }

  private RawResponse json(String path, String body) throws IOException {
    return post(path, body, "Content-Type: application/json");
  }

  private RawResponse login(String name, String password) throws IOException {
    return json("/auth/login",
        "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
  }

  private static String value(RawResponse response, String name) {
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    Matcher found = Pattern.compile('"' + name + "\":\"([^\"]+)\"").matcher(response.body());
    assertThat(found.find()).as(response.body()).isTrue();
    return found.group(1);
  }

  private RawResponse bearer(String path, String token) throws IOException {
    return server.raw("GET " + path + " HTTP/1.1\nAuthorization: Bearer " + token);
  }

  private static void refused(RawResponse response, int status, int code) {
    SecurityHeadersTest.assertCarriesAll(response, status, false);
    assertThat(response.body()).contains("\"code\":" + code);
    if (status == 401) {
      assertThat(response.field("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  /** What a browser keeps: its cookies, and the token of the last form it was shown. */
  private final class Browser {
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    RawResponse keep(RawResponse response) {
      for (String field : response.fields()) {
        if (field.startsWith("Set-Cookie: ")) {
          String[] pair = field.substring(12).split(";")[0].split("=", 2);
          if (field.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
          } else {
            cookies.put(pair[0], pair[1]);
          }
        }
      }
      Matcher found = FIELD.matcher(response.body());
      token = found.find() ? found.group(1) : token;
      return response;
    }

    private String cookie() {
      List<String> pairs = new ArrayList<>();
      cookies.forEach((name, value) -> pairs.add(name + "=" + value));
      return pairs.isEmpty() ? "X-None: 1" : "Cookie: " + String.join("; ", pairs);
    }

    RawResponse get(String path) throws IOException {
      return keep(server.raw("GET " + path + " HTTP/1.1\nAccept: text/html\n" + cookie()));
    }

    RawResponse form(String path, String body) throws IOException {
      get("/form");
      return keep(post(path, body + (body.isEmpty() ? "" : "&") + "_csrf=" + token,
          "Content-Type: application/x-www-form-urlencoded", cookie()));
    }

    RawResponse login(String next) throws IOException {
      return form("/auth/login", "username=ada&password=horse" + next);
    }
  }

  // ---- clients of the API

  @Test
  void client_signsInCallsGoesOnAndSignsOut() throws Exception {
    RawResponse in = login("ada", "horse");
    assertThat(in.field("Cache-Control")).isEqualTo("no-store");
    assertThat(in.body()).contains("\"token_type\":\"Bearer\"", "\"expires_in\":900");
    String first = value(in, "access_token");
    assertThat(bearer("/me", first).body()).isEqualTo("ada");
    assertThat(bearer("/admin", first).body()).isEqualTo("admin");
    clock.forward(Duration.ofMinutes(15));
    refused(bearer("/me", first), 401, 1002);
    RawResponse next = json("/auth/refresh",
        "{\"refresh_token\":\"" + value(in, "refresh_token") + "\"}");
    String second = value(next, "access_token");
    assertThat(bearer("/me", second).status()).isEqualTo(200);
    assertThat(post("/auth/logout", "", "Authorization: bearer " + second).status())
        .isEqualTo(204);
    refused(bearer("/me", second), 401, 1004);
    refused(json("/auth/refresh",
        "{\"refresh_token\":\"" + value(next, "refresh_token") + "\"}"), 401, 1004);
    MetricsText metrics = new MetricsText(false);
    authentication.write(metrics);
    assertThat(metrics.end()).contains(
        "dx_auth_events_total{event=\"signed_in\"} 1\n",
        "dx_auth_events_total{event=\"signed_out\"} 1\n", "dx_auth_revocations 1\n");
  }

  @Test
  void refreshTokenThatIsOver_isRefused() throws Exception {
    String refresh = value(login("ada", "horse"), "refresh_token");
    clock.forward(Duration.ofDays(7));
    refused(json("/auth/refresh", "{\"refresh_token\":\"" + refresh + "\"}"), 401, 1002);
  }

  @Test
  void whoeverIsNotKnown_isToldWhy() throws Exception {
    refused(login("ada", "wrong"), 401, 1001);
    refused(login("nobody", "horse"), 401, 1001);
    refused(json("/auth/login", "{\"username\":\"ada\"}"), 400, 4001);
    refused(json("/auth/refresh", "{}"), 400, 4001);
    refused(json("/auth/refresh", "{\"refresh_token\":\"x\"}"), 401, 1003);
    refused(server.raw("GET /me HTTP/1.1"), 401, 1007);
    refused(server.raw("GET /me HTTP/1.1\nAuthorization: Basic YTpi"), 401, 1003);
    refused(bearer("/admin", value(login("bob", "battery"), "access_token")), 403, 1008);
    assertThat(events).filteredOn(SecurityEvent.SignInFailed.class::isInstance).hasSize(2);
  }

  @Test
  void signatureThatIsWrong_isAnEvent_withoutTheToken() throws Exception {
    String token = value(login("ada", "horse"), "access_token");
    int last = token.lastIndexOf('.') + 1;
    String forged = token.substring(0, last)
        + (token.charAt(last) == 'A' ? 'B' : 'A') + token.substring(last + 1);
    refused(bearer("/me", forged), 401, 1003);
    assertThat(events).filteredOn(SecurityEvent.BadSignature.class::isInstance).hasSize(1);
    assertThat(events.toString()).doesNotContain(forged).doesNotContain(token);
  }

  @Test
  void logout_takesEitherToken_andNothingElse() throws Exception {
    String refresh = value(login("ada", "horse"), "refresh_token");
    assertThat(json("/auth/logout", "{\"refresh_token\":\"" + refresh + "\"}").status())
        .isEqualTo(204);
    refused(json("/auth/refresh", "{\"refresh_token\":\"" + refresh + "\"}"), 401, 1004);
    refused(json("/auth/logout", "{\"refresh_token\":\"x\"}"), 401, 1003);
    refused(json("/auth/logout", "{}"), 400, 4001);
    refused(post("/auth/logout", "", "Authorization: Bearer x"), 401, 1003);
  }

  @Test
  void account_hasSoManyTries() throws Exception {
    for (int i = 0; i < 3; i++) {
      refused(login(i == 0 ? "NOBODY " : "nobody", "x"), 401, 1001);
    }
    RawResponse fourth = login("nobody", "x");
    refused(fourth, 429, 1005);
    assertThat(Integer.parseInt(fourth.field("Retry-After"))).isBetween(1, 60);
    refused(login("somebody", "x"), 401, 1001);
  }

  @Test
  void limitOfAUser_isOneOfAllTheirAddresses_andOfNobodyElse() throws Exception {
    String ada = value(login("ada", "horse"), "access_token");
    String bob = value(login("bob", "battery"), "access_token");
    assertThat(bearer("/twice", ada).status()).isEqualTo(200);
    assertThat(bearer("/twice", ada).status()).isEqualTo(200);
    refused(bearer("/twice", ada), 429, 1005);
    assertThat(bearer("/twice", bob).status()).isEqualTo(200);
  }

  // ---- browsers

  @Test
  void browser_signsInGoesOnAndSignsOut() throws Exception {
    Browser browser = new Browser();
    RawResponse asked = browser.get("/me?a=b");
    assertThat(asked.status()).isEqualTo(303);
    assertThat(asked.field("Location")).isEqualTo("/form?next=%2Fme%3Fa%3Db");
    RawResponse in = browser.login("&next=%2Fme");
    assertThat(in.status()).as(in.body()).isEqualTo(303);
    assertThat(in.field("Location")).isEqualTo("/me");
    assertThat(browser.get("/me").body()).isEqualTo("ada");

    // Browsers drop what is over; one whose clock is slow sends it all the same.
    clock.forward(Duration.ofMinutes(16));
    String before = browser.cookies.get(Authentication.ACCESS_COOKIE);
    assertThat(browser.get("/me").body()).isEqualTo("ada");
    assertThat(browser.cookies.get(Authentication.ACCESS_COOKIE)).isNotEqualTo(before);
    assertThat(browser.form("/auth/refresh", "").status()).isEqualTo(204);

    Map<String, String> kept = new TreeMap<>(browser.cookies);
    RawResponse out = browser.form("/auth/logout", "next=%2F%2Fevil.example");
    assertThat(out.status()).as(out.body()).isEqualTo(303);
    assertThat(out.field("Location")).isEqualTo("/bye");
    assertThat(browser.cookies).doesNotContainKeys(
        Authentication.ACCESS_COOKIE, Authentication.REFRESH_COOKIE);
    browser.cookies.putAll(kept);
    assertThat(browser.get("/me").field("Location")).isEqualTo("/form?next=%2Fme");
  }

  @Test
  void loginThatFails_goesBackToItsForm_andOtherSitesLeadHome() throws Exception {
    Browser browser = new Browser();
    RawResponse failed =
        browser.form("/auth/login", "username=ada&password=x&next=%2Fme");
    assertThat(failed.status()).isEqualTo(303);
    assertThat(failed.field("Location")).isEqualTo("/form?error=1001&next=%2Fme");
    assertThat(browser.form("/auth/login", "username=ada&password=x&next=evil")
        .field("Location")).isEqualTo("/form?error=1001");
    assertThat(browser.login("&next=%2F%5Cevil.example").field("Location")).isEqualTo("/home");
    refused(new Browser().form("/auth/refresh", ""), 401, 1007);
  }

  @Test
  void whoeverSignsInAgain_leavesTheSessionBefore() throws Exception {
    Browser browser = new Browser();
    browser.login("");
    String old = browser.cookies.get(Authentication.ACCESS_COOKIE);
    assertThat(browser.login("").status()).isEqualTo(303);
    refused(bearer("/me", old), 401, 1004);
    assertThat(browser.get("/me").body()).isEqualTo("ada");
    refused(post("/auth/logout", "", "Content-Type: application/x-www-form-urlencoded",
        browser.cookie()), 403, 1006);
  }

  // ---- keys

  private static void assertRefused(Runnable start, String told) {
    assertThatExceptionOfType(DxException.class).isThrownBy(start::run)
        .withMessageContaining(told)
        .satisfies(e -> assertThat(e.code().number()).isEqualTo(5001));
  }

  @Test
  void keys_comeFromConfiguration_andProdNeedsOne(@TempDir Path folder) throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path secret = pem(folder.resolve("secret"), "PRIVATE KEY", pair.getPrivate().getEncoded());
    var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path open = pem(folder.resolve("open"), "PUBLIC KEY", other.getPublic().getEncoded());
    String seed = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    for (AuthConfig good : List.of(
        config(Optional.of(seed), Optional.empty()),
        config(Optional.empty(), Optional.of(secret)),
        new AuthConfig(Optional.of("a"), Optional.of("b"), Optional.empty(),
            Optional.of(secret), Optional.empty(), Optional.of(open), Optional.empty(), "/", "/"),
        new AuthConfig(Optional.empty(), Optional.empty(), Optional.of(seed), Optional.empty(),
            Optional.of(seed.replace("AAAA", "BBBB")), Optional.empty(), Optional.empty(),
            "/", "/"))) {
      authentication(good, Profile.PROD).close();
    }
    assertRefused(
        () -> authentication(config(Optional.empty(), Optional.empty()), Profile.PROD),
        "dx.auth.key is not set");
    assertRefused(
        () -> authentication(config(Optional.empty(), Optional.of(open)), Profile.PROD),
        "names a public key");
    assertRefused(
        () -> authentication(config(Optional.of("short"), Optional.empty()), Profile.PROD),
        "is not 32 bytes");
  }

  private static Path pem(Path file, String label, byte[] der) throws IOException {
    return Files.writeString(file, "-----BEGIN " + label + "-----\n"
        + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label + "-----\n");
  }
}
