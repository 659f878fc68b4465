package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.Frames;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Value;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;
import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of templates, from the record to what a client shows. */
final class PagesTest {
  private static final String HTIP = "application/vnd.htip";
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0"
          + " Safari/537.36";
  private static final Pattern BUNDLE = Pattern.compile("/_htip/t/[0-9a-f]{16}\\.htip");

  private static final Path GUIDE = Path.of("../../docs/pages.md");
  private static final Path SOURCES = Path.of("src/main/java/dev/dxwww/examples/it/pages");

  private static RunningApp app;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() {
    app = Dx.app(ItApp.class).profile(Profile.PROD).config("dx.server.port", "0")
        .config("dx.server.host", "127.0.0.1").config("dx.server.shutdown-delay", "0s").start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static HttpRequest.Builder to(String path, String accept) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
        .header("Accept", accept)
        .header("User-Agent", BROWSER);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void bots_getTheWholePage() throws Exception {
    HttpResponse<byte[]> page =
        send(to("/board", "*/*").setHeader("User-Agent", "Googlebot/2.1"));
    assertThat(page.statusCode()).as(text(page)).isEqualTo(200);
    assertThat(text(page))
        .startsWith("<!doctype html><html lang=\"en\">")
        .contains("<title>Notes - Board</title>")
        .contains("<a href=\"/board/1\">Milk &lt;3</a>")
        .contains("<form method=\"post\" action=\"/board\">")
        .contains("name=\"_csrf\"");
    HttpResponse<byte[]> note = send(to("/board/2", "text/html"));
    assertThat(text(note)).contains("<title>Note 2</title>").contains("<p>Bread</p>");
  }

  @Test
  void people_getTheShell_thenFrames_andEventsPatchThem() throws Exception {
    HttpResponse<byte[]> shell = send(to("/board", "text/html"));
    assertThat(text(shell)).contains("boot.js").doesNotContain("Bread");
    HttpResponse<byte[]> page = send(to("/board", HTIP));
    assertThat(page.statusCode()).as(text(page)).isEqualTo(200);
    MockHost host = new MockHost();
    ReferenceApply client = new ReferenceApply(host);
    Matcher bundles = BUNDLE.matcher(text(shell));
    while (bundles.find()) {
      client.load(Bundle.read(send(to(bundles.group(), "*/*")).body()));
    }
    for (byte[] frame : Frames.split(page.body())) {
      assertThat(client.apply(frame)).isEqualTo(Optional.empty());
    }
    String shown = String.join("\n", host.log());
    assertThat(shown).contains("Milk <3").contains("title \"Notes - Board\"");
    HttpResponse<byte[]> answer = send(event(shown, page));
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    int before = host.log().size();
    for (byte[] frame : Frames.split(answer.body())) {
      assertThat(client.apply(frame)).isEqualTo(Optional.empty());
    }
    List<String> patch = host.log().subList(before, host.log().size());
    assertThat(patch).hasSize(2).anyMatch(line -> line.startsWith("cls "));
  }

  @Test
  void guide_quotesWhatIsCompiled() throws Exception {
    StringBuilder sources = new StringBuilder();
    for (String name : List.of("BoardPage", "NoteRow", "SiteLayout", "BoardPages")) {
      sources.append(Files.readString(SOURCES.resolve(name + ".java")));
    }
    List<String> blocks = new ArrayList<>();
    Matcher block = Pattern.compile("(?s)```java\n(.*?)```").matcher(Files.readString(GUIDE));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    assertThat(blocks).hasSize(5).allSatisfy(one -> assertThat(sources).contains(one));
  }

  /** A change of the first check box. */
  private static HttpRequest.Builder event(String shown, HttpResponse<byte[]> page) {
    Matcher handler = Pattern.compile("\"([\\w-]{11}0~1)\"").matcher(shown);
    assertThat(handler.find()).as(shown).isTrue();
    byte[] event =
        new UpstreamEvent(
                0,
                1,
                1,
                new Value.Text(handler.group(1)),
                EventType.CHANGE,
                false,
                UpstreamEvent.Fields.NONE)
            .encode();
    return to("/board", HTIP)
        .header("Content-Type", "application/vnd.htip-event")
        .header("Origin", "http://127.0.0.1:" + app.port())
        .header("X-CSRF-Token", page.headers().firstValue("X-CSRF-Token").orElse(""))
        .header("HTIP-Base", page.headers().firstValue("ETag").orElse("").replace("\"", ""))
        .POST(BodyPublishers.ofByteArray(event));
  }
}
