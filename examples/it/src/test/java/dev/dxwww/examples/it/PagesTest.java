package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.htip.EventType;
import dev.dxwww.htip.UpstreamEvent.Fields;
import dev.dxwww.runtime.RunningApp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of templates, from the record to what a client shows. */
final class PagesTest {
  private static final Path GUIDE = Path.of("../../docs/pages.md");
  private static final Path SOURCES = Path.of("src/main/java/dev/dxwww/examples/it/pages");

  private static RunningApp app;

  private final PageClient client = new PageClient(app.port());

  @BeforeAll
  static void start() {
    app = RunningExamples.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void bots_getTheWholePage() throws Exception {
    HttpResponse<byte[]> page =
        client.send(client.to("/board", "*/*").setHeader("User-Agent", "Googlebot/2.1"));
    assertThat(page.statusCode()).as(PageClient.text(page)).isEqualTo(200);
    assertThat(PageClient.text(page))
        .startsWith("<!doctype html><html lang=\"en\">")
        .contains("<title>Notes - Board</title>")
        .contains("<a href=\"/board/1\">Milk &lt;3</a>")
        .contains("<form method=\"post\" action=\"/board\">")
        .contains("name=\"_csrf\"");
    HttpResponse<byte[]> note = client.send(client.to("/board/2", "text/html"));
    assertThat(PageClient.text(note)).contains("<title>Note 2</title>").contains("<p>Bread</p>");
  }

  @Test
  void people_getTheShell_thenFrames_andEventsPatchThem() throws Exception {
    HttpResponse<byte[]> shell = client.send(client.to("/board", "text/html"));
    assertThat(PageClient.text(shell)).contains("boot.js").doesNotContain("Bread");
    HttpResponse<byte[]> page = client.visit("/board");
    assertThat(page.statusCode()).as(PageClient.text(page)).isEqualTo(200);
    assertThat(client.html()).contains("Milk &lt;3");
    assertThat(client.title()).isEqualTo("Notes - Board");
    int before = client.calls();
    HttpResponse<byte[]> answer = client.fire("/board", EventType.CHANGE, "0~1", Fields.NONE);
    assertThat(answer.statusCode()).as(PageClient.text(answer)).isEqualTo(200);
    assertThat(client.log(before)).hasSize(2).anyMatch(line -> line.startsWith("cls "));
  }

  @Test
  void guide_quotesWhatIsCompiled() throws Exception {
    StringBuilder sources = new StringBuilder();
    for (String name : List.of("BoardPage", "NoteRow", "SiteLayout", "BoardPages", "DeskPages")) {
      sources.append(Files.readString(SOURCES.resolve(name + ".java")));
    }
    List<String> blocks = new ArrayList<>();
    Matcher block = Pattern.compile("(?s)```java\n(.*?)```").matcher(Files.readString(GUIDE));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    assertThat(blocks).hasSize(7).allSatisfy(one -> assertThat(sources).contains(one));
  }
}
