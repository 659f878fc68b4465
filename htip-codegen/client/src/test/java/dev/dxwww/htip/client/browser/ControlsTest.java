package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.Walk.Move;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Controls show what the server says, unless a person has gone on meanwhile. */
class ControlsTest {
  private static final Walk.Event CHANGE = new Walk.Event(EventType.CHANGE, 0);
  private static final Walk.Property CHECKED = new Walk.Property("checked");
  private static final Walk.Property SELECTED = new Walk.Property("selected");

  /** Nodes: 3 #text, 4 #box, 7 #a, 9 #b, 12 and 13 options, 14 text of #area, 15 #clicked. */
  private static final TemplateDef PAGE =
      new TemplateDef(
          "<form action=\"/page\" method=\"post\"><input id=\"text\" name=\"text\">"
              + "<input id=\"box\" type=\"checkbox\"><input id=\"free\" type=\"checkbox\">"
              + "<input id=\"a\" type=\"radio\" name=\"r\">"
              + "<input id=\"b\" type=\"radio\" name=\"r\">"
              + "<select><option>x</option><option>y</option></select>"
              + "<textarea id=\"area\"> </textarea><input id=\"clicked\" type=\"checkbox\">"
              + "<input id=\"plain\"><input id=\"file\" type=\"file\">"
              + "<button type=\"reset\">Reset</button><button id=\"send\">Send</button></form>",
          new Walk(List.of(
              new Walk.Event(EventType.SUBMIT, 0),
              Move.FIRST_CHILD, new Walk.Property("value"),
              Move.NEXT_SIBLING, CHECKED, CHANGE,
              Move.NEXT_SIBLING, CHANGE,
              Move.NEXT_SIBLING, CHECKED, CHANGE,
              Move.NEXT_SIBLING, CHECKED, CHANGE,
              Move.NEXT_SIBLING, CHANGE,
              Move.FIRST_CHILD, SELECTED, Move.NEXT_SIBLING, SELECTED, Move.PARENT,
              Move.NEXT_SIBLING, Move.FIRST_CHILD, new Walk.Text(), Move.PARENT,
              Move.NEXT_SIBLING, CHECKED, new Walk.Event(EventType.CLICK, 0))));
  private static final int NEXT = 17;

  private static Chromium browser;
  private final Site site = new Site().client("/_htip/");
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private volatile Reply reply = ControlsTest::nothing;

  /** What a POST is answered with. */
  private interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeAll
  static void start() {
    browser = new Chromium();
  }

  @AfterAll
  static void quit() {
    browser.close();
  }

  @BeforeEach
  void open() {
    PageServer shown = new PageServer(_ -> page());
    site.on(
        "/page",
        exchange -> {
          if (exchange.getRequestMethod().equals("POST")) {
            exchange.getRequestBody().readAllBytes();
            reply.to(exchange);
            posts.add(exchange.getRequestURI().toString());
          } else {
            shown.handle(exchange);
          }
        });
    browser.go(site.url("/page"));
    browser.until("document.querySelector('#clicked')?.heard && " + Chromium.LIVE);
    browser.js("htip.mount.addEventListener('htip:frames', () => document.title += '.')");
    assertThat(state()).isEqualTo("first - - a x area - ");
  }

  @AfterEach
  void stop() {
    site.close();
    browser.go("about:blank");
  }

  private static byte[] page() {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    writer.clone(writer.define(0, PAGE));
    writer.text("submit").text("first").flag(false).text("box").text("free").flag(true).text("a")
        .flag(false).text("b").text("select").flag(true).flag(false).text("area").flag(false)
        .text("clicked");
    return writer.append(0, 1).toByteArray();
  }

  private static FrameWriter patch() {
    return new FrameWriter().begin(0, 0, NEXT);
  }

  private static void frames(HttpExchange exchange, int status, FrameWriter frames)
      throws IOException {
    Site.answer(exchange, status, Htip.FRAME_TYPE, frames.toByteArray());
  }

  private static void nothing(HttpExchange exchange) throws IOException {
    frames(exchange, 200, patch());
  }

  private static void refusal(HttpExchange exchange, int status) throws IOException {
    Site.answer(
        exchange, status, "application/problem+json",
        "{\"title\":\"refused\"}".getBytes(StandardCharsets.UTF_8));
  }

