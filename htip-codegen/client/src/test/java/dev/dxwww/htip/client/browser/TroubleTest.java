package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What goes wrong between a person and the server: nothing is done twice, or lost in silence. */
class TroubleTest {
  private static final String PROBLEM = "application/problem+json";
  /** Node 1 the root, 2 the heading's text, 3 the button that does something. */
  private static final TemplateDef PAGE =
      new TemplateDef(
          "<section><h1> </h1><button id=\"do\">Do</button><a id=\"to\" href=\"/other\">other</a>"
              + "<form method=\"post\" action=\"/page\"><input name=\"t\">"
              + "<button id=\"send\">Send</button></form></section>",
          new Walk(List.of(
              Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
              Walk.Move.NEXT_SIBLING, new Walk.Event(EventType.CLICK, 0))));

  private static Chromium browser;
  private final Site site = new Site().client("/_htip/");
  private final List<UpstreamEvent> events = new CopyOnWriteArrayList<>();
  private final List<String> forms = new CopyOnWriteArrayList<>();
  private final List<String> numbers = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Reply reply = (_, _) -> { };
  private volatile String token = "first";

  /** What a POST is answered with. */
  private interface Reply {
    void to(HttpExchange exchange, int number) throws IOException;
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
    PageServer shown =
        new PageServer(
            exchange -> {
              exchange.getResponseHeaders().set("X-CSRF-Token", token);
              asked.incrementAndGet();
              return page("page");
            });
    site.on(
        "/page",
        exchange -> {
          if (exchange.getRequestMethod().equals("POST")) {
            posted(exchange);
          } else {
            shown.handle(exchange);
          }
        });
    site.on("/other", new PageServer(_ -> page("other"))::handle);
    browser.go(site.url("/page"));
    heading("page");
    browser.until("document.querySelector('#do').heard");
  }

  @AfterEach
  void stop() {
    site.close();
    browser.go("about:blank");
  }

  private void posted(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (Htip.EVENT_TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      events.add(UpstreamEvent.decode(body));
      reply.to(exchange, events.size());
    } else {
      List<String> number = exchange.getRequestHeaders().get(Htip.NUMBER_HEADER);
      numbers.add(number == null ? "" : number.getFirst());
      forms.add(new String(body, StandardCharsets.UTF_8));
      reply.to(exchange, forms.size());
    }
  }

  private static byte[] page(String heading) {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    writer.clone(writer.define(0, PAGE));
    return writer.text(heading).text("done~1").append(0, 1).toByteArray();
  }

  private static void frames(HttpExchange exchange, byte[] frames) throws IOException {
    Site.answer(exchange, 200, Htip.FRAME_TYPE, frames);
  }

  private static void patched(HttpExchange exchange, String heading) throws IOException {
    frames(exchange, new FrameWriter().begin(0, 0, 4).patchText(2, heading).toByteArray());
  }

