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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

  @RegisterExtension static final Tab tab = new Tab();

  private final Held late = new Held();

  @AfterEach
  void stop() {
    late.release();
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

  /** The first frame at once, the second when told. */
  private byte[] inTwoParts(HttpExchange exchange, byte[] first, byte[] second)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", Htip.FRAME_TYPE);
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(first);
    exchange.getResponseBody().flush();
    late.await();
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
    tab.serve("/page", new PageServer(
        exchange -> inTwoParts(exchange, drawn("first", 10).more().toByteArray(), second)));
    tab.serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    tab.open("/page", "first");
    tab.click("#to");
    tab.heading("other");
    late.release();
    tab.click("button");
    tab.heading("after");
    assertThat(tab.address()).endsWith("/other");
  }

  @Test
  void patchInAnAnswer_isAppliedBeforeThatOfAnEvent_whichWaitsForIt() {
    byte[] second = new FrameWriter().begin(0, 0, NEXT).patchText(2, "second").toByteArray();
    PageServer server = tab.serve("/page", new PageServer(
        exchange -> inTwoParts(exchange, drawn("first", 10).more().toByteArray(), second),
        _ -> new FrameWriter().begin(0, 0, NEXT).spliceText(2, 6, 0, " and event").toByteArray()));
    tab.open("/page", "first");
    tab.click("button");
    tab.until("event", () -> server.events().size() == 1);
    late.release();
    tab.until("document.querySelector('h1').textContent.startsWith('second and event')");
  }

  @Test
  void visitsThatCross_endWithTheLaterOne() {
    CountDownLatch asked = new CountDownLatch(1);
    tab.serve("/page", new PageServer(_ -> page("page")));
    tab.serve("/slow", new PageServer(exchange -> {
      asked.countDown();
      return late.back(page("slow"));
    }));
    PageServer other = tab.serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    tab.open("/page", "page");
    tab.click("#slow");
    tab.until("the slow page is asked for", () -> asked.getCount() == 0);
    tab.click("#to");
    tab.heading("other");
    late.release();
    tab.click("button");
    tab.heading("after");
    assertThat(other.events()).hasSize(1);
    assertThat(tab.address()).endsWith("/other");
    tab.driver().navigate().back();
    tab.heading("page");
  }

  @Test
  void answerToAnEvent_ofAPageThatIsGone_isNotDrawn() {
    PageServer server = tab.serve("/page", new PageServer(
        _ -> page("page"), _ -> late.back(new FrameWriter().begin(0, 0, NEXT).patchText(2, "wrong")
            .toByteArray())));
    tab.serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    tab.open("/page", "page");
    tab.until("document.querySelector('button').heard");
    tab.click("button");
    tab.until("event", () -> server.events().size() == 1);
    tab.click("#to");
    tab.heading("other");
    late.release();
    tab.click("button");
    tab.heading("after");
  }

  @Test
  void firstAnswerThatWasRedirected_hasItsOwnAddress_andItsEventsGoThere() {
    tab.serve("/page", new PageServer(exchange -> {
      exchange.getResponseHeaders().set("Location", "/other");
      exchange.sendResponseHeaders(303, -1);
      exchange.close();
      return null;
    }));
    PageServer other = tab.serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    tab.open("/page", "other");
    tab.until("location.pathname == '/other'");
    tab.click("button");
    tab.heading("after");
    assertThat(other.events()).hasSize(1);
  }

  @Test
  void pageThatIsNotThere_isDrawn_andAskedForOnce() {
    AtomicInteger asked = new AtomicInteger();
    tab.serve("/page", new PageServer(exchange -> {
      asked.incrementAndGet();
      Site.answer(exchange, 404, Htip.FRAME_TYPE, page("missing"));
      return null;
    }, _ -> patch("after")));
    tab.open("/page", "missing");
    tab.click("button");
    tab.heading("after");
    assertThat(asked).hasValue(1);
    assertThat(tab.address()).endsWith("/page");
  }

  @Test
  void answerThatIsNoFrame_endsAtTheHtml_notInALoop() {
    AtomicInteger asked = new AtomicInteger();
    tab.serve("/page", new PageServer(exchange -> {
      asked.incrementAndGet();
      Site.answer(
          exchange, 500, "application/problem+json", "{\"title\":\"no\"}".getBytes());
      return null;
    }));
    tab.go("/page");
    tab.until("document.title == 'full html'");
    assertThat(tab.address()).endsWith("/page?_render=html");
    assertThat(asked.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void templateThatDoesNotFitItsHtml_isRefusedByTheDocument_andEndsAtTheHtml() {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
    writer.clone(writer.define(0, new TemplateDef(
        "<p></p>", new Walk(List.of(Walk.Move.FIRST_CHILD, new Walk.Anchor())))));
    byte[] frame = writer.append(0, 1).toByteArray();
    PageServer server = tab.serve("/page", new PageServer(_ -> frame));
    tab.go("/page");
    tab.until("document.title == 'full html'");
    assertThat(server.bases()).hasSizeBetween(2, 4);
  }

  @Test
  void serverThatRestarts_andForgetsWhatIsShown_losesNoDraft_norThePlace() {
    tab.serve("/page", new PageServer(_ -> drawn("before", 4000).toByteArray()));
    tab.open("/page", "before");
    tab.until("window.htip && scrollY == 0 && document.querySelector('input').heard");
    tab.goesAway();
    tab.js("scrollTo(0, 300)");
    tab.js("document.querySelector('input').focus({preventScroll: true})");
    tab.find("input").sendKeys("draft");
    tab.js("scrollTo(0, 300)");
    tab.comesBack();
    PageServer again = new PageServer(
        _ -> drawn("anew", 4000).toByteArray(), _ -> drawn("anew", 4000).toByteArray());
    tab.serve("/page", again);
    tab.heading("anew");
    assertThat(tab.<String>js("document.querySelector('input').value")).isEqualTo("draft");
    assertThat(tab.<String>js("document.activeElement.name")).isEqualTo("q");
    assertThat(tab.<Long>js("document.activeElement.selectionStart")).isEqualTo(5);
    tab.until("scrollY == 300");
    assertThat(again.events().getLast().fields().value()).contains("draft");
  }

  @Test
  void typingWithoutANetwork_isSentWhenItIsBack_theLatestOnly() {
    PageServer server = tab.serve("/page", new PageServer(_ -> page("before"), _ -> new byte[0]));
    tab.open("/page", "before");
    tab.until("document.querySelector('input').heard");
    tab.goesAway();
    tab.find("input").sendKeys("abcdef");
    tab.until("document.querySelector('main').dataset.htipState == 'offline'");
    tab.comesBack();
    tab.serve("/page", server);
    tab.until("the latest", () -> !server.events().isEmpty()
        && server.events().getLast().fields().value().equals(java.util.Optional.of("abcdef")));
    // One that was on its way, and one for all that came after it.
    assertThat(server.events()).hasSizeLessThanOrEqualTo(2);
    assertThat(server.events()).extracting(e -> e.eventSeq()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void firstFrameWithOperationsOfTheOtherScript_waitsForIt_andIsAskedForOnce() {
    tab.site().on("/_htip/live.js", exchange -> Site.answer(
        exchange, 200, "text/javascript",
        late.back(Site.read("/META-INF/dxwww/htip/live.js"))));
    AtomicInteger asked = new AtomicInteger();
    tab.serve("/page", new PageServer(_ -> {
      asked.incrementAndGet();
      return drawn("first", 10).patchText(2, "patched").toByteArray();
    }));
    tab.go("/page");
    tab.until("the page is asked for", () -> asked.get() == 1);
    late.release();
    tab.heading("patched");
    tab.until(Chromium.LIVE);
    assertThat(tab.<Long>js("document.querySelectorAll('section').length")).isEqualTo(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void withoutTheScriptForEvents_thePageIsDrawn_andLinksAreFollowed() {
    tab.site().on("/_htip/live.js", exchange ->
        Site.answer(exchange, 404, "text/plain", "not here".getBytes()));
    tab.serve("/page", new PageServer(_ -> page("drawn")));
    tab.serve("/other", new PageServer(_ -> page("other")));
    tab.go("/page");
    tab.heading("drawn");
    assertThat(tab.driver().getTitle()).isEqualTo("drawn");
    tab.js("window.same = true");
    tab.find("#to").click();
    tab.heading("other");
    assertThat(tab.<Boolean>js("!window.same")).isTrue();
  }

  @Test
  void forward_beforeBackHasBeenAnswered_endsWhereTheAddressSays() {
    AtomicInteger asked = new AtomicInteger();
    tab.serve("/page", new PageServer(
        _ -> asked.incrementAndGet() == 1 ? page("page") : late.back(page("page"))));
    tab.serve("/other", new PageServer(_ -> page("other"), _ -> patch("after")));
    tab.serve("/slow", new PageServer(_ -> page("slow")));
    tab.open("/page", "page");
    tab.until("document.querySelector('button').heard");
    tab.click("#to");
    tab.heading("other");
    tab.click("#slow");
    tab.heading("slow");
    tab.js("(history.go(-2), 1)");
    tab.until("the first page is asked for", () -> asked.get() == 2);
    tab.js("(history.forward(), 1)");
    tab.heading("other");
    late.release();
    tab.click("button");
    tab.heading("after");
    assertThat(tab.address()).endsWith("/other");
  }
}
