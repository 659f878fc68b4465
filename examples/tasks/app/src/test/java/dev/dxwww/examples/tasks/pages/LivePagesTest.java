package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as browsers have them that run scripts: as frames, and what events change. */
@DxTest(
    app = TasksApp.class,
    config = {"tasks.samples=true", "tasks.limit=2000", "tasks.pages.sorted=2000"})
final class LivePagesTest {
  /** Handlers of TaskPages are numbered in their order. */
  private static final String MARK = "0~";
  private static final String REFRESH = "1";

  private TaskStore store;
  private TestClient client;

  @BeforeEach
  void take(RunningApp app, TestClient client) {
    this.store = app.get(TaskStore.class);
    this.client = client.signIn(SignedIn.NAME, SignedIn.PASSWORD);
  }

  private static TaskDraft draft(String title) {
    return new TaskDraft(title, "", Priority.NORMAL, null, List.of());
  }

  private long add(String title) {
    return store.add(Owner.FIRST, draft(title)).id();
  }

  @Test
  void tickOfOneOfAThousandTasks_sendsLessThanTwoHundredBytes() {
    store.addAll(
        Owner.FIRST,
        IntStream.range(0, 1_000)
            .mapToObj(i -> new TaskEntry(draft("Task %04d".formatted(i)), false))
            .toList());
    long id = add("Tick me");
    LivePage page = LivePage.open(client, "/tasks?sort=title");
    assertThat(page.log()).anyMatch(line -> line.contains("\"Task 0999\""));

    List<String> patch =
        page.send(page.handler(MARK + id), EventType.CLICK, LivePage.form("done", "true"));
    page.answer().expectStatus(200);
    assertThat(store.find(Owner.FIRST, id))
        .hasValueSatisfying(task -> assertThat(task.done()).isTrue());
    assertThat(patch)
        .as("nothing is made anew")
        .noneMatch(line -> line.startsWith("reset"))
        .anyMatch(line -> line.matches("cls \\d+ \"task--done\" 1"))
        .anyMatch(line -> line.contains("Done: “Tick me”"));
    assertThat(page.answer().bytes().length).as("bytes of " + patch).isLessThan(200);

    List<String> back =
        page.send(page.handler(MARK + id), EventType.CLICK, LivePage.form("done", "false"));
    assertThat(back).anyMatch(line -> line.matches("cls \\d+ \"task--done\" 0"));
    assertThat(page.answer().bytes().length).as("bytes of " + back).isLessThan(200);
  }

  @Test
  void whatOthersDo_comesAsAPatch_whenItIsAskedFor() {
    LivePage page = LivePage.open(client, "/tasks?sort=newest");
    add("By somebody <else>");
    List<String> patch =
        page.send(page.handler(REFRESH), EventType.CHANGE, UpstreamEvent.Fields.NONE);
    assertThat(patch)
        .noneMatch(line -> line.startsWith("reset"))
        .anyMatch(line -> line.contains("\"By somebody <else>\""));
    assertThat(page.send(page.handler(REFRESH), EventType.CHANGE, UpstreamEvent.Fields.NONE))
        .as("nothing has happened since")
        .isEmpty();
  }

  @Test
  void taskThatIsGone_isTold() {
    long id = add("Gone soon");
    LivePage page = LivePage.open(client, "/tasks?q=gone");
    String handler = page.handler(MARK + id);
    store.remove(Owner.FIRST, id);
    page.send(handler, EventType.CLICK, LivePage.form("done", "true"));
    page.answer().expectStatus(404);
  }

  @Test
  void handlerOfSomebodyElse_isRefused(RunningApp app) {
    LivePage page = LivePage.open(client, "/tasks");
    String handler = page.handler(MARK + 1);
    try (TestClient other = TestClient.of(app).signIn(SignedIn.NAME, SignedIn.PASSWORD)) {
      LivePage theirs = LivePage.open(other, "/tasks");
      theirs.send(handler, EventType.CLICK, LivePage.form("done", "true"));
      theirs.answer().expectStatus(403);
    }
    assertThat(store.find(Owner.FIRST, 1))
        .hasValueSatisfying(task -> assertThat(task.done()).isFalse());
  }

  @Test
  void missingTask_isAPageInBothForms() {
    client.get("/tasks/999999/edit").accept(LivePage.HTIP).send()
        .expectStatus(404)
        .expectContentType(LivePage.HTIP)
        .expectText("There is no such task");
    client.get("/tasks/999999/edit").accept("text/html").send()
        .expectStatus(404)
        .expectContentType("text/html")
        .expectText("There is no such task");
  }

  @Test
  void visitor_isLedToTheSignIn_inBothForms(RunningApp app) {
    try (TestClient visitor = TestClient.of(app)) {
      for (String accept : List.of("text/html", LivePage.HTIP)) {
        visitor.get("/tasks?status=open").accept(accept)
            .header("User-Agent", LivePage.BROWSER).send()
            .expectStatus(303)
            .expectHeader("Location", "/login?next=%2Ftasks%3Fstatus%3Dopen");
      }
      LivePage login = LivePage.open(visitor, "/login?next=%2Ftasks%3Fstatus%3Dopen");
      assertThat(login.log()).anyMatch(line -> line.contains("Sign in"));
    }
  }

  @Test
  void newsOfAForm_isToldOnce_notByTheShell() {
    client.post("/tasks").accept(LivePage.HTIP).form("title", "Told").send().expectStatus(303);
    LivePage page = LivePage.open(client, "/tasks");
    assertThat(page.log()).anyMatch(line -> line.contains("Added “Told”"));
    assertThat(LivePage.open(client, "/tasks").log())
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("added “told”"));
  }

  @Test
  void mistakes_comeBackAsFrames() {
    client.post("/tasks").accept(LivePage.HTIP).form("title", " ").form("labels", "a,b").send()
        .expectStatus(400)
        .expectContentType(LivePage.HTIP)
        .expectText("Enter a title: what is to be done?")
        .expectText("a,b");
  }
}
