package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import dev.dxwww.htip.EventField;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What is done on a page that is drawn already, while the script that hears it is on its way. */
class EarlyTest {
  /** Node 2 the heading's text, 3 a field's input, 4 a checkbox, 5 a button, 6 a link. */
  private static final TemplateDef PAGE = new TemplateDef(
      "<section><h1> </h1><input id=\"field\" name=\"f\"><input id=\"tick\" type=\"checkbox\">"
          + "<button id=\"do\">Do</button><a id=\"bound\" href=\"/other\">bound</a>"
          + "<a id=\"to\" href=\"/other\">other</a>"
          + "<form method=\"post\" action=\"/page\"><input id=\"text\" name=\"t\">"
          + "<button id=\"send\" name=\"by\" value=\"1\">Send</button></form></section>",
      new Walk(List.of(
          Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
          Walk.Move.NEXT_SIBLING, new Walk.Event(EventType.INPUT, EventField.VALUE),
          Walk.Move.NEXT_SIBLING, new Walk.Event(EventType.CHANGE, EventField.CHECKED),
          Walk.Move.NEXT_SIBLING, new Walk.Event(EventType.CLICK, EventField.POINTER),
          Walk.Move.NEXT_SIBLING, new Walk.Event(EventType.CLICK, 0))));

  @RegisterExtension static final Tab tab = new Tab();

  private final Held live = new Held();
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile boolean gone;
  private PageServer server;

  @BeforeEach
  void open() {
    tab.site().on("/_htip/live.js", exchange -> {
      byte[] script = live.back(Site.read("/META-INF/dxwww/htip/live.js"));
      Site.answer(exchange, gone ? 404 : 200, "text/javascript", script);
    });
    server = new PageServer(
        exchange -> {
          exchange.getResponseHeaders().set("X-CSRF-Token", "token");
          return page("page");
        },
        _ -> new byte[0]);
    tab.site().on("/page", this::answer);
    tab.serve("/other", new PageServer(_ -> page("other")));
    tab.go("/page");
    tab.heading("page");
    tab.js("window.same = true");
  }

  @AfterEach
  void stop() {
    live.release();
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      server.handle(exchange);
      return;
    }
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-CSRF-Token")));
    if (Htip.EVENT_TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      server.handle(exchange);
    } else {
      posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      Site.answer(exchange, 200, Htip.FRAME_TYPE, page("sent"));
    }
  }

  private static byte[] page(String heading) {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    writer.clone(writer.define(0, PAGE));
    writer.text(heading).text("typed~1").text("ticked~1").text("done~1").text("gone~1");
    return writer.append(0, 1).toByteArray();
  }

  private List<UpstreamEvent> events(int count) {
    tab.until(count + " events", () -> server.events().size() >= count);
    tab.until(Chromium.LIVE);
    assertThat(server.events()).hasSize(count);
    assertThat(tokens).hasSize(count).containsOnly("token");
    assertThat(tab.<Boolean>js("window.same")).as("not loaded anew").isTrue();
    return server.events();
  }

  @Test
  void clicks_areHeardLater_eachOnce() {
    new Actions(tab.driver()).click(tab.find("#do")).click(tab.find("#do")).perform();
    assertThat(server.events()).isEmpty();
    live.release();
    List<UpstreamEvent> events = events(2);
    assertThat(events).allSatisfy(event -> {
      assertThat(event.type()).isEqualTo(EventType.CLICK);
      assertThat(event.fields().pointer().orElseThrow().x()).isPositive();
    });
    tab.find("#do").click();
    events(3);
  }

  @Test
  void linkThatListens_isNotFollowed_butHeardLater() {
    tab.find("#bound").click();
    live.release();
    assertThat(events(1).getFirst().node()).isEqualTo(6);
    assertThat(tab.address()).endsWith("/page");
  }

  @Test
  void linkThatListens_forAnotherWindow_isTheBrowsers() {
    String here = tab.driver().getWindowHandle();
    new Actions(tab.driver())
        .keyDown(Keys.CONTROL).click(tab.find("#bound")).keyUp(Keys.CONTROL).perform();
    live.release();
    tab.until("another window", () -> tab.driver().getWindowHandles().size() == 2);
    for (String handle : tab.driver().getWindowHandles()) {
      if (!handle.equals(here)) {
        tab.driver().switchTo().window(handle).close();
      }
    }
    tab.driver().switchTo().window(here);
    assertThat(server.events()).isEmpty();
    tab.heading("page");
  }

  @Test
  void otherLink_isFollowedAtOnce() {
    tab.find("#to").click();
    tab.heading("other");
    assertThat(tab.<Boolean>js("!window.same")).isTrue();
  }

  @Test
  void form_isSentLater_once_withItsTokenAndItsButton() {
    tab.find("#text").sendKeys("much to say");
    tab.find("#send").click();
    tab.find("#send").click();
    assertThat(posts).isEmpty();
    live.release();
    tab.heading("sent");
    assertThat(posts).containsExactly("t=much+to+say&by=1");
    assertThat(tokens).containsExactly("token");
    assertThat(tab.<Boolean>js("window.same")).as("not loaded anew").isTrue();
  }

  @Test
  void whatIsTypedAndTicked_isHeardLater_asItIsThen() {
    tab.find("#field").sendKeys("abc");
    tab.find("#tick").click();
    live.release();
    tab.until("both", () -> server.events().stream().map(UpstreamEvent::type).toList()
        .containsAll(List.of(EventType.INPUT, EventType.CHANGE)));
    assertThat(tab.<Boolean>js("document.querySelector('#tick').checked")).isTrue();
    assertThat(server.events()).filteredOn(e -> e.type() == EventType.CHANGE).singleElement()
        .satisfies(e -> assertThat(e.fields().checked()).contains(true));
    assertThat(server.events()).filteredOn(e -> e.type() == EventType.INPUT)
        .allSatisfy(e -> assertThat(e.fields().value()).contains("abc"));
  }

  @Test
  void whatIsTypedEarly_isADraft_asWhatIsTypedLater() {
    tab.find("#text").sendKeys("a draft");
    live.release();
    tab.until(Chromium.LIVE);
    server = new PageServer(_ -> page("page"), _ -> page("anew"));
    tab.click("#do");
    tab.heading("anew");
    assertThat(tab.<String>js("document.querySelector('#text').value")).isEqualTo("a draft");
  }

  @Test
  void scriptThatDoesNotCome_leavesFormsToTheBrowser() {
    gone = true;
    live.release();
    tab.until("!window.htip.early");
    tab.find("#text").sendKeys("x");
    tab.find("#send").click();
    tab.until("form", () -> posts.size() == 1);
    assertThat(posts).containsExactly("t=x&by=1");
    assertThat(tokens).as("not by a script").containsExactly("null");
  }
}
