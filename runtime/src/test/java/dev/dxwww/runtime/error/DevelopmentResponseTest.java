package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DevelopmentResponseTest {
  @TempDir Path root;
  private ErrorResponder responder = ErrorPages.production(
      new ErrorPageConfig("none", "about:blank", 2),
      DevelopmentResponseTest.class.getClassLoader(),
      new ErrorCounters());

  @BeforeEach
  void writeSources() throws IOException {
    Path folder = Files.createDirectories(root.resolve("shop/web/src/main/java/com/example"));
    Files.writeString(
        folder.resolve("Store.java"),
        "package com.example;\n\nclass Store<T> {\n  a();\n  b();\n}\n");
    responder =
        ErrorPages.development(
            new ErrorPageConfig("none", "about:blank", 2),
            DevelopmentResponseTest.class.getClassLoader(),
            root,
            () -> List.of("GET /api/tasks", "POST /api/tasks", "GET /login"),
            new ErrorCounters());
  }

  private static IllegalStateException failure() {
    NullPointerException cause = new NullPointerException("no <title>");
    cause.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 220),
          new StackTraceElement("com.example.Store", "title", "Store.java", 4),
          new StackTraceElement("com.example.Store_Routes", "handle", "Store_Routes.java", 9),
          new StackTraceElement("dev.dxwww.runtime.http.Chain", "run", "Chain.java", 1)
        });
    IllegalStateException failure = new IllegalStateException("cannot load", cause);
    failure.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("com.example.Absent", "load", "Absent.java", 3)
        });
    failure.addSuppressed(new IOException("while closing"));
    return failure;
  }

  private static String body(RenderedError response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void page_showsRequestRouteExceptionsAndSource() {
    RenderedError response = responder.respond(failure(), Requests.accepting(Requests.HTML));
    assertThat(response.status()).isEqualTo(500);
    assertThat(body(response))
        .contains("<title>500 IllegalStateException</title>", "cannot load")
        .contains("caused by <code>java.lang.NullPointerException</code> no &lt;title&gt;")
        .contains("java.io.IOException", "while closing")
        .contains("GET /api/tasks/7?q=1", "/api/tasks/{id}", "com.example.TaskController.find")
        .contains("req-1", "3.456 ms")
        .contains("shop/web/src/main/java/com/example/Store.java")
        .contains("<li class=\"marked\" aria-current=\"true\"><i>4</i>  a();</li>")
        .contains("<li><i>3</i>class Store&lt;T&gt; {</li>")
        .contains("<li class=\"own\">com.example.Store.title(Store.java:4)</li>")
        .contains("<li>com.example.Store_Routes.handle(Store_Routes.java:9)</li>");
  }

  @Test
  @Tag("limit:dx.errors.excerpt-lines")
  void excerpt_hasSoManyLinesBeforeAndAfter() {
    List<StackTraceElement> frames =
        List.of(new StackTraceElement("com.example.Store", "title", "Store.java", 4));
    assertThat(new SourceExcerpts(root, 0).first(frames).orElseThrow().lines())
        .containsExactly("  a();");
    assertThat(new SourceExcerpts(root, 1).first(frames).orElseThrow().lines())
        .containsExactly("class Store<T> {", "  a();", "  b();");
    assertThat(new SourceExcerpts(root, 50).first(frames).orElseThrow().lines()).hasSize(6);
  }

  @Test
  void page_putsTheApplicationsFramesFirst() {
    String html = body(responder.respond(failure(), Requests.accepting(Requests.HTML)));
    String own = html.substring(html.indexOf("Your code"), html.indexOf("All exceptions"));
    assertThat(own).contains("Store.title").doesNotContain("Objects", "Store_Routes", "Chain");
  }

  @Test
  void problem_hasTheSameUnderDebug() {
    RenderedError response = responder.respond(failure(), Requests.accepting(Requests.JSON));
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    JsonNode json = JsonMapper.builder().build().readTree(response.body());
    assertThat(json.get("detail").stringValue())
        .isEqualTo("java.lang.IllegalStateException: cannot load");
    JsonNode debug = json.get("debug");
    assertThat(debug.at("/request/handler").stringValue())
        .isEqualTo("com.example.TaskController.find");
    assertThat(debug.get("exceptions")).hasSize(3);
    assertThat(debug.at("/exceptions/2/relation").stringValue()).isEqualTo("caused by");
    assertThat(debug.at("/exceptions/2/yourFrames")).hasSize(1);
    assertThat(debug.at("/exceptions/2/frames")).hasSize(4);
    assertThat(debug.at("/source/file").stringValue())
        .isEqualTo("shop/web/src/main/java/com/example/Store.java");
    assertThat(debug.at("/source/line").intValue()).isEqualTo(4);
    assertThat(debug.at("/source/lines")).hasSize(5);
  }

  @Test
  void credentials_areHidden() {
    ErrorContext request =
        new ErrorContext(
            "GET", "/x", "a=1&access_token=s3cret&b",
            ErrorHeaders.of(
                Map.of(
                    "Accept", Requests.HTML, "Authorization", "Bearer s3cret", "Cookie", "s3cret",
                    "X-Api-Key", "s3cret", "X-Trace", "visible")),
            "", "", "req-1", 1);
    String html = body(responder.respond(failure(), request));
    assertThat(html)
        .doesNotContain("s3cret")
        .contains("a=1&amp;access_token=(hidden)&amp;b")
        .contains("visible");
  }

  @Test
  void pathThatMatchesNoRoute_isAnsweredWithTheNearest() {
    String html =
        body(
            responder.respond(
                Problem.of(ErrorCode.NOT_FOUND),
                Requests.unmatched("/api/taks", Requests.HTML)));
    assertThat(html)
        .contains("Did you mean <code>/api/tasks</code>?")
        .contains("<li>POST /api/tasks</li>");
  }

  @Test
  void failureWithItsOwnCode_showsItsTextsWhateverTheCode() {
    DxException failure =
        new DxException(ErrorCode.CONFIGURATION, "no dx.db.url", "Set DX_DB_URL.", null);
    String json = body(responder.respond(failure, Requests.accepting(Requests.JSON)));
    assertThat(json).contains("no dx.db.url", "Set DX_DB_URL.", "\"code\":5001");
  }

  @Test
  void policy_allowsTheStyleOfThePageByHash() {
    assertThat(
            responder
                .respond(failure(), Requests.accepting(Requests.HTML))
                .headers()
                .get("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'sha256-");
  }

  @Test
  void frameThatPointsOutside_findsNoSource() throws IOException {
    Files.writeString(root.resolve("Outside.java"), "secret\n".repeat(9));
    SourceExcerpts sources = new SourceExcerpts(root, 2);
    for (String type : List.of("../../../../../Outside", "a.b./../Outside", "..x", "Outside")) {
      for (String file : List.of("../../../Outside.java", "..\\Outside.java", "Outside.java")) {
        assertThat(sources.first(List.of(new StackTraceElement(type, "m", file, 1)))).isEmpty();
      }
    }
  }

  @Test
  void frameBeyondTheEndOfAFile_findsNoSource() {
    StackTraceElement frame = new StackTraceElement("com.example.Store", "m", "Store.java", 700);
    assertThat(new SourceExcerpts(root, 2).first(List.of(frame))).isEmpty();
  }
}
