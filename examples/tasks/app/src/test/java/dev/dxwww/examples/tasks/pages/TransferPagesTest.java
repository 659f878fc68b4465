package dev.dxwww.examples.tasks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestRequest;
import dev.dxwww.test.TestResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files out of the list and into it, over HTTP, each test with the sample tasks. */
final class TransferPagesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), ZoneOffset.UTC);
  private static final String MIXED = """
      title,due,labels
      One,2026-04-01,
      ,,<b>
      "Two
      lines",soon,
      Three,,"a, b"
      """;

  private RunningApp app;
  private TestClient client;
  private TaskStore store;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class)
            .with(Clock.class, CLOCK)
            .config("tasks.samples", "true")
            .config("tasks.limit", "20")
            .start();
    client = SignedIn.client(app);
    store = app.get(TaskStore.class);
  }

  @AfterEach
  void stop() {
    client.close();
    app.close();
  }

  private TestRequest upload(String file) {
    return client.post("/tasks/import").accept("text/html")
        .file("file", "tasks.csv", file.getBytes(UTF_8));
  }

  private int tasks() {
    return store.find(Owner.FIRST, TaskQuery.EVERYTHING).size();
  }

  @Test
  void fileWithoutMistakes_isTakenAndCounted() {
    upload("title,done\nA,yes\nB,no\n").send()
        .expectStatus(303).expectHeader("Location", "/tasks");

    Document page = Jsoup.parse(client.get("/tasks").accept("text/html").send().text());

    assertThat(page.select(".toast").text()).isEqualTo("Imported 2 tasks");
    assertThat(page.select(".task-title").eachText()).contains("A", "B");
    assertThat(store.find(Owner.FIRST, TaskQuery.EVERYTHING.withStatus(Status.DONE)))
        .extracting(Task::title).contains("A");
  }

  @Test
  void fileWithMistakes_changesNothing_andEachIsShownWithItsLine() {
    TestResponse answer = upload(MIXED).send().expectStatus(400).expectContentType("text/html");

    Document page = Jsoup.parse(answer.text());
    assertThat(tasks()).isEqualTo(7);
    assertThat(page.title()).startsWith("Nothing imported yet");
    assertThat(page.select(".summary[role=alert] h2").text())
        .isEqualTo("2 of 4 lines cannot be imported");
    assertThat(page.select(".lines h3").eachText()).containsExactly("Line 3", "Line 4");
    assertThat(page.select(".lines .error").eachText())
        .containsExactly(
            "The title is missing.", "The due day is a date such as 2026-03-31, not “soon”.");
    assertThat(page.select(".lines .sample").eachText())
        .containsExactly("<b>", "Two lines · soon");
    assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
  }

  @Test
  void whoWantsTheRest_getsThemAndNothingElse() {
    Document page = Jsoup.parse(upload(MIXED).send().text());
    assertThat(page.select("form.rest button").text())
        .isEqualTo("Import 2 tasks and leave out 2 lines");

    client.post(page.select("form.rest").attr("action"))
        .form("tasks", page.select("form.rest input[name=tasks]").val())
        .send().expectStatus(303).expectHeader("Location", "/tasks");

    assertThat(tasks()).isEqualTo(9);
    assertThat(store.find(Owner.FIRST, TaskQuery.EVERYTHING))
        .extracting(Task::title).contains("One", "Three");
    client.get("/tasks").send().expectText("Imported 2 tasks");
  }

  @Test
  void fileOfNothingButMistakes_leavesNoRest() {
    Document page = Jsoup.parse(upload("title\n\"\"\n,x\n").send().expectStatus(400).text());
    assertThat(page.select(".summary h2").text()).isEqualTo("The only line cannot be imported");
    assertThat(page.select("form.rest")).isEmpty();
  }

  @Test
  void restThatWasNotOffered_isRefused() {
    String wrong = Base64.getEncoder().encodeToString("title\n,,".getBytes(UTF_8));
    for (String tasks : List.of("", "%%%", wrong)) {
      client.post("/tasks/import/rest").form("tasks", tasks).send().expectStatus(400);
    }
    assertThat(tasks()).isEqualTo(7);
  }

  @Test
  void manyMistakes_areShownInPart() {
    Document page =
        Jsoup.parse(upload("title,due\n" + "a,x\n".repeat(60)).send().expectStatus(400).text());
    assertThat(page.select(".lines li")).hasSize(50);
    assertThat(page.select("main > .hint").text()).isEqualTo("And 10 more.");
  }

  @Test
  void fileThatIsMissingOrUnreadable_isToldOnThePage() {
    for (TestRequest request : List.of(
        client.post("/tasks/import").file("file", "", new byte[0]),
        client.post("/tasks/import").file("other", "a.csv", new byte[1]))) {
      Document page = Jsoup.parse(request.accept("text/html").send().expectStatus(400).text());
      assertThat(page.select(".summary p").text()).isEqualTo("No file has been chosen.");
    }
    Document page = Jsoup.parse(upload("Titel\nA").send().expectStatus(400).text());
    assertThat(page.select(".summary h2").text()).isEqualTo("The file cannot be imported");
    assertThat(page.select(".summary p").text()).contains("“Titel” is none of title, notes");
  }

  @Test
  void fileThatIsTooLarge_isAPageInTheSameDress() {
    TestResponse answer = upload("title\n" + "a\n".repeat(1_000_000)).send().expectStatus(413);
    assertThat(Jsoup.parse(answer.text()).select("header .brand")).hasSize(1);
  }

  @Test
  void moreTasksThanFit_areNotTakenInPart() {
    TestResponse answer = upload("title\n" + "a\n".repeat(20)).send().expectStatus(409);
    assertThat(Jsoup.parse(answer.text()).select(".summary p").text())
        .startsWith("There is no room for so many tasks, so none of them has been imported.");
    assertThat(tasks()).isEqualTo(7);
  }

  @Test
  void fileOfAnotherSite_changesNothing() {
    upload("title\nA\n").header("Sec-Fetch-Site", "cross-site").send().expectStatus(403);
    assertThat(tasks()).isEqualTo(7);
  }

  @Test
  void export_isADownloadOfWhatTheListShows() {
    TestResponse file =
        client.get("/tasks/export?status=done").send()
            .expectStatus(200)
            .expectContentType("text/csv");
    assertThat(file.header("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"tasks-2026-03-31.csv\"");
    assertThat(file.text())
        .isEqualTo(
            "\ufefftitle,notes,priority,due,labels,done,list,assignee\r\n"
                + "Book the train to the conference,,normal,2026-03-29,travel,yes,Conference,"
                + "Ada\r\n");
  }

  @Test
  void whatIsExported_canBeImported() {
    List<Task> before = store.find(Owner.FIRST, TaskQuery.EVERYTHING);
    byte[] file = client.get("/tasks/export").send().bytes();
    before.forEach(task -> store.remove(Owner.FIRST, task.id()));

    client.post("/tasks/import").file("file", "tasks.csv", file).send().expectStatus(303);

    assertThat(store.find(Owner.FIRST, TaskQuery.EVERYTHING))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "created")
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void listLeadsToBoth_andKeepsItsFilters() {
    Document page = Jsoup.parse(client.get("/tasks?status=open&label=talk").send().text());
    assertThat(page.select(".transfer a").eachAttr("href"))
        .containsExactly("/tasks/import", "/tasks/export?status=open&label=talk");
  }
}