  private static String state() {
    return browser.js("""
        (() => {
          const on = id => document.getElementById(id).checked;
          const value = id => document.getElementById(id).value;
          return [value('text'), on('box') ? 'box' : '-', on('free') ? 'free' : '-',
            (on('a') ? 'a' : '') + (on('b') ? 'b' : ''), document.querySelector('select').value,
            value('area'), on('clicked') ? 'clicked' : '-', value('plain')].join(' ');
        })()""");
  }

  private static void shows(String state) {
    browser.until(state, () -> state().equals(state));
  }

  private static String title() {
    return browser.js("document.title");
  }

  /** Clicks, and waits until its answer has been drawn. */
  private void answered(String css) {
    String before = title();
    browser.find(css).click();
    browser.until("drawn", () -> !title().equals(before));
  }

  private static void reset() {
    browser.find("[type=reset]").click();
  }

  @Test
  void resetButton_leadsToWhatTheServerSaidLast() {
    browser.find("#text").sendKeys(" and more");
    reset();
    assertThat(state()).isEqualTo("first - - a x area - ");
    reply = exchange ->
        frames(
            exchange, 200,
            patch().setProperty(3, "value", "second").setProperty(7, "checked", "")
                .setProperty(9, "checked", "1").setProperty(12, "selected", "")
                .setProperty(13, "selected", "1").setProperty(4, "checked", "1")
                .patchText(14, "text"));
    answered("#free");
    assertThat(state()).isEqualTo("second box free b y text - ");
    browser.find("#text").sendKeys("x");
    browser.find("#area").sendKeys("x");
    browser.find("#plain").sendKeys("x");
    browser.js("document.querySelector('#a').checked = true");
    browser.js("document.querySelector('select').value = 'x'");
    reset();
    assertThat(state()).isEqualTo("second box - b y text - ");
  }

  @Test
  void attributes_areThoseThatHtmlWouldHave() {
    assertThat(browser.<String>js("document.querySelector('#text').outerHTML"))
        .contains("value=\"first\"");
    assertThat(browser.<String>js("document.querySelector('#a').outerHTML"))
        .contains("checked=\"\"");
    assertThat(browser.<String>js("document.querySelector('select').innerHTML"))
        .isEqualTo("<option selected=\"\">x</option><option>y</option>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#box", "#b", "#clicked"})
  void controlThatTheServerDoesNotChange_goesBack(String css) {
    answered(css);
    shows("first - - a x area - ");
  }

  @Test
  void choiceThatTheServerDoesNotChange_goesBack() {
    String before = title();
    browser.find("select").sendKeys("y");
    browser.until("drawn", () -> !title().equals(before));
    shows("first - - a x area - ");
  }

  @ParameterizedTest
  @CsvSource({"#box, 400", "#b, 500", "#clicked, 403", "#box, 409", "#b, 403"})
  void controlThatTheServerRefuses_goesBack_andTheProblemIsSaid(String css, int status) {
    reply = exchange -> refusal(exchange, status);
    browser.find(css).click();
    browser.until("document.querySelector('.dx-problem')");
    shows("first - - a x area - ");
  }

  @Test
  void boxThatTheServerAccepts_stays() {
    reply = exchange -> frames(exchange, 200, patch().setProperty(4, "checked", "1"));
    answered("#box");
    assertThat(state()).isEqualTo("first box - a x area - ");
    reply = ControlsTest::nothing;
    answered("#free");
    assertThat(state()).isEqualTo("first box free a x area - ");
  }

  @Test
  void boxThatTheTemplateSaysNothingOf_isThePersons() {
    answered("#free");
    assertThat(state()).isEqualTo("first - free a x area - ");
  }

  @Test
  void pageDrawnAnew_doesNotBringARefusedTickBack() {
    reply = exchange -> Site.answer(exchange, 200, Htip.FRAME_TYPE, page());
    browser.find("#plain").sendKeys("kept");
    answered("#box");
    shows("first - - a x area - kept");
  }

