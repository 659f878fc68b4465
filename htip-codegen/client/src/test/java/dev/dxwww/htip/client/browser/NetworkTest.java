package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import dev.dxwww.htip.EventField;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are late, that cross, that are lost, and that are not what was asked for. */
class NetworkTest {
  /** Node 2 a heading's text, 3 a field's value, 4 its input event, 5 a click. */
  private static final TemplateDef PAGE = new TemplateDef(
      "<section><h1> </h1><input name=\"q\"><button>Do</button>"
          + "<a id=\"to\" href=\"/other\">other</a><a id=\"slow\" href=\"/slow\">slow</a>"
          + "<canvas></canvas></section>",
      new Walk(List.of(
          Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
          Walk.Move.NEXT_SIBLING, new Walk.Property("value"),
          new Walk.Event(EventType.INPUT, EventField.VALUE), Walk.Move.NEXT_SIBLING,
          new Walk.Event(EventType.CLICK, 0), Walk.Move.NEXT_SIBLING, Walk.Move.NEXT_SIBLING,
          Walk.Move.NEXT_SIBLING, new Walk.Attribute("height"))));
  private static final int NEXT = 7;

  private static Chromium browser;
  private final CountDownLatch late = new CountDownLatch(1);
  private Site site;

  @BeforeAll
  static void open() {
    browser = new Chromium();
  }

  @AfterAll
  static void quit() {
    browser.close();
  }

  @BeforeEach
  void start() {
    site = new Site().client("/_htip/");
  }

  @AfterEach
  void stop() {
    late.countDown();
    site.close();
    browser.go("about:blank");
  }

  private static FrameWriter drawn(String heading, int height) {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
    writer.clone(writer.define(0, PAGE));
    writer.text(heading).text("").text("typed~1").text("done~1").number(height);
    return writer.append(0, 1).title(heading);
  }

  private static byte[] page(String heading) {
    return drawn(heading, 10).toByteArray();
  }

  private static byte[] patch(String heading) {
    return new FrameWriter().begin(0, 2, NEXT).patchText(2, heading).toByteArray();
  }

  private PageServer serve(String path, PageServer server) {
    site.on(path, server::handle);
    return server;
  }

  private void open(String heading) {
    browser.go(site.url("/page"));
    heading(heading);
    browser.until(Chromium.LIVE);
  }

  private static void heading(String text) {
    browser.until("document.querySelector('h1')?.textContent == '" + text + "'");
  }

  private static void click(String css) {
    browser.js("document.querySelector('" + css + "').dispatchEvent("
        + "new MouseEvent('click', {bubbles: true, cancelable: true}))");
  }

