package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.EventField;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventCall;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.template.Render;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cookies of an event: the page's handler may run twice for it, and what it sets goes out once. */
@Timeout(60)
class EventCookiesTest {
  private static final TaskPageView VIEW = new TaskPageView(true);

  private int pages;
  private String does = "";
  private HttpServer server;
  private PageClient client;

  @BeforeEach
  void start() {
    Routes routes =
        new Routes()
            .open(Route.get("/tasks", "t.tasks"), this::page)
            .page(VIEW, Render.AUTO)
            .onEvent(new EventRoute("mark(long)", EventField.CHECKED), this::event);
    HtipSettings.Memory nothing = new HtipSettings.Memory(0, 0, 0, 100);
    server =
        PageServingTest.start(
            PageServingTest.pages(
                HtipSettings.DEFAULT.limits(new HtipSettings.Limits(64 << 10, nothing, true)),
                null, RobotRule.known()),
            routes);
    client = new PageClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void page(Exchange x) {
    pages++;
    x.sendResponse(
        Response.ok(PageServingTest.page(2))
            .cookie(Cookie.of("seen", "page" + pages))
            .cookie(Cookie.of("seen", "below" + pages).path("/tasks")),
        Encoder.page(VIEW));
  }

  private void event(EventCall call) {
    switch (does) {
      case "cookies" -> call.exchange().sendResponse(
          Response.ok(PageServingTest.page(2))
              .cookie(Cookie.of("seen", "event")).cookie(Cookie.of("done", "1")),
          Encoder.page(VIEW));
      case "conflict" -> throw new ConflictException("somebody else was here");
      default -> { }
    }
  }

  private List<String> fire() throws Exception {
    client.visit("/tasks");
    pages = 0;
    HttpResponse<byte[]> answer = client.fire("/tasks", client.handler(1), true);
    return answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf("; Http")))
        .toList();
  }

  @Test
  void page_setsItsCookiesAsItIsAfterTheEvent() throws Exception {
    List<String> cookies = fire();

    assertThat(pages).isEqualTo(2);
    assertThat(cookies).containsExactly("seen=page2; Path=/", "seen=below2; Path=/tasks");
  }

  @Test
  void pageOfTheEvent_setsItsOwnCookiesAlone() throws Exception {
    does = "cookies";

    assertThat(fire()).containsExactly("seen=event; Path=/", "done=1; Path=/");
  }

  @Test
  void eventThatIsRefused_setsNone() throws Exception {
    does = "conflict";

    assertThat(fire()).isEmpty();
  }
}
