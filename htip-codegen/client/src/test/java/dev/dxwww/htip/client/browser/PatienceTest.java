package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import dev.dxwww.htip.Bundle;
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

/** How long is waited for: the time of the page is the test's. */
class PatienceTest {
  /** Long times pass when the test says so: {@code pass(65000)}; true where one was awaited. */
  private static final String CLOCK = """
      const {setTimeout: begin, clearTimeout: end} = window;
      const awaited = window.awaited = new Map();
      window.setTimeout = (what, millis, ...rest) => {
        if (!(millis >= 1000)) return begin(what, millis, ...rest);
        const id = begin(() => {}, 1e9);
        window.begun = (window.begun ?? 0) + 1;
        awaited.set(id, {millis, what: () => what(...rest)});
        return id;
      };
      window.clearTimeout = id => { awaited.delete(id); end(id); };
      window.pass = time => {
        for (const [id, {millis, what}] of awaited) {
          if (millis == time) {
            awaited.delete(id);
            what();
            return true;
          }
        }
        return false;
      };
      """;
  /** Node 2 the heading's text, 3 the button. */
  private static final TemplateDef PAGE = new TemplateDef(
      "<section><h1> </h1><button id=\"do\">Do</button><form method=\"post\" action=\"/page\">"
          + "<button id=\"send\">Send</button></form><a id=\"to\" href=\"/other\">other</a>"
          + "</section>",
      new Walk(List.of(
          Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
          Walk.Move.NEXT_SIBLING, new Walk.Event(EventType.CLICK, 0))));

  @RegisterExtension static final Tab tab = new Tab();

  private final Held never = new Held();
  private final List<UpstreamEvent> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger others = new AtomicInteger();
  private final AtomicInteger forms = new AtomicInteger();

  @BeforeEach
  void clock() {
    tab.first(CLOCK);
  }

  @AfterEach
  void stop() {
    never.release();
  }

  private static byte[] page(String heading) {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    writer.clone(writer.define(0, PAGE));
    return writer.text(heading).text("done~1").append(0, 1).toByteArray();
  }

  /** What is asked first of all is not answered, what is asked after it is. */
  private void open() {
    tab.serve("/page", new PageServer(
        exchange -> exchange.getRequestMethod().equals("POST") ? form() : page("page"),
        event -> {
          events.add(event);
          return events.size() == 1
              ? never.back(new byte[0])
              : new FrameWriter().begin(0, 0, 4).patchText(2, "after").toByteArray();
        }));
    tab.serve("/other", new PageServer(_ ->
        others.incrementAndGet() == 1 ? never.back(page("late")) : page("other")));
    tab.open("/page", "page");
    assertThat(passes(65_000)).as("nothing is asked for").isFalse();
  }

  private byte[] form() {
    forms.incrementAndGet();
    return never.back(page("sent"));
  }

  private static boolean passes(int millis) {
    return tab.<Boolean>js("window.pass(" + millis + ")");
  }

  @Test
  void eventWithoutAnAnswer_isGivenUpAfter65Seconds_andSentAgain() {
    open();
    tab.find("#do").click();
    tab.until("event", () -> events.size() == 1);
    assertThat(passes(65_000)).isTrue();
    tab.heading("after");
    assertThat(events).hasSize(2);
    assertThat(events.get(1).eventSeq()).isEqualTo(events.get(0).eventSeq());
    assertThat(passes(65_000)).as("all is answered").isFalse();
  }

  @Test
  void pageWithoutAnAnswer_isGivenUpAfter65Seconds_andAskedForAgain() {
    open();
    tab.find("#to").click();
    tab.until("asked", () -> others.get() == 1);
    assertThat(passes(65_000)).isTrue();
    tab.heading("other");
    assertThat(others).hasValue(2);
  }

  @Test
  void answerThatStops_isGivenUpAfter65Seconds_andThePageAskedForAgain() {
    open();
    byte[] frame = page("page");
    tab.site().on("/page", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", Htip.FRAME_TYPE);
      exchange.sendResponseHeaders(200, frame.length);
      if (exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseBody().write(frame, 0, 20);
        exchange.getResponseBody().flush();
        never.await();
      }
      byte[] again = page("anew");
      exchange.getResponseBody().write(again);
      exchange.close();
    });
    tab.find("#do").click();
    // For the answer to begin, for its first bytes, and for more of it.
    tab.until("window.begun == 3");
    assertThat(passes(65_000)).isTrue();
    tab.heading("anew");
  }

  @Test
  void formWithoutAnAnswer_isNotGivenUp() {
    open();
    tab.find("#send").click();
    tab.until("form", () -> forms.get() == 1);
    assertThat(passes(65_000)).isFalse();
    never.release();
    tab.heading("sent");
    assertThat(forms).hasValue(1);
  }

  @Test
  void secondFault_isFollowedByAPause_asAServerMayBeNewerThanAnother() {
    Bundle deployed = Bundle.of(List.of(PAGE));
    AtomicInteger asked = new AtomicInteger();
    tab.serve("/page", new PageServer((HttpExchange _) -> {
      asked.incrementAndGet();
      FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
      writer.clone(deployed.template(0));
      return writer.text("deployed").text("done~1").append(0, 1).toByteArray();
    }));
    tab.go("/page");
    tab.until("[...window.awaited.values()].some(a => a.millis == 1000)");
    assertThat(asked).hasValue(2);
    tab.site().file(deployed.path(), deployed.bytes());
    assertThat(passes(1000)).isTrue();
    tab.heading("deployed");
    assertThat(asked).hasValue(3);
  }
}
