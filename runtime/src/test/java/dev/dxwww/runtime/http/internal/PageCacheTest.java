package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.DeltaFrame;
import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.runtime.http.internal.TaskPage.Task;
import dev.dxwww.template.Render;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What browsers keep by themselves of an address and ask about by {@code If-None-Match}, without
 * their scripts: never the wrong thing for the right one.
 */
@Timeout(60)
class PageCacheTest {
  private static final String ROBOT = "Googlebot/2.1";

  private TaskPage page = PageServingTest.page(200);
  private HttpServer server;
  private PageClient client;

  @BeforeEach
  void start() {
    TaskPageView live = new TaskPageView(true);
    TaskPageView still = new TaskPageView(false);
    Routes routes =
        new Routes()
            .open(Route.get("/tasks", "t.tasks"), x -> x.send(page, Encoder.page(live)))
            .page(live, Render.AUTO)
            .open(Route.get("/still", "t.still"), x -> x.send(page, Encoder.page(still)))
            .page(still, Render.AUTO);
    server =
        PageServingTest.start(
            PageServingTest.pages(HtipSettings.DEFAULT, null, RobotRule.known()), routes);
    client = new PageClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> frames(String... more) throws Exception {
    List<String> fields = new ArrayList<>(List.of("Accept", Htip.FRAME_TYPE));
    fields.addAll(List.of(more));
    return client.get("/still", fields.toArray(String[]::new));
  }

  private static String tag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private void change(String title) {
    List<Task> tasks = new ArrayList<>(page.tasks());
    tasks.set(100, new Task(100, title, true));
    page = new TaskPage("Tasks", tasks);
  }

  /** A browser that keeps the difference asks by its tag: that is not the page. */
  @Test
  void difference_isNeverTakenForThePage() throws Exception {
    client.visit("/still");
    change("Another text");
    HttpResponse<byte[]> difference = client.again("/still");
    assertThat(difference.body()[5] & Htip.DELTA).isEqualTo(Htip.DELTA);
    String kept = tag(difference);
    byte[] whole = frames().body();
    String name = FrameHash.hex(FrameHash.of(whole));
    assertThat(kept).isEqualTo('"' + name + "-d\"");

    HttpResponse<byte[]> reloaded = frames("If-None-Match", kept);
    assertThat(reloaded.statusCode()).isEqualTo(200);
    assertThat(reloaded.body()).isEqualTo(whole);
    assertThat(frames(Htip.BASE_HEADER, name, "If-None-Match", kept).statusCode())
        .isEqualTo(200);
    // What was made of the difference has the page's name.
    assertThat(frames(Htip.BASE_HEADER, name + "-d").statusCode()).isEqualTo(304);
    assertThat(frames(Htip.BASE_HEADER, name).statusCode()).isEqualTo(304);
  }

  /** The browser would take 304 to be about what it keeps itself, from another window. */
  @Test
  void pageThatOnlyTheScriptKeeps_isNotAnsweredByNothing() throws Exception {
    client.visit("/still");
    byte[] whole = client.kept();
    HttpResponse<byte[]> answer =
        frames(Htip.BASE_HEADER, client.shown(), "If-None-Match", "\"0123456789abcdef\"");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(DeltaFrame.resolve(whole, answer.body())).isEqualTo(whole);
    assertThat(answer.body().length).isLessThan(100);
    for (String same : List.of(client.shown(), client.shown() + "-gzip")) {
      assertThat(
          frames(Htip.BASE_HEADER, client.shown(), "If-None-Match", '"' + same + '"')
              .statusCode())
          .isEqualTo(304);
    }
  }

  /** Browsers keep one form under an address: frames are asked for with an empty parameter. */
  @ParameterizedTest
  @CsvSource({"/still?, /still", "/still?q=1&, /still?q=1"})
  void framesUnderAnAddressOfTheirOwn_areThoseOfThePage(String frames, String page)
      throws Exception {
    HttpResponse<byte[]> first = client.visit(frames);
    assertThat(client.get(frames, "Accept", Htip.FRAME_TYPE, "If-None-Match", tag(first))
        .statusCode()).isEqualTo(304);
    change("Another text");
    HttpResponse<byte[]> difference = client.again(page);
    assertThat(difference.body()[5] & Htip.DELTA).isEqualTo(Htip.DELTA);
  }

  /** Its token would be refused: it is the one of a session that has ended. */
  @Test
  void htmlOfAnotherSession_isSentAgain() throws Exception {
    String tag = tag(client.get("/tasks", "User-Agent", ROBOT));
    PageClient other = new PageClient(server.port());
    HttpResponse<byte[]> answer =
        other.get("/tasks", "User-Agent", ROBOT, "If-None-Match", tag);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("name=\"_csrf\"");
    assertThat(
        client.get("/tasks", "User-Agent", ROBOT, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }
}
