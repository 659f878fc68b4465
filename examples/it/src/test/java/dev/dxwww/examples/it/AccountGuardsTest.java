package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.RunningApp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What guards the endpoints where people sign in and out, all of it in force at once: tokens of
 * forms bound to sessions, limits by address and by account, addresses told by a proxy.
 */
final class AccountGuardsTest {
  private static final Path SOURCES = Path.of("src/test/resources/accounts");
  private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]{150})\"");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path directory;

  private static RunningApp app;
  private static HttpClient client;
  private static int addresses;

  @BeforeAll
  static void start() throws IOException {
    CompiledApp compiled = new CompiledApp();
    boolean done =
        compiled.compile(
            directory.resolve("classes"),
            CompiledApp.types(SOURCES.resolve("guarded.java.txt")));
    assertThat(compiled.messages()).isEmpty();
    assertThat(done).isTrue();
    client = HttpClient.newHttpClient();
    app =
        Dx.app(compiled.load("guarded.GuardedApp"))
            .config("dx.profile", "test")
            .config("dx.server.port", "0")
            .config("dx.server.trusted-proxies", "127.0.0.1/32")
            .config("dx.security.proxies.address-header", "X-Forwarded-For")
            .config("dx.security.csrf.tokens", "required")
            .config("dx.security.limit.enabled", "true")
            .config("dx.auth.passwords.memory", "64KiB")
            .config("dx.auth.passwords.iterations", "1")
            .start();
  }

  @AfterAll
  static void stop() {
    app.close();
    client.close();
  }

  /** A client at an address of its own, with the cookies that it was given. */
  private static final class Browser {
    private final String address = "198.51.100." + ++addresses;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private HttpRequest.Builder to(String path) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
              .header("X-Forwarded-For", address);
      if (!cookies.isEmpty()) {
        List<String> pairs = new ArrayList<>();
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
        request.header("Cookie", String.join("; ", pairs));
      }
      return request;
    }

    /** As browsers keep cookies: the last of a name wins. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      for (String field : response.headers().allValues("Set-Cookie")) {
        String pair = field.split(";")[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (field.contains("Max-Age=0")) {
          cookies.remove(name);
        } else {
          cookies.put(name, pair.substring(name.length() + 1));
        }
      }
      return response;
    }

    HttpResponse<String> get(String path) throws Exception {
      return send(to(path));
    }

    /** The token of a page's form. */
    String token(String page) throws Exception {
      String text = get(page).body();
      Matcher field = FIELD.matcher(text);
      assertThat(field.find()).as(text).isTrue();
      return field.group(1);
    }

    HttpResponse<String> form(String path, String body) throws Exception {
      return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
          .header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> login(String name) throws Exception {
      return form("/auth/login",
          "username=" + name + "&password=horse+of+" + name + "&_csrf=" + token("/login"));
    }

    HttpResponse<String> json(String path, String body) throws Exception {
      return send(to(path).header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> tries(String name, String password) throws Exception {
      return json("/auth/login",
          "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }
  }

  private static void refused(HttpResponse<String> response, int status, int code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(JSON.readTree(response.body()).get("code").asInt()).isEqualTo(code);
  }

  // ---- tokens of forms

  @Test
  void login_needsTheTokenOfItsPage_andEndsTheUseOfEarlierOnes() throws Exception {
    Browser browser = new Browser();
    String before = browser.token("/login");
    String anonymous = browser.cookies.get("dx-csrf");
    assertThat(anonymous).hasSize(22);
    refused(browser.form("/auth/login", "username=ada&password=horse+of+ada"), 403, 1006);
    assertThat(browser.form("/open-note", "_csrf=" + before).statusCode()).isEqualTo(200);

    HttpResponse<String> in = browser.form("/auth/login",
        "username=ada&password=horse+of+ada&_csrf=" + before);
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    assertThat(browser.cookies.get("dx-csrf")).hasSize(22).isNotEqualTo(anonymous);
    assertThat(browser.get("/me/name").body()).isEqualTo("ada");
    refused(browser.form("/open-note", "_csrf=" + before), 403, 1006);
    refused(browser.form("/me/note", "_csrf=" + before), 403, 1006);
    refused(browser.form("/me/note", ""), 403, 1006);
    assertThat(browser.form("/me/note", "_csrf=" + browser.token("/me")).body())
        .isEqualTo("noted for ada");
  }

  @Test
  void tokenOfAnAttackersBrowser_signsNobodyIn() throws Exception {
    String attackers = new Browser().token("/login");
    Browser victim = new Browser();
    refused(victim.form("/auth/login",
        "username=eve&password=horse+of+eve&_csrf=" + attackers), 403, 1006);
    victim.token("/login");
    refused(victim.form("/auth/login",
        "username=eve&password=horse+of+eve&_csrf=" + attackers), 403, 1006);
  }

  @Test
  void logout_needsTheTokenOfTheSession_andEndsItsUse() throws Exception {
    Browser browser = new Browser();
    browser.login("bob");
    Browser other = new Browser();
    other.login("bob");
    refused(browser.form("/auth/logout", ""), 403, 1006);
    refused(browser.form("/auth/logout", "_csrf=" + other.token("/me")), 403, 1006);
    assertThat(browser.get("/me/name").statusCode()).isEqualTo(200);

    String token = browser.token("/me");
    Map<String, String> kept = new LinkedHashMap<>(browser.cookies);
    assertThat(browser.form("/auth/logout", "_csrf=" + token).statusCode()).isEqualTo(303);
    assertThat(browser.cookies).doesNotContainKeys("__Host-dx-access", "__Host-dx-refresh");
    refused(browser.form("/open-note", "_csrf=" + token), 403, 1006);
    browser.cookies.putAll(kept);
    refused(browser.get("/me/name"), 401, 1004);
  }

  @Test
  void accessTokenThatIsOver_keepsTheSession_andSetsNoCookieOfAnEndedOne() throws Exception {
    Browser browser = new Browser();
    browser.login("bob");
    String token = browser.token("/me");
    browser.cookies.remove("__Host-dx-access");
    // Renewed while its form is sent: the session, and so the token, is the same.
    assertThat(browser.form("/me/note", "_csrf=" + token).body()).isEqualTo("noted for bob");
    assertThat(browser.cookies).containsKey("__Host-dx-access");

    browser.cookies.remove("__Host-dx-access");
    String old = browser.cookies.get("__Host-dx-refresh");
    HttpResponse<String> again = browser.form("/auth/login",
        "username=ada&password=horse+of+ada&_csrf=" + token);
    assertThat(again.headers().allValues("Set-Cookie"))
        .filteredOn(field -> field.startsWith("__Host-dx-")).hasSize(2);
    assertThat(browser.cookies.get("__Host-dx-refresh")).isNotEqualTo(old);
    assertThat(browser.get("/me/name").body()).isEqualTo("ada");

    String last = browser.token("/me");
    browser.cookies.remove("__Host-dx-access");
    HttpResponse<String> out = browser.form("/auth/logout", "_csrf=" + last);
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(browser.cookies).doesNotContainKeys("__Host-dx-access", "__Host-dx-refresh");
  }

  @Test
  void signingInAgain_endsTheSessionBefore() throws Exception {
    Browser browser = new Browser();
    browser.login("bob");
    Map<String, String> before = Map.copyOf(browser.cookies);
    browser.login("bob");
    Browser thief = new Browser();
    thief.cookies.putAll(before);
    refused(thief.get("/me/name"), 401, 1004);
    thief.cookies.remove("__Host-dx-access");
    refused(thief.get("/me/name"), 401, 1007);
    assertThat(browser.get("/me/name").body()).isEqualTo("bob");
  }

  // ---- clients of the API

  @Test
  void clientOfTheApi_needsNoToken_pagesDo() throws Exception {
    Browser program = new Browser();
    HttpResponse<String> in = program.tries("eve", "horse of eve");
    assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
    JsonNode pair = JSON.readTree(in.body());
    String bearer = "Bearer " + pair.get("access_token").asString();
    assertThat(program.send(program.to("/me/note").header("Authorization", bearer)
        .POST(BodyPublishers.noBody())).body()).isEqualTo("noted for eve");
    assertThat(program.json("/auth/refresh",
        "{\"refresh_token\":\"" + pair.get("refresh_token").asString() + "\"}").statusCode())
        .isEqualTo(200);

    Browser browser = new Browser();
    browser.login("bob");
    refused(browser.send(browser.to("/me/note").header("Authorization", bearer)
        .POST(BodyPublishers.noBody())), 403, 1006);
    refused(browser.form("/auth/refresh", ""), 403, 1006);
    assertThat(browser.form("/auth/refresh", "_csrf=" + browser.token("/me")).statusCode())
        .isEqualTo(204);
    refused(program.send(program.to("/auth/login").header("Content-Type", "application/json")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString("{\"username\":\"eve\",\"password\":\"horse of eve\"}"))),
        403, 1006);
  }

  // ---- limits

  @Test
  void account_hasItsLimit_whereverTriesComeFrom() throws Exception {
    for (int i = 0; i < 30; i++) {
      String name = i % 2 == 0 ? "nobody" : " NoBody ";
      refused(new Browser().tries(name, "wrong " + i), 401, 1001);
    }
    HttpResponse<String> oneMore = new Browser().tries("nobody", "wrong");
    refused(oneMore, 429, 1005);
    assertThat(oneMore.headers().firstValue("Retry-After")).hasValueSatisfying(
        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
    refused(new Browser().login("nobody"), 429, 1005);
    refused(new Browser().tries("somebody", "wrong"), 401, 1001);
  }

  @Test
  void address_hasItsLimit_whateverTheAccount() throws Exception {
    Browser browser = new Browser();
    for (int i = 0; i < 10; i++) {
      refused(browser.tries("guess" + i, "wrong"), 401, 1001);
    }
    refused(browser.tries("guess10", "wrong"), 429, 1005);
    refused(new Browser().tries("guess10", "wrong"), 401, 1001);
  }

  @Test
  void owner_isNotKeptOutFromOneAddress() throws Exception {
    Browser attacker = new Browser();
    for (int i = 0; i < 10; i++) {
      refused(attacker.tries("eve", "wrong " + i), 401, 1001);
    }
    for (int i = 0; i < 5; i++) {
      refused(attacker.tries("eve", "wrong"), 429, 1005);
    }
    assertThat(new Browser().tries("eve", "horse of eve").statusCode()).isEqualTo(200);
  }

  @Test
  void events_nameTheClientBehindTheProxy() throws Exception {
    Browser browser = new Browser();
    browser.tries("stranger", "wrong");
    assertThat(browser.get("/heard/" + browser.address).body()).isEqualTo("true");
    assertThat(browser.get("/heard/127.0.0.1").body()).isEqualTo("false");
  }
}
