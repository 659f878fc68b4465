package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.DeltaFrame;
import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.Frames;
import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.ClientFiles;
import dev.dxwww.runtime.htip.internal.EventKeys;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.runtime.htip.internal.PageCounts.As;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.http.CacheControl;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.internal.TaskPage.Task;
import dev.dxwww.template.Render;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which form of a page, and how much of it. */
@Timeout(60)
class PageServingTest {
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
  private static final String ROBOT =
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

  private TaskPage page = page(3);
  private HttpServer server;
  private Pages pages;

  static TaskPage page(int rows) {
    return new TaskPage(
        "Tasks",
        IntStream.range(0, rows).mapToObj(i -> new Task(i, "Task number " + i, false)).toList());
  }

  static ClientFiles client() {
    List<ClientFiles.Program> files = new ArrayList<>();
    for (String name : List.of("boot.js", "live.js", "delta.js", "htip.wasm", "htip.js")) {
      files.add(
          new ClientFiles.Program(
              name, name.endsWith("wasm") ? "application/wasm" : "text/javascript;charset=utf-8",
              name.getBytes(StandardCharsets.UTF_8)));
    }
    return new ClientFiles("/_htip/c/00000000000000aa/", files);
  }

  static Pages pages(HtipSettings settings, String document, RobotRule robots) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    return new Pages(
        settings,
        new Pages.Parts(
            client(), List.of(TaskPageView.BUNDLE), document, robots,
            new EventKeys(List.of(key))));
  }

  static HttpServer start(Pages pages, Routes routes) {
    HttpRoutes all =
        new HttpRoutes(new TemplateRouter(routes.routes()), List.of(routes), List.of(), List.of())
            .with(pages.routes(), Router.GET);
    return HttpServer.start(
        HttpSettings.on("127.0.0.1", 0), TestServer.parts().pages(pages), all);
  }

  private Routes routes() {
    TaskPageView live = new TaskPageView(true);
    TaskPageView still = new TaskPageView(false);
    return new Routes()
        .open(Route.get("/tasks", "t.tasks"), x -> x.send(page, Encoder.page(live)))
        .page(live, Render.AUTO)
        .open(Route.get("/still", "t.still"), x -> x.send(page, Encoder.page(still)))
        .page(still, Render.AUTO)
        .open(Route.get("/ssr", "t.ssr"), x -> x.send(page, Encoder.page(still)))
        .page(still, Render.SSR)
        .open(Route.get("/app", "t.app"), x -> x.send(page, Encoder.page(still)))
        .page(still, Render.SHELL)
        .open(Route.get("/cached", "t.cached"), x -> x.sendResponse(
            Response.ok(page).cache(CacheControl.publicFor(Duration.ofMinutes(1))),
            Encoder.page(still)))
        .page(still, Render.AUTO)
        .open(Route.get("/gone", "t.gone"), x -> x.send((TaskPage) null, Encoder.page(still)))
        .page(still, Render.AUTO)
        .open(Route.post("/tasks", "t.create"), PageServingTest::ok)
        .onEvent(
            new EventRoute("toggle(long)", 2), call -> { });
  }

  private static void ok(Exchange x) {
    x.send("ok", Encoder.TEXT);
  }

  private PageClient start(HtipSettings settings, String document) {
    pages = pages(settings, document, RobotRule.known());
    server = start(pages, routes());
    return new PageClient(server.port());
  }

  private PageClient client;

  @BeforeEach
  void start() {
    client = start(HtipSettings.DEFAULT, null);
  }

  private void restart(HtipSettings settings, String document) {
    server.close();
    client = start(settings, document);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String field(HttpResponse<byte[]> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static boolean isShell(HttpResponse<byte[]> answer) {
    return text(answer).contains("/_htip/c/00000000000000aa/boot.js");
  }

  private static boolean isHtml(HttpResponse<byte[]> answer) {
    return text(answer).contains("<li>Task number 0");
  }

  // ---- who gets what

  @Test
  void browser_getsTheShellAndRobotsHtml() throws Exception {
    HttpResponse<byte[]> shell = client.get("/tasks", "User-Agent", BROWSER, "Accept", HTML);
    HttpResponse<byte[]> html = client.get("/tasks", "User-Agent", ROBOT, "Accept", HTML);

    assertThat(isShell(shell)).isTrue();
    assertThat(field(shell, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(field(shell, "Vary")).contains("Accept", "Cookie", "HTIP-Base", "User-Agent");
    assertThat(field(shell, "Content-Security-Policy"))
        .contains("script-src 'self' 'wasm-unsafe-eval'", "require-trusted-types-for 'script'",
            "trusted-types htip");
    assertThat(field(shell, "Set-Cookie")).isEmpty();
    assertThat(field(shell, "Cache-Control")).isEqualTo("no-cache");
    assertThat(isHtml(html)).isTrue();
    assertThat(field(html, "Content-Security-Policy")).doesNotContain("wasm");
    assertThat(field(html, "Vary")).isEqualTo(field(shell, "Vary"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curl/8.5.0|*/*",
        "curl/8.5.0|text/html",
        "Mozilla/5.0 (X11) Gecko Firefox/133.0|*/*",
        "Mozilla/5.0 (X11) Gecko Firefox/133.0|application/json",
        "Twitterbot/1.0|text/html"
      })
  void whoIsNoBrowser_getsHtml(String userAgent, String accept) throws Exception {
    assertThat(isHtml(client.get("/tasks", "User-Agent", userAgent, "Accept", accept))).isTrue();
  }

  @Test
  void requestWithoutFields_getsHtml() throws Exception {
    try (RawConnection raw = new RawConnection(server.port())) {
      assertThat(raw.send("GET /tasks HTTP/1.1").read().body()).contains("<li>Task number 0");
      RawResponse head = raw.send("HEAD /tasks HTTP/1.1\nAccept: text/html\nUser-Agent: "
          + BROWSER).read();
      assertThat(head.status()).isEqualTo(200);
      assertThat(Integer.parseInt(head.field("Content-Length"))).isGreaterThan(100);
      assertThat(head.field("Content-Security-Policy")).doesNotContain("wasm");
    }
  }

  @Test
  void browserWithoutScripts_getsHtmlFromItsFirstWordOn() throws Exception {
    HttpResponse<byte[]> html =
        client.get("/tasks?page=2&_render=html", "User-Agent", BROWSER, "Accept", HTML);

    assertThat(isHtml(html)).isTrue();
    // Scripts may read it.
    assertThat(field(html, "Set-Cookie")).contains("_render=html; Path=/; Max-Age=3600; Same");
    assertThat(isHtml(client.get("/still", "User-Agent", BROWSER, "Accept", HTML))).isTrue();
    assertThat(
        isShell(client.get("/still?_render=auto", "User-Agent", BROWSER, "Accept", HTML)))
        .isTrue();
    assertThat(isShell(client.get("/still", "User-Agent", BROWSER, "Accept", HTML))).isTrue();
  }

  @Test
  void shell_leadsBrowsersWithoutScriptsToTheSamePage() throws Exception {
    assertThat(text(client.get("/tasks?a=%22&b", "User-Agent", BROWSER, "Accept", HTML)))
        .contains("<noscript><meta http-equiv=\"refresh\""
            + " content=\"0;url=?a=%22&amp;b&amp;_render=html\"></noscript>");
  }

  @Test
  void renderOfThePage_decidesFirst() throws Exception {
    assertThat(isHtml(client.get("/ssr", "User-Agent", BROWSER, "Accept", HTML))).isTrue();

    HttpResponse<byte[]> missing = client.get("/app", "User-Agent", BROWSER, "Accept", HTML);
    assertThat(missing.statusCode()).isEqualTo(500);

    restart(HtipSettings.DEFAULT, "<html><head><title>Own</title></head><body></body></html>");
    assertThat(text(client.get("/app", "User-Agent", ROBOT, "Accept", HTML)))
        .contains("<title>Own</title>", "boot.js");
    assertThat(text(client.get("/tasks", "User-Agent", BROWSER, "Accept", HTML)))
        .contains("<title>Own</title>", "boot.js");
    assertThat(isHtml(client.get("/tasks", "User-Agent", ROBOT, "Accept", HTML))).isTrue();
    assertThat(isHtml(client.get("/app?_render=html", "User-Agent", ROBOT))).isTrue();
  }

  @Test
  void missingShell_isToldToWhoReadsTheLog() throws Exception {
    try (LogLines log = new LogLines("dev.dxwww.error")) {
      client.get("/app", "User-Agent", BROWSER, "Accept", HTML);
      log.awaitLineWith("there is no index.html");
      assertThat(log.all().toString()).contains("test.TaskPage", "SHELL");
    }
  }

  @Test
  void robotRuleOfTheApplication_takesThePlaceOfOurs() throws Exception {
    server.close();
    pages = pages(HtipSettings.DEFAULT, null, request -> request.header("X-Robot").isPresent());
    server = start(pages, routes());
    client = new PageClient(server.port());

    assertThat(isShell(client.get("/tasks", "User-Agent", ROBOT, "Accept", HTML))).isTrue();
    assertThat(
        isHtml(client.get("/tasks", "User-Agent", BROWSER, "Accept", HTML, "X-Robot", "1")))
        .isTrue();
  }

  @Test
  void shell_isNotSentAgain() throws Exception {
    String tag = field(client.get("/tasks", "User-Agent", BROWSER, "Accept", HTML), "ETag");

    assertThat(
        client.get("/tasks", "User-Agent", BROWSER, "Accept", HTML, "If-None-Match", tag)
            .statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "application/vnd.htip|true",
      "text/html, application/vnd.htip|false",
      "application/vnd.htip, text/html|false",
      "application/vnd.htip;q=0.1, text/html|false",
      "text/html;q=0.5, application/vnd.htip|true",
      "application/vnd.htip, text/html;q=0.9|true",
      "application/vnd.htip;q=0|false",
      "*/*|false"})
  void problem_hasTheFormOfThePageInWhosePlaceItIs(String accept, boolean frames)
      throws Exception {
    HttpResponse<byte[]> page = client.get("/still", "Accept", accept);
    HttpResponse<byte[]> problem = client.get("/nothing", "Accept", accept);

    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(field(page, "Content-Type").equals(Htip.FRAME_TYPE)).isEqualTo(frames);
    assertThat(field(problem, "Content-Type").equals(Htip.FRAME_TYPE)).isEqualTo(frames);
  }

  @Test
  void fieldOfTwoLines_isOneField_forPagesAndForProblems() throws Exception {
    String[] lines = {"Accept", "text/html;q=0.5", "Accept", "application/vnd.htip"};

    assertThat(field(client.get("/still", lines), "Content-Type")).isEqualTo(Htip.FRAME_TYPE);
    assertThat(field(client.get("/nothing", lines), "Content-Type")).isEqualTo(Htip.FRAME_TYPE);
  }

  // ---- frames

  @Test
  void client_getsTheLayoutAndThenThePage() throws Exception {
    HttpResponse<byte[]> answer = client.visit("/tasks");

    assertThat(field(answer, "Content-Type")).isEqualTo(Htip.FRAME_TYPE);
    assertThat(field(answer, "Transfer-Encoding")).isEqualTo("chunked");
    assertThat(Frames.split(answer.body())).hasSize(2);
    assertThat(client.title()).isEqualTo("Tasks");
    assertThat(client.rows())
        .containsExactly("[ ] Task number 0", "[ ] Task number 1", "[ ] Task number 2");
    assertThat(field(answer, "ETag")).isEqualTo(FrameHash.etag(FrameHash.of(answer.body())));
    assertThat(field(answer, "HTIP-Shell")).matches("[0-9a-f]{16}");
  }

  @Test
  void layout_isAChunkOfItsOwn() throws Exception {
    try (RawConnection raw = new RawConnection(server.port())) {
      raw.send("GET /still HTTP/1.1\nAccept: application/vnd.htip\nAccept-Encoding: identity");
      raw.until("\r\n\r\n");
      int chunk = Integer.parseInt(raw.until("\r\n").strip(), 16);
      byte[] whole =
          client.get("/still", "Accept", Htip.FRAME_TYPE).body();

      assertThat(chunk).isEqualTo(Frames.length(whole, 0, whole.length)).isLessThan(whole.length);
    }
  }

  @Test
  void pageThatTheClientKeeps_isNotSentAgain() throws Exception {
    client.visit("/still");
    HttpResponse<byte[]> byBase = client.again("/still");
    HttpResponse<byte[]> byTag =
        client.get(
            "/still", "Accept", Htip.FRAME_TYPE, "If-None-Match", '"' + client.shown() + '"');

    assertThat(byBase.statusCode()).isEqualTo(304);
    assertThat(byBase.body()).isEmpty();
    assertThat(field(byBase, "ETag")).isEqualTo('"' + client.shown() + '"');
    assertThat(byTag.statusCode()).isEqualTo(304);
    assertThat(client.again("/still?other").statusCode()).isEqualTo(304);
  }

  @Test
  void changedPage_isADifferenceWhereThatIsShorter() throws Exception {
    page = page(200);
    client.visit("/still");
    byte[] before = client.kept();
    List<Task> tasks = new ArrayList<>(page.tasks());
    tasks.set(100, new Task(100, "Another text", true));
    page = new TaskPage("Tasks", tasks);
    HttpResponse<byte[]> answer = client.again("/still");

    assertThat(answer.body().length).isLessThan(before.length / 5);
    byte[] whole = client.get("/still", "Accept", Htip.FRAME_TYPE).body();
    assertThat(DeltaFrame.resolve(before, answer.body())).isEqualTo(whole);
    String name = FrameHash.hex(FrameHash.of(whole));
    assertThat(field(answer, "ETag")).isEqualTo('"' + name + "-d\"");
    assertThat(pages.counts().count(As.DELTA)).isEqualTo(1);
  }

  @Test
  void pageThatHasNothingInCommon_isSentWhole() throws Exception {
    client.visit("/still");
    page = new TaskPage("Other", List.of(new Task(9, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzz", true)));
    HttpResponse<byte[]> answer = client.again("/still");

    assertThat(answer.body()[5] & Htip.DELTA).isZero();
    assertThat(pages.counts().count(As.DELTA)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000", "x", "\"\"", "ffffffffffffffff-p", "../../etc",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void baseThatNobodyKnows_costsAWholePage(String base) throws Exception {
    HttpResponse<byte[]> answer =
        client.get("/still", "Accept", Htip.FRAME_TYPE, Htip.BASE_HEADER, base);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()[5] & Htip.FULL).isEqualTo(Htip.FULL);
  }

  @Test
  void baseOfAnotherSession_isUnknown() throws Exception {
    page = page(100);
    client.visit("/tasks");
    List<Task> tasks = new ArrayList<>(page.tasks());
    tasks.set(1, new Task(1, "changed", true));
    page = new TaskPage("Tasks", tasks);
    PageClient other = new PageClient(server.port());
    other.visit("/tasks");
    other.shown(client.shown());

    assertThat(other.again("/tasks").body()[5] & Htip.DELTA).isZero();
    assertThat(client.again("/tasks").body()[5] & Htip.DELTA).isEqualTo(Htip.DELTA);
  }

  @Test
  void compressedAnswer_isNamedAsTheOtherOne() throws Exception {
    page = page(300);
    client.visit("/still");
    HttpResponse<byte[]> gzip =
        client.get("/still", "Accept", Htip.FRAME_TYPE, "Accept-Encoding", "gzip");

    assertThat(field(gzip, "Content-Encoding")).isEqualTo("gzip");
    String tag = field(gzip, "ETag").replace("\"", "");
    assertThat(tag).isEqualTo(client.shown() + "-gzip");
    client.shown(tag);
    assertThat(client.again("/still").statusCode()).isEqualTo(304);
  }

  // ---- what is whose

  @Test
  void pageWithHandlers_isForOneSession() throws Exception {
    HttpResponse<byte[]> live = client.visit("/tasks");

    assertThat(field(live, "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(field(live, "X-CSRF-Token")).hasSize(150);
    assertThat(client.cookie("dx-csrf")).hasSize(22);
    PageClient other = new PageClient(server.port());
    assertThat(field(other.visit("/tasks"), "ETag")).isNotEqualTo(field(live, "ETag"));
    assertThat(other.handler(0)).isNotEqualTo(client.handler(0));
  }

  @Test
  void pageThatOnlyShows_isTheSameForAll() throws Exception {
    HttpResponse<byte[]> still = client.visit("/still");

    assertThat(field(still, "Cache-Control")).isEqualTo("no-cache");
    assertThat(field(still, "X-CSRF-Token")).isEmpty();
    assertThat(field(still, "Set-Cookie")).isEmpty();
    assertThat(field(client.visit("/cached"), "Cache-Control")).contains("public");
  }

  /** A tag that told of the token would tell guesses of it apart, and never be the same. */
  @Test
  void versions_tellNothingOfTokens() throws Exception {
    HttpResponse<byte[]> first = client.visit("/tasks");
    String token = client.token();
    HttpResponse<byte[]> second = client.visit("/tasks");

    assertThat(client.token()).isNotEqualTo(token);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(field(second, "ETag")).isEqualTo(field(first, "ETag"));
    assertThat(text(first)).doesNotContain(token);

    HttpResponse<byte[]> html = client.get("/tasks", "User-Agent", ROBOT);
    HttpResponse<byte[]> again = client.get("/tasks", "User-Agent", ROBOT);
    assertThat(again.body()).isNotEqualTo(html.body());
    assertThat(field(html, "ETag")).startsWith("W/\"").isEqualTo(field(again, "ETag"));
    HttpResponse<byte[]> kept =
        client.get("/tasks", "User-Agent", ROBOT, "If-None-Match", field(html, "ETag"));
    assertThat(kept.statusCode()).isEqualTo(304);
    assertThat(field(kept, "Cache-Control")).isEqualTo("private, no-cache");
  }

  @Test
  void htmlWithoutForms_hasAStrongVersion() throws Exception {
    HttpResponse<byte[]> html = client.get("/still", "User-Agent", ROBOT);

    assertThat(field(html, "ETag")).isEqualTo(FrameHash.etag(FrameHash.of(html.body())));
  }

  // ---- problems

  @ParameterizedTest
  @ValueSource(strings = {"/gone", "/nowhere"})
  void problem_isAPageForClients(String path) throws Exception {
    HttpResponse<byte[]> answer = client.visit(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(field(answer, "Content-Type")).isEqualTo(Htip.FRAME_TYPE);
    assertThat(field(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(client.title()).isEqualTo("404 Not Found");
    assertThat(client.mount().children().getFirst().children().getFirst().children().getFirst()
        .text()).isEqualTo("404 Not Found");
    assertThat(client.visit("/tasks").statusCode()).isEqualTo(200);
    assertThat(client.rows()).hasSize(3);
  }

  @Test
  void applicationsOwnPost_staysTheApplications() throws Exception {
    HttpResponse<byte[]> answer =
        client.send(
            client.request("/tasks")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b")));

    assertThat(text(answer)).isEqualTo("ok");
  }
}
