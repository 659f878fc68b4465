package dev.dxwww.examples.tasks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a page gets that keeps itself up to date, byte by byte. */
@DxTest(
    app = TasksApp.class,
    config = {"tasks.samples=true", "tasks.feed.kept=3", "dx.stream.heartbeat=100ms"})
@Timeout(60)
final class LiveUpdatesTest {
  private TaskStore store;
  private TaskFeed feed;
  private int port;
  private String access;

  @BeforeEach
  void take(RunningApp app) {
    store = app.get(TaskStore.class);
    feed = app.get(TaskFeed.class);
    port = app.port();
    try (TestClient client = SignedIn.client(app)) {
      access = client.cookie("__Host-dx-access").orElseThrow();
    }
  }

  private long add(String title) {
    return store.add(Owner.FIRST, new TaskDraft(title, "", Priority.NORMAL, null, List.of())).id();
  }

  /** A stream of events, as bytes. */
  private final class Events implements AutoCloseable {
    private final Socket socket = new Socket("127.0.0.1", port);
    private final InputStream in = socket.getInputStream();

    Events(String path, String... fields) throws IOException {
      socket.setSoTimeout(20_000);
      String more = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
      socket.getOutputStream().write(
          ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n"
              + "Cookie: __Host-dx-access=" + access + "\r\n" + more + "\r\n").getBytes(UTF_8));
      assertThat(until("retry: 3000\n\n")).contains("Content-Type: text/event-stream");
    }

    private String until(String end) throws IOException {
      StringBuilder text = new StringBuilder();
      while (text.indexOf(end) < 0) {
        int b = in.read();
        assertThat(b).as("after: %s", text).isNotNegative();
        text.append((char) b);
      }
      return text.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static String change(String position, String kind, long id, String title) {
    return "event: change\nid: " + position
        + "\ndata: {\"type\":\"Changed\",\"kind\":\"" + kind + "\",\"id\":" + id
        + ",\"title\":\"" + title + "\"}\n\n";
  }

  private static String reload(String position) {
    return "event: reload\nid: " + position + "\ndata: {\"type\":\"Missed\"}\n\n";
  }

  @Test
  void pageAndEvents_fitTogether_nothingIsBetweenThem(TestClient client) throws Exception {
    client.signIn(SignedIn.NAME, SignedIn.PASSWORD);
    String address =
        Jsoup.parse(client.get("/tasks").send().text()).select("#list").attr("data-changes");
    long between = add("between");
    String position = feed.position();
    try (Events events = new Events(address)) {
      assertThat(events.until("between\"}\n\n"))
          .endsWith(change(position, "ADDED", between, "between"));
      store.change(Owner.FIRST, between, task -> task.withDone(true));
      assertThat(events.until("\"CHANGED\"")).contains("id: " + feed.position());
      store.remove(Owner.FIRST, between);
      assertThat(events.until("between\"}\n\n")).isNotEmpty();
      assertThat(events.until("between\"}\n\n"))
          .contains(change(feed.position(), "REMOVED", between, "between"));
      assertThat(events.until(":\n\n")).as("a sign of life").endsWith(":\n\n");
    }
  }

  /** That clients have left is seen by and by; one of the last test is none of the next. */
  @AfterEach
  void awaitNoFollower() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (feed.followers() > 0) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void lastEventId_countsMoreThanTheAddress_andWhatWasMissedComes() throws Exception {
    String page = feed.position();
    add("seen");
    String last = feed.position();
    long missed = add("missed");
    try (Events events = new Events("/tasks/changes?after=" + page, "Last-Event-ID: " + last)) {
      String first = events.until("\"}\n\n");
      assertThat(first).endsWith(change(feed.position(), "ADDED", missed, "missed"));
      assertThat(first).doesNotContain("seen");
    }
  }

  @Test
  void gapThatIsTooLarge_isToldAsSuch_andTheStreamGoesOn() throws Exception {
    String last = feed.position();
    for (int i = 0; i < 4; i++) {
      add("many");
    }
    String now = feed.position();
    try (Events events = new Events("/tasks/changes", "Last-Event-ID: " + last)) {
      assertThat(events.until("}\n\n")).endsWith(reload(now));
      long next = add("next");
      assertThat(events.until("next\"}\n\n"))
          .endsWith(change(feed.position(), "ADDED", next, "next"));
    }
  }

  @Test
  void idOfAnotherRun_isToldToReload() throws Exception {
    try (Events events = new Events("/tasks/changes", "Last-Event-ID: other-1")) {
      assertThat(events.until("}\n\n")).endsWith(reload(feed.position()));
    }
  }

  @Test
  void withoutAPosition_onlyWhatComesIsTold() throws Exception {
    add("before");
    try (Events events = new Events("/tasks/changes")) {
      while (feed.followers() == 0) {
        Thread.onSpinWait();
      }
      add("after");
      assertThat(events.until("\"}\n\n")).contains("\"after\"").doesNotContain("before");
    }
  }

  @Test
  void script_isKeptForGood_andItsNameTellsItsContent(TestClient client) throws Exception {
    String src = script(client);
    TestResponse script = client.get(src).send()
        .expectStatus(200)
        .expectContentType("text/javascript")
        .expectHeader("Cache-Control", "public, max-age=31536000, immutable");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.bytes());
    assertThat(src)
        .as("rename the file, and mend layout.html, when the script has changed")
        .isEqualTo("/static/live." + HexFormat.of().formatHex(hash).substring(0, 12) + ".js");
  }

  private static String script(TestClient client) {
    return Jsoup.parse(client.get("/login").send().text()).select("script[src*=live]").attr("src");
  }

  @Test
  void guide_showsTheCodeThatIsTestedHere(TestClient client) throws IOException {
    String guide = Files.readString(Path.of("../../../docs/live-pages.md"));
    Path pages = Path.of("src/main/java/dev/dxwww/examples/tasks/pages");
    String sources =
        Files.readString(pages.resolve("LiveUpdates.java"))
            + Files.readString(pages.resolve("TaskPages.java"));
    assertThat(Pattern.compile("(?s)```java\\n(.*?)```").matcher(guide).results())
        .hasSize(3)
        .allSatisfy(block -> assertThat(sources).contains(block.group(1)));
    assertThat(guide).contains(script(client).replace("/static/", ""));
  }
}
