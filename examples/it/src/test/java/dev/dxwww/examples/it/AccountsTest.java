package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.ServerSettings;
import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.runtime.error.DxException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Users of an application from its sources to the wire: signing in by token and by cookie, going
 * on, signing out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountsTest {
  private static final Path SOURCES = Path.of("src/test/resources/accounts");
  private static final Path GUIDE = Path.of("../../docs/authentication.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final String KEY = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private CompiledApp compiled;
  private RunningApp app;

  @BeforeAll
  void start() throws IOException {
    Path output = directory.resolve("classes");
    Path migrations = Files.createDirectories(output.resolve("db/migration"));
    Files.copy(SOURCES.resolve("V1__users.sql"), migrations.resolve("V1__users.sql"));
    compiled = new CompiledApp();
    boolean done =
        compiled.compile(output, CompiledApp.types(SOURCES.resolve("accounts.java.txt")));
    assertThat(compiled.messages()).isEmpty();
    assertThat(done).isTrue();
    DevServer server =
        DevServer.start(
            PostgresBinaries.find(getClass().getClassLoader()),
            directory.resolve("db"),
            new ServerSettings(60, false));
    server.closeWithJvm();
    settings.put("dx.profile", "test");
    settings.put("dx.db.url", server.endpoint().jdbcUrl());
    settings.put("dx.db.user", server.endpoint().user());
    settings.put("dx.db.password", server.endpoint().password());
    settings.put("dx.db.pool.size", "4");
    settings.put("dx.auth.key", KEY);
    settings.put("dx.auth.passwords.memory", "64KiB");
    settings.put("dx.auth.passwords.iterations", "1");
    settings.put("dx.auth.login-page", "/login");
    var builder =
        Dx.app(compiled.load("accounts.AccountsApp"))
            .config("dx.server.port", "0")
            .config("dx.security.limit.enabled", "true")
            .config("dx.security.limit.categories.auth", "1000/1m");
    settings.forEach(builder::config);
    app = builder.start();
    for (String role : List.of("user", "admin")) {
      HttpResponse<String> made =
          json("/sign-up", "{\"name\":\"" + role + "\",\"password\":\"secret of " + role
              + "\",\"role\":\"" + role + "\"}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    }
  }

  @AfterAll
  void stop() {
    if (app != null) {
      app.close();
    }
    client.close();
  }

  // ---- requests

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + app.port() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> json(String path, String body) {
    return send(HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> form(String path, String body, String cookies) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .header("Accept", "text/html")
        .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    return send(request);
  }

  private HttpResponse<String> get(URI uri, String name, String value) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (!name.isEmpty()) {
      request.header(name, value);
    }
    return send(request);
  }

  private HttpResponse<String> bearer(String path, String token) {
    return get(uri(path), "Authorization", "Bearer " + token);
  }

  private record Tokens(String access, String refresh) {
    static Tokens of(HttpResponse<String> response) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
      JsonNode node = JSON.readTree(response.body());
      assertThat(node.get("token_type").asString()).isEqualTo("Bearer");
      assertThat(node.get("expires_in").asInt()).isEqualTo(900);
      return new Tokens(
          node.get("access_token").asString(), node.get("refresh_token").asString());
    }
  }

  private Tokens login(String name) {
    return Tokens.of(json("/auth/login",
        "{\"username\":\"" + name + "\",\"password\":\"secret of " + name + "\"}"));
  }

  private HttpResponse<String> refresh(String token) {
    return json("/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
  }

  private static void refused(HttpResponse<String> response, int status, int code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(JSON.readTree(response.body()).get("code").asInt()).isEqualTo(code);
    if (status == 401) {
      assertThat(response.headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("Bearer");
    }
    assertThat(response.headers().map()).containsKeys(
        "x-content-type-options", "x-frame-options", "x-xss-protection", "referrer-policy",
        "permissions-policy", "content-security-policy", "x-request-id");
  }

  // ---- clients of the API

  @Test
  void apiClient_signsInCallsRefreshesAndSignsOut() {
    Tokens first = login("user");
    HttpResponse<String> name = bearer("/me/name", first.access());
    assertThat(name.statusCode()).isEqualTo(200);
    assertThat(name.headers().firstValue("Cache-Control")).contains("private");
    assertThat(bearer("/me/token", first.access()).body())
        .contains("\"subject\":\"" + name.body() + "\"", "\"roles\":[\"user\"]");
    assertThat(bearer("/greeting", first.access()).body()).isEqualTo("Hello, user " + name.body());
    assertThat(get(uri("/greeting"), "", "").body()).isEqualTo("Hello, somebody");

    Tokens second = Tokens.of(refresh(first.refresh()));
    assertThat(second.refresh()).isNotEqualTo(first.refresh());
    assertThat(Tokens.of(refresh(first.refresh())).refresh()).isEqualTo(second.refresh());

    HttpResponse<String> out = send(HttpRequest.newBuilder(uri("/auth/logout"))
        .header("Authorization", "bearer " + second.access())
        .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(out.statusCode()).isEqualTo(204);
    refused(bearer("/me/name", second.access()), 401, 1004);
    refused(bearer("/me/name", first.access()), 401, 1004);
    refused(refresh(second.refresh()), 401, 1004);
  }

  @Test
  void pageThatLookedForAUser_isKeptFromTheCachesOfOthers_evenWhereNobodyIsKnown() {
    HttpResponse<String> greeting = get(uri("/greeting"), "", "");
    assertThat(greeting.body()).isEqualTo("Hello, somebody");
    assertThat(greeting.headers().allValues("Cache-Control")).containsExactly("private");
    assertThat(greeting.headers().allValues("Vary")).contains("Cookie");
    HttpResponse<String> offers = get(uri("/offers"), "", "");
    assertThat(offers.headers().allValues("Cache-Control"))
        .as("as it says").containsExactly("public, max-age=60");
    assertThat(offers.headers().allValues("Vary")).contains("Cookie");
    HttpResponse<String> counted = get(uri("/counted"), "", "");
    assertThat(counted.headers().allValues("Cache-Control")).isEmpty();
    assertThat(counted.headers().allValues("Vary")).doesNotContain("Cookie");
  }

  @Test
  void whatIsNoToken_isRefusedWithItsCode() {
    Tokens tokens = login("user");
    refused(get(uri("/me/name"), "", ""), 401, 1007);
    refused(bearer("/me/name", "x"), 401, 1003);
    refused(bearer("/me/name", tokens.refresh()), 401, 1003);
    refused(bearer("/me/name", tokens.access().substring(1)), 401, 1003);
    refused(get(uri("/me/name"), "Authorization", "Basic YTpi"), 401, 1003);
    refused(refresh(tokens.access()), 401, 1003);
    refused(json("/auth/login", "{\"username\":\"user\",\"password\":\"x\"}"), 401, 1001);
    refused(json("/auth/login", "{\"username\":\"nobody\",\"password\":\"x\"}"), 401, 1001);
    refused(json("/auth/login", "{\"username\":\"user\"}"), 400, 4001);
    refused(json("/auth/login", "{"), 400, 4002);
    assertThat(send(HttpRequest.newBuilder(uri("/auth/login"))).statusCode()).isEqualTo(405);
  }

  @Test
  void tokenThatIsOver_isRefusedWithItsOwnCode() throws Exception {
    Tokens tokens = login("user");
    assertThat(bearer("/me/name", signedAgain(tokens.access(), 900)).statusCode())
        .as("the very same claims").isEqualTo(200);
    refused(bearer("/me/name", signedAgain(tokens.access(), 0)), 401, 1002);
    refused(refresh(signedAgain(tokens.refresh(), 0)), 401, 1002);
    refused(bearer("/me/name", tokens.access().replaceFirst("\\.[^.]+\\.",
        "." + claims(tokens.access(), 0) + ".")), 401, 1003);
  }

  /** The claims of a token that lasts so long from its issue: if for nothing, a day ago. */
  private static String claims(String token, int seconds) {
    ObjectNode claims = (ObjectNode) JSON.readTree(
        Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    long issued = claims.get("iat").asLong() - (seconds == 0 ? 86_400 : 0);
    claims.put("iat", issued).put("exp", issued + Math.max(1, seconds));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(
        JSON.writeValueAsBytes(claims));
  }

  private static String signedAgain(String token, int seconds) throws GeneralSecurityException {
    String text = token.split("\\.")[0] + "." + claims(token, seconds);
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(
        new EdECPrivateKeySpec(
            NamedParameterSpec.ED25519, Base64.getUrlDecoder().decode(KEY))));
    signer.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
  }

  @Test
  void roles_comeFromTheToken() {
    refused(bearer("/admin/users", login("user").access()), 403, 1008);
    assertThat(bearer("/admin/users", login("admin").access()).body()).startsWith("seen by ");
    refused(get(uri("/admin/users"), "", ""), 401, 1007);
  }

  @Test
  void refreshTokenThatWasUsedUp_endsTheSession() {
    Tokens first = login("user");
    Tokens second = Tokens.of(refresh(first.refresh()));
    Tokens third = Tokens.of(refresh(second.refresh()));
    int before = Integer.parseInt(get(uri("/alarms"), "", "").body());
    refused(refresh(first.refresh()), 401, 1004);
    refused(bearer("/me/name", third.access()), 401, 1004);
    assertThat(Integer.parseInt(get(uri("/alarms"), "", "").body())).isEqualTo(before + 1);
  }

  @Test
  void sessions_areListedAndEnded() {
    Tokens here = login("admin");
    Tokens there = login("admin");
    JsonNode list = JSON.readTree(bearer("/me/sessions", here.access()).body());
    assertThat(list.size()).isGreaterThanOrEqualTo(2);
    String other = "";
    for (JsonNode session : list) {
      if (!session.get("current").asBoolean() && other.isEmpty()) {
        other = session.get("id").asString();
      }
    }
    assertThat(list.get(0).get("client").asString()).startsWith("Java-http-client/");
    HttpResponse<String> ended = send(HttpRequest.newBuilder(uri("/me/sessions/" + other))
        .header("Authorization", "Bearer " + here.access()).DELETE());
    assertThat(ended.statusCode()).isEqualTo(204);
    refused(bearer("/me/name", there.access()), 401, 1004);
    assertThat(bearer("/me/name", here.access()).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> changePassword(Tokens tokens, String current, String wanted) {
    return send(HttpRequest.newBuilder(uri("/me/password"))
        .header("Authorization", "Bearer " + tokens.access())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(
            "{\"current\":\"" + current + "\",\"wanted\":\"" + wanted + "\"}")));
  }

  @Test
  void changeOfAPassword_needsTheOldOne_andEndsAllSessions() {
    json("/sign-up",
        "{\"name\":\"mover\",\"password\":\"secret of mover\",\"role\":\"user\"}");
    Tokens here = login("mover");
    Tokens there = login("mover");
    refused(changePassword(here, "wrong", "another secret of mover"), 403, 1008);
    refused(changePassword(here, "secret of mover", "short"), 400, 4001);
    assertThat(bearer("/me/name", there.access()).statusCode()).isEqualTo(200);
    assertThat(changePassword(here, "secret of mover", "another secret of mover").statusCode())
        .isEqualTo(204);
    refused(bearer("/me/name", here.access()), 401, 1004);
    refused(bearer("/me/name", there.access()), 401, 1004);
    refused(refresh(there.refresh()), 401, 1004);
    String login = "{\"username\":\"mover\",\"password\":\"";
    refused(json("/auth/login", login + "secret of mover\"}"), 401, 1001);
    Tokens.of(json("/auth/login", login + "another secret of mover\"}"));
  }

  // ---- browsers

  private static String cookies(HttpResponse<String> response) {
    List<String> fields = response.headers().allValues("Set-Cookie");
    assertThat(fields).hasSize(2).allSatisfy(field -> assertThat(field)
        .startsWith("__Host-dx-")
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age="));
    return fields.get(0).split(";")[0] + "; " + fields.get(1).split(";")[0];
  }

  @Test
  void browser_signsInGoesOnAndSignsOut() {
    HttpResponse<String> page = send(HttpRequest.newBuilder(uri("/me/name?a=b"))
        .header("Accept", "text/html"));
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/login?next=%2Fme%2Fname%3Fa%3Db");

    HttpResponse<String> in =
        form("/auth/login", "username=user&password=secret+of+user&next=%2Fme%2Fname", "");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/me/name");
    String cookies = cookies(in);
    assertThat(get(uri("/me/name"), "Cookie", cookies).statusCode()).isEqualTo(200);

    // The access token is over: the browser has dropped its cookie.
    String refresh = cookies.substring(cookies.indexOf("__Host-dx-refresh"));
    HttpResponse<String> renewed = get(uri("/me/name"), "Cookie", refresh);
    assertThat(renewed.statusCode()).isEqualTo(200);
    String next = cookies(renewed);
    assertThat(next).isNotEqualTo(cookies);
    assertThat(get(uri("/greeting"), "Cookie", next).body()).startsWith("Hello, user ");

    HttpResponse<String> out = form("/auth/logout", "", next);
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(out.headers().firstValue("Location")).contains("/");
    assertThat(out.headers().allValues("Set-Cookie")).hasSize(2)
        .allSatisfy(field -> assertThat(field).contains("=; ", "Max-Age=0"));
    refused(get(uri("/me/name"), "Cookie", next), 401, 1004);
    refused(get(uri("/me/name"), "Cookie", cookies), 401, 1004);
  }

  @Test
  void loginForm_thatFails_goesBackToItsPage() {
    HttpResponse<String> failed =
        form("/auth/login", "username=user&password=x&next=%2Fme%2Fname", "");
    assertThat(failed.statusCode()).isEqualTo(303);
    assertThat(failed.headers().firstValue("Location"))
        .contains("/login?error=1001&next=%2Fme%2Fname");
    assertThat(failed.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void next_neverLeadsToAnotherSite() {
    for (String next : List.of("https://evil.example", "//evil.example", "/%5Cevil.example",
        "%5C%5Cevil.example", "/%09/evil.example", "javascript:alert(1)", "")) {
      HttpResponse<String> in =
          form("/auth/login", "username=user&password=secret+of+user&next=" + next, "");
      assertThat(in.headers().firstValue("Location")).as(next).contains("/");
    }
  }

  @Test
  void loginOfAnotherSite_isRefused() {
    HttpResponse<String> in = send(HttpRequest.newBuilder(uri("/auth/login"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "cross-site")
        .POST(HttpRequest.BodyPublishers.ofString("username=user&password=secret+of+user")));
    refused(in, 403, 1006);
    HttpResponse<String> out = send(HttpRequest.newBuilder(uri("/auth/logout"))
        .header("Origin", "https://evil.example")
        .POST(HttpRequest.BodyPublishers.noBody()));
    refused(out, 403, 1006);
  }

  // ---- start

  @Test
  void prod_doesNotStartWithoutAKey() {
    var builder = Dx.app(compiled.loaded("accounts.AccountsApp"));
    settings.forEach((key, value) -> {
      if (!key.equals("dx.auth.key")) {
        builder.config(key, value);
      }
    });
    builder.config("dx.server.port", "0").config("dx.profile", "prod");
    assertThatThrownBy(builder::start)
        .isInstanceOf(DxException.class)
        .hasMessageContaining("dx.auth.key is not set")
        .extracting(e -> ((DxException) e).suggestion().orElse(""))
        .asString().contains("openssl rand -base64 32", "DX_AUTH_KEY");
  }

  // ---- the guide

  @Test
  void guide_quotesWhatIsCompiledHere() throws IOException {
    String source = Files.readString(SOURCES.resolve("accounts.java.txt"));
    List<String> blocks =
        BLOCK.matcher(Files.readString(GUIDE)).results().map(match -> match.group(1)).toList();
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(4);
    assertThat(blocks).allSatisfy(block -> assertThat(source).contains(block));
  }
}