  private byte[] whenTold(byte[] answer) {
    try {
      late.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  /** The first frame at once, the second when told. */
  private byte[] inTwoParts(HttpExchange exchange, byte[] first, byte[] second)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", Htip.FRAME_TYPE);
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(first);
    exchange.getResponseBody().flush();
    whenTold(second);
    try (exchange) {
      exchange.getResponseBody().write(second);
    } catch (IOException gone) {
      // The browser does not want it any more, which is what one test is about.
    }
    return null;
  }

  @Test
  void firstAnswerThatStillComes_isLeft_whenAnotherPageIsThere() {
    byte[] second = new FrameWriter().begin(0, 0, NEXT).patchText(2, "late").toByteArray();
    serve("/page", new PageServer(
        exchange -> inTwoParts(exchange, drawn("first", 10).more().toByteArray(), second)));
    serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    open("first");
    click("#to");
    heading("other");
    late.countDown();
    click("button");
    heading("after");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/other");
  }

  @Test
  void patchInAnAnswer_isAppliedBeforeThatOfAnEvent_whichWaitsForIt() {
    byte[] second = new FrameWriter().begin(0, 0, NEXT).patchText(2, "second").toByteArray();
    PageServer server = serve("/page", new PageServer(
        exchange -> inTwoParts(exchange, drawn("first", 10).more().toByteArray(), second),
        _ -> new FrameWriter().begin(0, 0, NEXT).spliceText(2, 6, 0, " and event").toByteArray()));
    open("first");
    click("button");
    browser.until("event", () -> server.events().size() == 1);
    late.countDown();
    browser.until("document.querySelector('h1').textContent.startsWith('second and event')");
  }

  @Test
  void visitsThatCross_endWithTheLaterOne() {
    CountDownLatch asked = new CountDownLatch(1);
    serve("/page", new PageServer(_ -> page("page")));
    serve("/slow", new PageServer(exchange -> {
      asked.countDown();
      return whenTold(page("slow"));
    }));
    PageServer other = serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    open("page");
    click("#slow");
    browser.until("the slow page is asked for", () -> asked.getCount() == 0);
    click("#to");
    heading("other");
    late.countDown();
    click("button");
    heading("after");
    assertThat(other.events()).hasSize(1);
    assertThat(browser.driver().getCurrentUrl()).endsWith("/other");
    browser.driver().navigate().back();
    heading("page");
  }

  @Test
  void answerToAnEvent_ofAPageThatIsGone_isNotDrawn() {
    PageServer server = serve("/page", new PageServer(
        _ -> page("page"), _ -> whenTold(new FrameWriter().begin(0, 0, NEXT).patchText(2, "wrong")
            .toByteArray())));
    serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    open("page");
    browser.until("document.querySelector('button').heard");
    click("button");
    browser.until("event", () -> server.events().size() == 1);
    click("#to");
    heading("other");
    late.countDown();
    click("button");
    heading("after");
  }

  @Test
  void firstAnswerThatWasRedirected_hasItsOwnAddress_andItsEventsGoThere() {
    serve("/page", new PageServer(exchange -> {
      exchange.getResponseHeaders().set("Location", "/other");
      exchange.sendResponseHeaders(303, -1);
      exchange.close();
      return null;
    }));
    PageServer other = serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    open("other");
    browser.until("location.pathname == '/other'");
    click("button");
    heading("after");
    assertThat(other.events()).hasSize(1);
  }

  @Test
  void pageThatIsNotThere_isDrawn_andAskedForOnce() {
    AtomicInteger asked = new AtomicInteger();
    serve("/page", new PageServer(exchange -> {
      asked.incrementAndGet();
      Site.answer(exchange, 404, Htip.FRAME_TYPE, page("missing"));
      return null;
    }, _ -> patch("after")));
    open("missing");
    click("button");
    heading("after");
    assertThat(asked).hasValue(1);
    assertThat(browser.driver().getCurrentUrl()).endsWith("/page");
  }

  @Test
  void answerThatIsNoFrame_endsAtTheHtml_notInALoop() {
    AtomicInteger asked = new AtomicInteger();
    serve("/page", new PageServer(exchange -> {
      asked.incrementAndGet();
      Site.answer(
          exchange, 500, "application/problem+json", "{\"title\":\"no\"}".getBytes());
      return null;
    }));
    browser.go(site.url("/page"));
    browser.until("document.title == 'full html'");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/page?_render=html");
    assertThat(asked.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void templateThatDoesNotFitItsHtml_isRefusedByTheDocument_andEndsAtTheHtml() {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
    writer.clone(writer.define(0, new TemplateDef(
        "<p></p>", new Walk(List.of(Walk.Move.FIRST_CHILD, new Walk.Anchor())))));
    byte[] frame = writer.append(0, 1).toByteArray();
    PageServer server = serve("/page", new PageServer(_ -> frame));
    browser.go(site.url("/page"));
    browser.until("document.title == 'full html'");
    assertThat(server.bases()).hasSizeBetween(2, 4);
  }

  @Test
  void serverThatRestarts_andForgetsWhatIsShown_losesNoDraft_norThePlace() {
    serve("/page", new PageServer(_ -> drawn("before", 4000).toByteArray()));
    open("before");
    browser.until("window.htip && scrollY == 0 && document.querySelector('input').heard");
    int port = site.port();
    site.close();
    browser.js("scrollTo(0, 300)");
    browser.js("document.querySelector('input').focus({preventScroll: true})");
    browser.find("input").sendKeys("draft");
    browser.js("scrollTo(0, 300)");
    site = new Site(port).client("/_htip/");
    PageServer again = new PageServer(
        _ -> drawn("anew", 4000).toByteArray(), _ -> drawn("anew", 4000).toByteArray());
    serve("/page", again);
    heading("anew");
    assertThat(browser.<String>js("document.querySelector('input').value")).isEqualTo("draft");
    assertThat(browser.<String>js("document.activeElement.name")).isEqualTo("q");
    assertThat(browser.<Long>js("document.activeElement.selectionStart")).isEqualTo(5);
    browser.until("scrollY == 300");
    assertThat(again.events().getLast().fields().value()).contains("draft");
  }

  @Test
  void typingWithoutANetwork_isSentWhenItIsBack_theLatestOnly() {
    PageServer server = serve("/page", new PageServer(_ -> page("before"), _ -> new byte[0]));
    open("before");
    browser.until("document.querySelector('input').heard");
    int port = site.port();
    site.close();
    browser.find("input").sendKeys("abcdef");
    browser.until("document.querySelector('main').dataset.htipState == 'offline'");
    site = new Site(port);
    serve("/page", server);
    browser.until("the latest", () -> !server.events().isEmpty()
        && server.events().getLast().fields().value().equals(java.util.Optional.of("abcdef")));
    // One that was on its way, and one for all that came after it.
    assertThat(server.events()).hasSizeLessThanOrEqualTo(2);
    assertThat(server.events()).extracting(e -> e.eventSeq()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void firstFrameWithOperationsOfTheOtherScript_waitsForIt_andIsAskedForOnce() {
    site.on("/_htip/live.js", exchange -> Site.answer(
        exchange, 200, "text/javascript",
        whenTold(Site.read("/META-INF/dxwww/htip/live.js"))));
    AtomicInteger asked = new AtomicInteger();
    serve("/page", new PageServer(_ -> {
      asked.incrementAndGet();
      return drawn("first", 10).patchText(2, "patched").toByteArray();
    }));
    browser.go(site.url("/page"));
    browser.until("the page is asked for", () -> asked.get() == 1);
    late.countDown();
    heading("patched");
    browser.until(Chromium.LIVE);
    assertThat(browser.<Long>js("document.querySelectorAll('section').length")).isEqualTo(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void withoutTheScriptForEvents_thePageIsDrawn_andLinksAreFollowed() {
    site.on("/_htip/live.js", exchange ->
        Site.answer(exchange, 404, "text/plain", "not here".getBytes()));
    serve("/page", new PageServer(_ -> page("drawn")));
    serve("/other", new PageServer(_ -> page("other")));
    browser.go(site.url("/page"));
    heading("drawn");
    assertThat(browser.driver().getTitle()).isEqualTo("drawn");
    browser.js("window.same = true");
    browser.find("#to").click();
    heading("other");
    assertThat(browser.<Boolean>js("!window.same")).isTrue();
  }

  @Test
  void forward_beforeBackHasBeenAnswered_endsWhereTheAddressSays() {
    AtomicInteger asked = new AtomicInteger();
    serve("/page", new PageServer(
        _ -> asked.incrementAndGet() == 1 ? page("page") : whenTold(page("page"))));
    serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    serve("/slow", new PageServer(_ -> page("slow")));
    open("page");
    browser.until("document.querySelector('button').heard");
    click("#to");
    heading("other");
    click("#slow");
    heading("slow");
    browser.js("(history.go(-2), 1)");
    browser.until("the first page is asked for", () -> asked.get() == 2);
    browser.js("(history.forward(), 1)");
    heading("other");
    late.countDown();
    click("button");
    heading("after");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/other");
  }
}
