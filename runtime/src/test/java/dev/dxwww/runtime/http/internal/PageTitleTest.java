package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.EventField;
import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.template.Render;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The title of the page before goes with the page. */
@Timeout(60)
class PageTitleTest {
  private static final TaskPageView VIEW = new TaskPageView(true);

  private String title = "Tasks";
  private HttpServer server;
  private PageClient client;

  private void start(@Nullable String document) {
    Routes routes =
        new Routes()
            .open(Route.get("/titled", "t.titled"), this::page)
            .page(VIEW, Render.AUTO)
            .open(Route.get("/untitled", "t.untitled"), x -> send("", x))
            .page(VIEW, Render.AUTO)
            .onEvent(new EventRoute("mark(long)", EventField.CHECKED), call -> title = "");
    server =
        PageServingTest.start(
            PageServingTest.pages(HtipSettings.DEFAULT, document, RobotRule.known()), routes);
    client = new PageClient(server.port());
  }

  private void page(Exchange x) {
    send(title, x);
  }

  private static void send(String title, Exchange x) {
    x.send(
        new TaskPage(title, List.of(new TaskPage.Task(0, "one", false))), Encoder.page(VIEW));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pageWithoutTitle_takesThatOfThePageBeforeAway() throws Exception {
    start(null);
    client.visit("/titled");
    assertThat(client.title()).isEqualTo("Tasks");
    client.visit("/untitled");
    assertThat(client.title()).isEmpty();
  }

  @Test
  void pageWithoutTitle_hasThatOfTheApplicationsOwnDocument() throws Exception {
    start("<head><title>Our &amp; site</title></head><body></body>");
    client.visit("/titled");
    assertThat(client.title()).isEqualTo("Tasks");
    client.visit("/untitled");
    assertThat(client.title()).isEqualTo("Our & site");
  }

  @Test
  void eventThatTakesTheTitleAway_bringsTheOneOfTheDocument() throws Exception {
    start("<head><title>Our &amp; site</title></head><body></body>");
    client.visit("/titled");
    byte[] patch = client.fire("/titled", client.handler(0), true).body();

    assertThat(patch[5] & Htip.FULL).isZero();
    assertThat(client.title()).isEqualTo("Our & site");
  }
}
