package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

  @RegisterExtension static final Tab tab = new Tab();

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

  @BeforeEach
  void open() {
    PageServer shown =
        new PageServer(
            exchange -> {
              exchange.getResponseHeaders().set("X-CSRF-Token", token);
              asked.incrementAndGet();
              return page("page");
            });
    tab.site().on(
        "/page",
        exchange -> {
          if (exchange.getRequestMethod().equals("POST")) {
            posted(exchange);
          } else {
            shown.handle(exchange);
          }
        });
    tab.site().on("/other", new PageServer(_ -> page("other"))::handle);
    tab.go("/page");
    tab.heading("page");
    tab.until("document.querySelector('#do').heard");
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

  private static void alert(String text) {
    tab.until("document.querySelector('.dx-problem[role=alert]')?.textContent.includes('"
        + text + "')");
  }

  private static String typed() {
    return tab.js("document.querySelector('input').value");
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
    tab.find("#do").click();
    tab.heading("after");
    assertThat(events).hasSize(2);
    assertThat(events.get(0).eventSeq()).isNotZero().isEqualTo(events.get(1).eventSeq());
    tab.find("#do").click();
    tab.until("third", () -> events.size() == 3);
    assertThat(events.get(2).eventSeq()).isEqualTo(events.get(1).eventSeq() + 1);
  }

  @Test
  void formWhoseAnswerIsLost_isNotSentAgain_andKeepsItsText() {
    reply = (exchange, _) -> exchange.close();
    tab.find("input").sendKeys("much to say");
    tab.find("#send").click();
    alert("no answer");
    // The browser itself may send it again where the connection was used before.
    assertThat(Set.copyOf(numbers)).hasSize(1);
    assertThat(typed()).isEqualTo("much to say");
    reply = (exchange, _) -> frames(exchange, page("sent"));
    tab.find("#send").click();
    tab.heading("sent");
    assertThat(typed()).isEmpty();
    assertThat(Set.copyOf(numbers)).hasSize(2).doesNotContain("");
    assertThat(tab.<Boolean>js("!document.querySelector('.dx-problem')")).isTrue();
  }

  @Test
  void whatIsWrongWithAnEventOrForm_isSaid_andThePageStays() {
    reply = (exchange, _) -> problem(
        exchange, 400,
        "{\"detail\":\"Not so.\",\"errors\":[{\"name\":\"title\",\"message\":\"is empty\"}]}");
    tab.find("input").sendKeys("text");
    tab.find("#do").click();
    alert("Not so.; title is empty");
    tab.find("#send").click();
    tab.until("form", () -> forms.size() == 1);
    alert("Not so.");
    assertThat(typed()).isEqualTo("text");
    assertThat(asked).hasValue(1);
    assertThat(tab.address()).endsWith("/page");
  }

  @Test
  void pageThatListens_saysItItself() {
    tab.js("document.querySelector('main').addEventListener('htip:problem', e => {"
        + "e.preventDefault(); window.problem = e.detail; })");
    reply = (exchange, _) -> problem(exchange, 422, "{\"code\":7}");
    tab.find("#do").click();
    tab.until("window.problem?.code == 7");
    assertThat(tab.<Boolean>js("!document.querySelector('.dx-problem')")).isTrue();
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
    tab.find("input").sendKeys("draft");
    tab.find("#do").click();
    tab.heading("after");
    assertThat(events).hasSize(2);
    assertThat(typed()).isEqualTo("draft");
  }

  @Test
  void eventThatIsNotAllowed_isSaid() {
    reply = (exchange, _) -> problem(exchange, 403, "{\"title\":\"Forbidden\"}");
    tab.find("#do").click();
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
    tab.find("input").sendKeys("draft");
    tab.find("#do").click();
    tab.heading("after");
    assertThat(events).hasSize(3);
    assertThat(typed()).isEqualTo("draft");
    assertThat(asked).hasValue(1);
  }

  @Test
  void linkToWhatIsNoPage_isTheBrowsers() {
    List<String> accepted = new CopyOnWriteArrayList<>();
    tab.site().on("/other", exchange -> {
      String accept = exchange.getRequestHeaders().getFirst("Accept");
      accepted.add(accept);
      boolean any = accept.contains("*/*");
      Site.answer(
          exchange, any ? 200 : 406, "text/html", "<title>plain</title>".getBytes());
    });
    tab.find("#to").click();
    tab.until("document.title == 'plain'");
    assertThat(tab.address()).endsWith("/other");
    assertThat(accepted.getFirst()).startsWith(Htip.FRAME_TYPE);
  }

  @Test
  void linkToAFile_leavesThePageWhereItIs() {
    AtomicInteger files = new AtomicInteger();
    tab.site().on("/other", exchange -> {
      exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.csv");
      files.incrementAndGet();
      Site.answer(exchange, 200, "text/csv", "a,b".getBytes());
    });
    tab.find("#to").click();
    tab.until("file", () -> files.get() == 2);
    reply = (exchange, _) -> patched(exchange, "after");
    tab.find("#do").click();
    tab.heading("after");
    assertThat(tab.address()).endsWith("/page");
  }

  @Test
  void eventsOfAPageThatWasLeft_areStillSent() {
    Held go = new Held();
    reply = (exchange, number) -> {
      if (number == 1) {
        go.await();
      }
      patched(exchange, "late");
    };
    tab.find("#do").click();
    tab.find("#do").click();
    tab.find("#to").click();
    tab.heading("other");
    go.release();
    tab.until("second", () -> events.size() == 2);
    tab.heading("other");
  }

  @Test
  void lateAnswerOfAForm_callsNobodyBack() {
    Held go = new Held();
    Held answered = new Held();
    reply = (exchange, _) -> {
      go.await();
      frames(exchange, page("sent"));
      answered.release();
    };
    tab.find("#send").click();
    tab.until("form", () -> forms.size() == 1);
    tab.find("#to").click();
    tab.heading("other");
    go.release();
    answered.await();
    // What comes later comes after it.
    tab.js("fetch('/other')");
    tab.heading("other");
    assertThat(tab.address()).endsWith("/other");
  }

  @Test
  void newPage_isBegunAtItsHeading() {
    tab.find("#to").sendKeys(Keys.ENTER);
    tab.heading("other");
    tab.until("document.activeElement.tagName == 'H1'");
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
    tab.site().on("/other", other::handle);
    tab.site().on("/page", here::handle);
    tab.go("/page");
    tab.heading("here");
    tab.js("window.same = true");
    tab.find("#to").click();
    tab.heading("other");
    assertThat(tab.<Boolean>js("window.same === undefined")).isTrue();
  }

  @Test
  void clickForAnotherWindow_isTheBrowsers() {
    tab.js("document.querySelector('#to').addEventListener('click', e => {"
        + "window.prevented = e.defaultPrevented; })");
    new Actions(tab.driver())
        .keyDown(Keys.CONTROL).click(tab.driver().findElement(By.id("to")))
        .keyUp(Keys.CONTROL).perform();
    tab.until("window.prevented === false");
    tab.heading("page");
  }
}
