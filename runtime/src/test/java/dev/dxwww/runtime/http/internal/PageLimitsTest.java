package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.htip.EventField;
import dev.dxwww.htip.FrameReader;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.html.HtmlOutput;
import dev.dxwww.htip.live.RawMarkup;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.Shown;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.runtime.htip.internal.PageCounts.As;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.template.Render;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages with more markup than frames carry. */
@Timeout(60)
class PageLimitsTest {
  private static final String TAKEN = "<p>" + "word ".repeat(12_000) + "</p>";
  private static final String TOO_LONG = "<p>" + "word ".repeat(14_000) + "</p>";

  private final ArticleView view = new ArticleView();
  private String shown = TAKEN;
  private Pages pages;
  private HttpServer server;
  private PageClient client;

  /** Markup that is shown as it is. */
  private record Article(String markup) {}

  private record ShownArticle(Article value, RawMarkup markup) implements Shown<Article> {}

  /** What the processor would write for it: a button, and the markup. */
  private static final class ArticleView implements PageView<Article> {
    @Override
    public String name() {
      return "test.Article";
    }

    @Override
    public void html(HtmlOutput out, Article page) {
      out.raw(HtmlOutput.utf8("<htip-html>"));
      out.markup(page.markup());
      out.raw(HtmlOutput.utf8("</htip-html>"));
    }

    @Override
    public Shown<Article> create(FrameWriter out, Handlers handlers, Article page) {
      // What names the handler is told to the test by the title.
      out.title(handlers.of(0));
      return new ShownArticle(page, RawMarkup.create(out, 0, 0, page.markup()));
    }

    @Override
    public Shown<Article> diff(
        FrameWriter out, Handlers handlers, Shown<Article> before, Article next) {
      RawMarkup markup = ((ShownArticle) before).markup();
      return new ShownArticle(next, markup.replace(out, 0, 0, next.markup()));
    }
  }

  @BeforeEach
  void start() {
    Routes routes =
        new Routes()
            .open(Route.get("/a", "t.a"), x -> x.send(new Article(shown), Encoder.page(view)))
            .page(view, Render.AUTO)
            .onEvent(
                new EventRoute("grow()", EventField.CHECKED), call -> shown = TOO_LONG);
    pages = PageServingTest.pages(HtipSettings.DEFAULT, null, RobotRule.known());
    server = PageServingTest.start(pages, routes);
    client = new PageClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void leadsToHtml(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(Htip.FRAME_TYPE);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(answer.body()).hasSize(16);
    assertThatThrownBy(() -> new FrameReader().read(answer.body()))
        .isInstanceOfSatisfying(
            HtipException.class, e -> assertThat(e.error()).isEqualTo(HtipError.E_VERSION));
  }

  @Test
  void markupOfSeveralNodes_isShownWholeHoweverLong() throws Exception {
    shown = TAKEN.repeat(20);
    client.visit("/a");

    assertThat(client.mount().children()).hasSize(20);
    assertThat(client.mount().children()).allMatch(
        part -> part.html().equals("<htip-html>" + TAKEN + "</htip-html>"));
    HttpResponse<byte[]> html = client.get("/a", "Accept", "text/html");
    assertThat(new String(html.body(), StandardCharsets.UTF_8).split("<htip-html>")).hasSize(21);
    assertThat(pages.counts().count(As.LED_TO_HTML)).isZero();
  }

  @Test
  void pageThatFramesCannotCarry_leadsToItsHtml_andTheLogSaysWhy() throws Exception {
    shown = TOO_LONG;
    try (LogLines log = new LogLines("dev.dxwww.htip")) {
      leadsToHtml(client.get("/a", "Accept", Htip.FRAME_TYPE));
      leadsToHtml(client.get("/a", "Accept", Htip.FRAME_TYPE));
      log.awaitLineWith("test.Article is sent as HTML");
      assertThat(log.all()).hasSize(1);
    }
    assertThat(pages.counts().count(As.LED_TO_HTML)).isEqualTo(2);
    HttpResponse<byte[]> html = client.get("/a", "Accept", "text/html");
    assertThat(new String(html.body(), StandardCharsets.UTF_8)).contains(TOO_LONG);
    shown = TAKEN;
    client.visit("/a");
    assertThat(client.mount().children()).hasSize(1);
  }

  @Test
  void eventThatMakesAPageTooLarge_isDone_andLeadsToTheHtml() throws Exception {
    client.visit("/a");
    HttpResponse<byte[]> answer =
        client.send(client.event("/a", PageClient.body(client.title(), true)));

    leadsToHtml(answer);
    assertThat(shown).isEqualTo(TOO_LONG);
  }
}
