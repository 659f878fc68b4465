package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.EventField;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameReader;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.Operation;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Value;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.generated.Converters;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventCall;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.EventKeys;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.runtime.htip.internal.PageCounts.As;
import dev.dxwww.runtime.htip.internal.PageCounts.BaseUse;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.htip.internal.SignedHandlers;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.runtime.http.RoutePolicy.Access;
import dev.dxwww.runtime.http.internal.TaskPage.Task;
import dev.dxwww.template.Render;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do on pages: who may cause what, and what comes back. */
@Timeout(60)
class PageEventsTest {
  private static final TaskPageView VIEW = new TaskPageView(true);

  private final List<Task> tasks = new ArrayList<>(PageServingTest.page(3).tasks());
  private final List<String> calls = new ArrayList<>();
  private String does = "toggle";
  private Pages pages;
  private HttpServer server;
  private PageClient client;

  @BeforeEach
  void start() {
    start(HtipSettings.DEFAULT);
  }

  private void start(HtipSettings settings) {
    pages = PageServingTest.pages(settings, null, RobotRule.known());
    server = PageServingTest.start(pages, routes());
    client = new PageClient(server.port());
  }

  private static HtipSettings limits(
      int event, HtipSettings.Memory memory, boolean rerender) {
    return HtipSettings.DEFAULT.limits(new HtipSettings.Limits(event, memory, rerender));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Routes routes() {
    return new Routes()
        .open(Route.get("/tasks", "t.tasks"), x -> x.send(page(), Encoder.page(VIEW)))
        .page(VIEW, Render.AUTO)
        .open(Route.get("/other", "t.other"), x -> x.send(page(), Encoder.page(VIEW)))
        .page(VIEW, Render.AUTO)
        .open(Route.post("/tasks", "t.create"), x -> x.send("theirs", Encoder.TEXT))
        .onEvent(new EventRoute("toggle(long)", EventField.CHECKED | EventField.FORM),
            this::toggle)
        .onEvent(
            new EventRoute("delete(long)", 0, Optional.of(new Access.DenyAll())),
            call -> calls.add("deleted"));
  }

  private TaskPage page() {
    return new TaskPage("Tasks", List.copyOf(tasks));
  }

  private void toggle(EventCall call) {
    long id = call.longArgument(0);
    if (call.refused()) {
      return;
    }
    calls.add(does + " " + id + " " + call.checked());
    switch (does) {
      case "toggle" -> tasks.set(
          (int) id, new Task(id, tasks.get((int) id).title(), call.checked()));
      case "nothing" -> { }
      case "redirect" -> call.exchange().sendRedirect(Redirect.seeOther("/other?a=b"));
      case "form" -> {
        String title = call.exchange().value(Param.form("title"), Converters.STRING);
        tasks.set((int) id, new Task(id, title, false));
      }
      case "page" -> call.exchange().send(new TaskPage("Shown", List.of()), Encoder.page(VIEW));
      case "number" -> call.exchange().intValue(Param.form("title"));
      case "conflict" -> throw new ConflictException("somebody else was here");
      default -> throw new IllegalStateException(does);
    }
  }

  private HttpResponse<byte[]> post(byte[] body) throws Exception {
    return client.send(client.event("/tasks", body));
  }

  private static boolean isFull(HttpResponse<byte[]> answer) {
    return (answer.body()[5] & Htip.FULL) != 0;
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  // ---- what comes back

  @Test
  void event_isAnsweredByWhatHasChanged() throws Exception {
    client.visit("/tasks");
    HttpResponse<byte[]> answer = client.fire("/tasks", client.handler(1), true);

    assertThat(calls).containsExactly("toggle 1 true");
    assertThat(isFull(answer)).isFalse();
    assertThat(client.rows())
        .containsExactly("[ ] Task number 0", "[x] Task number 1", "[ ] Task number 2");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("X-CSRF-Token")).isPresent();
    assertThat(pages.counts().count(BaseUse.KEPT)).isEqualTo(1);
  }

  @Test
  void eventAfterEvent_goesOnFromWhatIsShown() throws Exception {
    client.visit("/tasks");
    String first = client.shown();
    for (int i = 0; i < 12; i++) {
      tasks.add(new Task(tasks.size(), "more " + i, false));
      HttpResponse<byte[]> answer =
          client.fire("/tasks", client.handler(i % client.rows().size()), i % 2 == 0);

      assertThat(isFull(answer)).isFalse();
      assertThat(client.rows()).hasSize(tasks.size());
      assertThat(client.shown()).isNotEqualTo(first);
    }
    PageClient fresh = new PageClient(server.port());
    fresh.visit("/tasks");
    assertThat(client.rows()).isEqualTo(fresh.rows());
  }

  /** Whatever a page becomes, a chain of differences shows it. */
  @Test
  void chainOfRandomChanges_showsWhatAFreshClientSees() throws Exception {
    Random random = new Random(6);
    client.visit("/tasks");
    for (int step = 0; step < 60; step++) {
      int at = random.nextInt(tasks.size());
      switch (random.nextInt(4)) {
        case 0 -> tasks.add(new Task(tasks.size(), "new " + step, random.nextBoolean()));
        case 1 -> {
          if (tasks.size() > 1) {
            tasks.removeLast();
          }
        }
        default -> tasks.set(at, new Task(at, "text " + step, random.nextBoolean()));
      }
      does = "nothing";
      client.fire("/tasks", client.handler(0), true);
      assertThat(client.rows()).isEqualTo(
          tasks.stream().map(task -> (task.done() ? "[x] " : "[ ] ") + task.title()).toList());
    }
    assertThat(pages.counts().count(As.PATCH)).isEqualTo(60);
  }

  @Test
  void oneOfAThousandRows_isAFewBytes() throws Exception {
    for (int i = 3; i < 1_000; i++) {
      tasks.add(new Task(i, "Task number " + i, false));
    }
    client.visit("/tasks");
    HttpResponse<byte[]> answer = client.fire("/tasks", client.handler(500), true);

    assertThat(answer.body().length).isLessThan(100);
    assertThat(client.rows().get(500)).isEqualTo("[x] Task number 500");
  }

  @Test
  void eventThatChangesNothing_keepsTheName() throws Exception {
    client.visit("/tasks");
    String before = client.shown();
    does = "nothing";
    HttpResponse<byte[]> answer = client.fire("/tasks", client.handler(0), true);

    assertThat(new FrameReader().read(answer.body()).operations()).isEmpty();
    assertThat(client.shown()).isEqualTo(before);
    assertThat(client.again("/tasks").statusCode()).isEqualTo(304);
  }

  @Test
  void twoWindows_changeApart() throws Exception {
    client.visit("/tasks");
    PageClient window = new PageClient(server.port());
    window.cookie("dx-csrf", client.cookie("dx-csrf"));
    window.visit("/tasks");
    assertThat(window.shown()).isEqualTo(client.shown());

    client.fire("/tasks", client.handler(0), true);
    tasks.add(new Task(3, "more", false));
    window.fire("/tasks", window.handler(1), true);
    client.fire("/tasks", client.handler(2), true);
    does = "nothing";
    window.fire("/tasks", window.handler(1), true);

    assertThat(client.rows()).isEqualTo(window.rows()).hasSize(4);
  }

  @Test
  void pageThatIsNotKept_isMadeAgainToKnowWhatChanged() throws Exception {
    server.close();
    start(limits(64 << 10, new HtipSettings.Memory(0, 1 << 20, 10, 100), true));
    client.visit("/tasks");
    HttpResponse<byte[]> patch = client.fire("/tasks", client.handler(1), true);
    assertThat(isFull(patch)).isFalse();
    assertThat(client.rows().get(1)).isEqualTo("[x] Task number 1");
    assertThat(pages.counts().count(BaseUse.RENDERED)).isEqualTo(1);

    HttpResponse<byte[]> whole = client.fire("/tasks", client.handler(1), false);
    assertThat(isFull(whole)).isTrue();
    assertThat(client.rows().get(1)).isEqualTo("[ ] Task number 1");
    assertThat(pages.counts().count(BaseUse.UNKNOWN)).isEqualTo(1);
  }

  @Test
  @Tag("limit:dx.htip.max-base-size")
  void pageBeyondTheLimit_isNotKept() throws Exception {
    client.visit("/tasks");
    int size = client.kept().length;
    server.close();
    start(limits(64 << 10, new HtipSettings.Memory(1 << 20, size, 10, 100), false));
    client.visit("/tasks");
    assertThat(client.kept()).hasSize(size);
    assertThat(isFull(client.fire("/tasks", client.handler(1), true))).isFalse();

    tasks.set(1, new Task(1, "Task number 1 and one more character", true));
    client.visit("/tasks");
    assertThat(client.kept().length).isGreaterThan(size);
    assertThat(isFull(client.fire("/tasks", client.handler(1), false))).isTrue();
  }

  @Test
  void pageThatHasChangedSince_isSentWhole() throws Exception {
    server.close();
    start(limits(64 << 10, new HtipSettings.Memory(0, 1 << 20, 10, 100), true));
    client.visit("/tasks");
    String handler = client.handler(1);
    tasks.set(0, new Task(0, "by somebody else", true));
    HttpResponse<byte[]> answer = client.fire("/tasks", handler, true);

    assertThat(isFull(answer)).isTrue();
    assertThat(client.rows().subList(0, 2))
        .containsExactly("[x] by somebody else", "[x] Task number 1");
  }

  @Test
  void handlerThatRedirects_leadsTheClientThere() throws Exception {
    client.visit("/tasks");
    does = "redirect";
    HttpResponse<byte[]> answer = post(PageClient.body(client.handler(0), true));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(new FrameReader().read(answer.body()).operations())
        .containsExactly(new Operation.Navigate("/other?a=b"));
  }

  @Test
  void handlerThatSendsAPage_showsThat() throws Exception {
    client.visit("/tasks");
    does = "page";
    client.fire("/tasks", client.handler(0), true);

    assertThat(client.title()).isEqualTo("Shown");
    assertThat(client.rows()).isEmpty();
  }

  @Test
  void handlerThatThrows_isAProblemAndThePageStays() throws Exception {
    client.visit("/tasks");
    does = "conflict";
    HttpResponse<byte[]> answer = client.fire("/tasks", client.handler(0), true);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(client.rows()).hasSize(3);
  }

  @Test
  void entriesOfTheForm_areFieldsOfAForm() throws Exception {
    client.visit("/tasks");
    does = "form";
    post(form(client.handler(1), "Ärger & <b>"));
    assertThat(tasks.get(1).title()).isEqualTo("Ärger & <b>");

    does = "number";
    HttpResponse<byte[]> answer = post(form(client.handler(1), "no number"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("\"title\"", "\"form\"");
  }

  private static byte[] form(String handler, String title) {
    return new UpstreamEvent(
        0, 1, 1, new Value.Text(handler), EventType.SUBMIT, false,
        new UpstreamEvent.Fields(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.of(List.of(new UpstreamEvent.Entry("title", title))), Optional.empty()))
        .encode();
  }

  // ---- who may cause what

  private void refused(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(calls).isEmpty();
  }

  @Test
  void forgedArguments_areRefused() throws Exception {
    client.visit("/tasks");
    String handler = client.handler(1);

    refused(post(PageClient.body(handler.replace("~1", "~2"), true)), 403);
    refused(post(PageClient.body("AAAAAAAAAAA0~1", true)), 403);
    refused(post(PageClient.body("toggle(1)", true)), 403);
    refused(post(PageClient.body("", true)), 403);
    assertThat(pages.counts().count(As.REFUSED_EVENT)).isEqualTo(4);
  }

  @Test
  void handlerOfAnotherSession_isRefused() throws Exception {
    client.visit("/tasks");
    PageClient other = new PageClient(server.port());
    other.visit("/tasks");

    refused(post(PageClient.body(other.handler(1), true)), 403);
  }

  @Test
  void handlerOfAnotherPage_isRefused() throws Exception {
    client.visit("/other");
    String handler = client.handler(1);

    refused(client.send(client.event("/tasks", PageClient.body(handler, true))), 403);
    assertThat(client.fire("/other", handler, true).statusCode()).isEqualTo(200);
  }

  @Test
  void eventWithoutSession_isRefused() throws Exception {
    client.visit("/tasks");
    PageClient stranger = new PageClient(server.port());
    stranger.token(client.token());

    refused(
        stranger.send(stranger.event("/tasks", PageClient.body(client.handler(1), true))), 403);
  }

  @Test
  void eventWithoutToken_isRefused() throws Exception {
    client.visit("/tasks");
    client.token("");

    refused(post(PageClient.body(client.handler(1), true)), 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void eventThatAnotherSiteCauses_isRefused(String site) throws Exception {
    client.visit("/tasks");
    HttpRequest.Builder request =
        client.event("/tasks", PageClient.body(client.handler(1), true));

    refused(client.send(request.setHeader("Sec-Fetch-Site", site)), 403);
  }

  @Test
  void handlerThatIsForOthers_isRefusedWhateverThePageSays() throws Exception {
    client.visit("/tasks");
    String handler =
        new SignedHandlers(
            pages.keys(),
            () -> new EventKeys.Place("a" + client.cookie("dx-csrf"), "/tasks"),
            routes().events())
            .of(1, "1");
    byte[] body =
        new UpstreamEvent(
            0, 1, 1, new Value.Text(handler), EventType.CLICK, false, UpstreamEvent.Fields.NONE)
            .encode();

    refused(post(body), 403);
  }

  @Test
  void fieldsThatNobodyAskedFor_areRefused() throws Exception {
    client.visit("/tasks");
    byte[] body =
        new UpstreamEvent(
            0, 1, 1, new Value.Text(client.handler(1)), EventType.CHANGE, false,
            new UpstreamEvent.Fields(
                Optional.of("text"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()))
            .encode();

    refused(post(body), 400);
  }

  @Test
  void bodyThatIsNoEvent_isRefused() throws Exception {
    client.visit("/tasks");
    byte[] good = PageClient.body(client.handler(1), true);
    for (int length = 0; length < good.length; length++) {
      refused(post(Arrays.copyOf(good, length)), 400);
    }
    Random random = new Random(1);
    for (int i = 0; i < 150; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      int status = post(bad).statusCode();
      assertThat(status).isIn(200, 400, 403);
    }
    assertThat(calls).allMatch(call -> call.startsWith("toggle 1 "));
  }

  @Test
  @Tag("limit:dx.htip.max-event-size")
  void eventBeyondTheLimit_isRefused() throws Exception {
    server.close();
    start(limits(2_000, new HtipSettings.Memory(1 << 20, 1 << 20, 10, 100), true));
    client.visit("/tasks");
    does = "form";
    byte[] fits = form(client.handler(1), "");
    String filler = "x".repeat(2_000 - fits.length - 1);
    byte[] longest = form(client.handler(1), filler);

    assertThat(longest).hasSize(2_000);
    assertThat(post(longest).statusCode()).isEqualTo(200);
    assertThat(post(form(client.handler(1), filler + "x")).statusCode()).isEqualTo(413);
  }

  @Test
  void otherContentOfTheSamePath_staysTheApplications() throws Exception {
    client.visit("/tasks");
    HttpRequest.Builder request = client.event("/tasks", new byte[] {1});

    assertThat(
        text(client.send(request.setHeader("Content-Type", "application/octet-stream"))))
        .isEqualTo("theirs");
  }
}