  private static void problem(HttpExchange exchange, int status, String json) throws IOException {
    Site.answer(exchange, status, PROBLEM, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void heading(String text) {
    browser.until("document.querySelector('h1')?.textContent == '" + text + "'");
  }

  private static void alert(String text) {
    browser.until("document.querySelector('.dx-problem[role=alert]')?.textContent.includes('"
        + text + "')");
  }

  private static String typed() {
    return browser.js("document.querySelector('input').value");
  }

  @Test
  void eventWhoseAnswerIsLost_comesAgainWithItsNumber() {
    reply = (exchange, number) -> {
      if (number == 1) {
        exchange.close();
      } else {
        patched(exchange, "after");
      }
    };
    browser.find("#do").click();
    heading("after");
    assertThat(events).hasSize(2);
    assertThat(events.get(0).eventSeq()).isNotZero().isEqualTo(events.get(1).eventSeq());
    browser.find("#do").click();
    browser.until("third", () -> events.size() == 3);
    assertThat(events.get(2).eventSeq()).isEqualTo(events.get(1).eventSeq() + 1);
  }

  @Test
  void formWhoseAnswerIsLost_isNotSentAgain_andKeepsItsText() {
    reply = (exchange, _) -> exchange.close();
    browser.find("input").sendKeys("much to say");
    browser.find("#send").click();
    alert("no answer");
    // The browser itself may send it again where the connection was used before.
    assertThat(Set.copyOf(numbers)).hasSize(1);
    assertThat(typed()).isEqualTo("much to say");
    reply = (exchange, _) -> frames(exchange, page("sent"));
    browser.find("#send").click();
    heading("sent");
    assertThat(typed()).isEmpty();
    assertThat(Set.copyOf(numbers)).hasSize(2).doesNotContain("");
    assertThat(browser.<Boolean>js("!document.querySelector('.dx-problem')")).isTrue();
  }

  @Test
  void whatIsWrongWithAnEventOrForm_isSaid_andThePageStays() {
    reply = (exchange, _) -> problem(
        exchange, 400,
        "{\"detail\":\"Not so.\",\"errors\":[{\"name\":\"title\",\"message\":\"is empty\"}]}");
    browser.find("input").sendKeys("text");
    browser.find("#do").click();
    alert("Not so.; title is empty");
    browser.find("#send").click();
    browser.until("form", () -> forms.size() == 1);
    alert("Not so.");
    assertThat(typed()).isEqualTo("text");
    assertThat(asked).hasValue(1);
    assertThat(browser.driver().getCurrentUrl()).endsWith("/page");
  }

  @Test
  void pageThatListens_saysItItself() {
    browser.js("document.querySelector('main').addEventListener('htip:problem', e => {"
        + "e.preventDefault(); window.problem = e.detail; })");
    reply = (exchange, _) -> problem(exchange, 422, "{\"code\":7}");
    browser.find("#do").click();
    browser.until("window.problem?.code == 7");
    assertThat(browser.<Boolean>js("!document.querySelector('.dx-problem')")).isTrue();
  }

  @Test
  void tokenThatIsTooOld_isRenewed_andTheEventNotLost() {
    reply = (exchange, _) -> {
      if (exchange.getRequestHeaders().getFirst("X-CSRF-Token").equals("second")) {
        patched(exchange, "after");
      } else {
        problem(exchange, 403, "{\"code\":1006}");
      }
    };
    token = "second";
    browser.find("input").sendKeys("draft");
    browser.find("#do").click();
    heading("after");
    assertThat(events).hasSize(2);
    assertThat(typed()).isEqualTo("draft");
  }

  @Test
  void eventThatIsNotAllowed_isSaid() {
    reply = (exchange, _) -> problem(exchange, 403, "{\"title\":\"Forbidden\"}");
    browser.find("#do").click();
    alert("Forbidden");
    assertThat(events).hasSize(1);
  }

  @Test
  void serverThatIsBusy_isAskedLater() {
    reply = (exchange, number) -> {
      if (number < 3) {
        Site.answer(exchange, number == 1 ? 503 : 502, "text/html", "<h1>nginx</h1>".getBytes());
      } else {
        patched(exchange, "after");
      }
    };
    browser.find("input").sendKeys("draft");
    browser.find("#do").click();
    heading("after");
    assertThat(events).hasSize(3);
    assertThat(typed()).isEqualTo("draft");
    assertThat(asked).hasValue(1);
  }

  @Test
  void linkToWhatIsNoPage_isTheBrowsers() {
    List<String> accepted = new CopyOnWriteArrayList<>();
    site.on("/other", exchange -> {
      String accept = exchange.getRequestHeaders().getFirst("Accept");
      accepted.add(accept);
      boolean any = accept.contains("*/*");
      Site.answer(
          exchange, any ? 200 : 406, "text/html", "<title>plain</title>".getBytes());
    });
    browser.find("#to").click();
    browser.until("document.title == 'plain'");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/other");
    assertThat(accepted.getFirst()).startsWith(Htip.FRAME_TYPE);
  }

  @Test
  void linkToAFile_leavesThePageWhereItIs() {
    AtomicInteger files = new AtomicInteger();
    site.on("/other", exchange -> {
      exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.csv");
      files.incrementAndGet();
      Site.answer(exchange, 200, "text/csv", "a,b".getBytes());
    });
    browser.find("#to").click();
    browser.until("file", () -> files.get() == 2);
    reply = (exchange, _) -> patched(exchange, "after");
    browser.find("#do").click();
    heading("after");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/page");
  }

  @Test
  void eventsOfAPageThatWasLeft_areStillSent() {
    CountDownLatch go = new CountDownLatch(1);
    reply = (exchange, number) -> {
      if (number == 1) {
        await(go);
      }
      patched(exchange, "late");
    };
    browser.find("#do").click();
    browser.find("#do").click();
    browser.find("#to").click();
    heading("other");
    go.countDown();
    browser.until("second", () -> events.size() == 2);
    heading("other");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void lateAnswerOfAForm_callsNobodyBack() {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    reply = (exchange, _) -> {
      await(go);
      frames(exchange, page("sent"));
      answered.countDown();
    };
    browser.find("#send").click();
    browser.until("form", () -> forms.size() == 1);
    browser.find("#to").click();
    heading("other");
    go.countDown();
    await(answered);
    // What comes later comes after it.
    browser.js("fetch('/other')");
    heading("other");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/other");
  }

  @Test
  void newPage_isBegunAtItsHeading() {
    browser.find("#to").sendKeys(Keys.ENTER);
    heading("other");
    browser.until("document.activeElement.tagName == 'H1'");
  }

  @Test
  void pageOfAnotherDocument_isLoaded() {
    PageServer other = new PageServer(exchange -> {
      exchange.getResponseHeaders().set("HTIP-Shell", "b");
      return page("other");
    });
    PageServer here = new PageServer(exchange -> {
      exchange.getResponseHeaders().set("HTIP-Shell", "a");
      return page("here");
    });
    site.on("/other", other::handle);
    site.on("/page", here::handle);
    browser.go(site.url("/page"));
    heading("here");
    browser.js("window.same = true");
    browser.find("#to").click();
    heading("other");
    assertThat(browser.<Boolean>js("window.same === undefined")).isTrue();
  }

  @Test
  void clickForAnotherWindow_isTheBrowsers() {
    browser.js("document.querySelector('#to').addEventListener('click', e => {"
        + "window.prevented = e.defaultPrevented; })");
    new Actions(browser.driver())
        .keyDown(Keys.CONTROL).click(browser.driver().findElement(By.id("to")))
        .keyUp(Keys.CONTROL).perform();
    browser.until("window.prevented === false");
    heading("page");
  }
}
