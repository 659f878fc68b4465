package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.runtime.RunningApp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens, limits and headers of a whole application as it runs in production. */
final class ProtectionTest {
  private static final Path DOCS = Path.of("../../docs");
  private static final Path SOURCE =
      Path.of("src/main/java/dev/dxwww/examples/it/protect/NotePages.java");
  private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]{150})\"");
  private static final Pattern META = Pattern.compile("csrf-token\" content=\"([^\"]{150})\"");

  private static RunningApp app;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() {
    app = RunningExamples.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder post(String body) {
    return to("/notes").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  @Test
  void formAndScript_areTaken_othersAreNot_andTheLimitEndsIt() throws Exception {
    assertThat(send(post("text=a")).statusCode()).isEqualTo(403);
    String form = found(FIELD, send(to("/notes/new")).body());
    HttpResponse<String> added = send(post("text=a&_csrf=" + form));
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).isEqualTo("<p>a</p>");
    String script = found(META, send(to("/notes/editor")).body());
    HttpResponse<String> last = send(post("text=b").header("X-CSRF-Token", script));
    assertThat(last.statusCode()).isEqualTo(200);
    // The one that was refused for want of a token counted, too: three in all.
    assertThat(last.headers().firstValue("RateLimit")).hasValueSatisfying(
        value -> assertThat(value).startsWith("\"POST /notes\";r=0;t="));
    HttpResponse<String> refused = send(post("text=c&_csrf=" + form));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void pageForScripts_allowsItsScriptByNonce_cacheableOneByHash() throws Exception {
    HttpResponse<String> editor = send(to("/notes/editor"));
    assertThat(policy(editor)).contains("script-src 'self' 'nonce-");
    assertThat(editor.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    HttpResponse<String> about = send(to("/notes/about"));
    assertThat(policy(about)).contains("'sha256-").doesNotContain("nonce");
    assertThat(about.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
    assertThat(about.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static String policy(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Security-Policy").orElse("");
  }

  @Test
  void pages_quoteWhatIsCompiled() throws IOException {
    String source = Files.readString(SOURCE);
    List<String> blocks = new ArrayList<>();
    for (String page : List.of("csrf.md", "rate-limits.md", "headers.md")) {
      Matcher block = Pattern.compile("(?s)```java\n(.*?)```")
          .matcher(Files.readString(DOCS.resolve(page)));
      while (block.find()) {
        blocks.add(block.group(1));
      }
    }
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(4);
    assertThat(blocks).allSatisfy(block -> assertThat(source).contains(block));
  }
}