  @Test
  void boxThatIsTouchedAgain_waitsForTheLaterAnswer() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    reply = exchange -> {
      await(posts.isEmpty() ? first : second);
      nothing(exchange);
    };
    browser.find("#box").click();
    browser.find("#box").click();
    browser.find("#box").click();
    first.countDown();
    browser.until("one answer", () -> posts.size() == 1 && title().endsWith("."));
    assertThat(state()).isEqualTo("first box - a x area - ");
    second.countDown();
    shows("first - - a x area - ");
    browser.until("all answers", () -> posts.size() == 3);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void formThatWasTaken_isAsTheServerSaid_andTheFocusStays() throws IOException {
    browser.find("#text").sendKeys(" typed");
    browser.find("#area").sendKeys(" typed");
    browser.find("#file").sendKeys(
        Files.createTempFile("controls", ".txt").toString());
    browser.find("#free").click();
    browser.until("answered", () -> posts.size() == 1);
    String before = title();
    browser.find("#plain").sendKeys("Buy bread", Keys.ENTER);
    browser.until("drawn", () -> !title().equals(before));
    shows("first - - a x area - ");
    assertThat(browser.<String>js("document.querySelector('#file').value")).isEmpty();
    WebElement active = browser.driver().switchTo().activeElement();
    assertThat(active.getDomProperty("id")).isEqualTo("plain");
    active.sendKeys("Next");
    assertThat(state()).isEqualTo("first - - a x area - Next");
    reply = exchange -> frames(exchange, 200, patch().patchText(14, "of the server"));
    answered("#send");
    assertThat(state()).isEqualTo("first - - a x of the server - ");
  }

  @Test
  void formThatWasRefused_keepsWhatWasTyped() {
    reply = exchange -> frames(exchange, 400, patch().patchText(14, "mistake"));
    browser.find("#plain").sendKeys("Buy");
    browser.find("#free").click();
    answered("#send");
    shows("first - free a x mistake - Buy");
    reply = exchange -> refusal(exchange, 409);
    browser.find("#send").click();
    browser.until("document.querySelector('.dx-problem')");
    assertThat(state()).endsWith(" Buy");
  }

  @Test
  void whatIsTypedAfterSending_stays() {
    CountDownLatch sent = new CountDownLatch(1);
    reply = exchange -> {
      await(sent);
      nothing(exchange);
    };
    browser.find("#text").sendKeys(" typed");
    browser.find("#plain").sendKeys("Buy", Keys.ENTER);
    browser.find("#plain").sendKeys(" more", Keys.ARROW_LEFT);
    sent.countDown();
    shows("first - - a x area - Buy more");
    assertThat(browser.<Long>js("document.activeElement.selectionStart")).isEqualTo(7);
  }

  @Test
  void textThatIsBeingTyped_stays_andResetLeadsToTheServersAllTheSame() {
    CountDownLatch sent = new CountDownLatch(1);
    reply = exchange -> {
      await(sent);
      frames(exchange, 200, patch().setProperty(3, "value", "of the server"));
    };
    browser.js("document.querySelector('#free').click()");
    browser.find("#text").sendKeys("!", Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    String before = title();
    sent.countDown();
    browser.until("drawn", () -> !title().equals(before));
    assertThat(state()).isEqualTo("first! - free a x area - ");
    assertThat(browser.<Long>js("document.activeElement.selectionStart")).isEqualTo(4);
    reset();
    assertThat(state()).startsWith("of the server ");
  }

  @Test
  void addressOfAnAnswer_isShown_withoutAPlaceInTheHistory() {
    long places = browser.<Long>js("history.length");
    reply = exchange -> {
      exchange.getResponseHeaders().set("Content-Location", "/page?q=a%20b");
      nothing(exchange);
    };
    answered("#box");
    assertThat(browser.<String>js("location.href")).isEqualTo(site.url("/page?q=a%20b"));
    assertThat(browser.<Long>js("history.length")).isEqualTo(places);
    reply = ControlsTest::nothing;
    answered("#box");
    assertThat(posts).containsExactly("/page", "/page?q=a%20b");
    assertThat(browser.<String>js("location.href")).isEqualTo(site.url("/page?q=a%20b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/page", "/other", "//example.org/page", "page/x"})
  void addressOfAnotherPath_isNotShown(String address) {
    reply = exchange -> {
      exchange.getResponseHeaders().set("Content-Location", address);
      nothing(exchange);
    };
    answered("#box");
    assertThat(browser.<String>js("location.href")).isEqualTo(site.url("/page"));
    assertThat(state()).isEqualTo("first - - a x area - ");
  }

  @Test
  void whatWaits_isSentToTheNewAddress() {
    CountDownLatch sent = new CountDownLatch(1);
    reply = exchange -> {
      await(sent);
      exchange.getResponseHeaders().set("Content-Location", "?q=" + posts.size());
      nothing(exchange);
    };
    browser.find("#box").click();
    browser.find("#clicked").click();
    sent.countDown();
    browser.until("both", () -> posts.size() == 2);
    assertThat(posts).containsExactly("/page", "/page?q=0");
    browser.until("location.search == '?q=1'");
    shows("first - - a x area - ");
  }
}
