package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestRequest;
import dev.dxwww.test.TestResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages over HTTP, each test with the sample tasks. */
final class TaskPagesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), ZoneOffset.UTC);

  private static final List<String> PAGES =
      List.of(
          "/tasks", "/tasks?sort=title", "/tasks/new", "/tasks/1/edit", "/tasks/1/delete",
          "/tasks/import", "/lists", "/people");

  private RunningApp app;
  private TestClient client;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class)
            .with(Clock.class, CLOCK)
            .config("tasks.samples", "true")
            .config("tasks.limit", "4")
            .start();
    client = SignedIn.client(app);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void root_leadsToTheList() {
    client.get("/").send().expectStatus(303).expectHeader("Location", "/tasks");
  }

  @Test
  void list_isGroupedByDueDay() {
    Document page = page("/tasks");
    assertThat(page.select("section.group h2").eachText())
        .containsExactly("Overdue 1", "Today 2", "Next 7 days 2", "Any day 1", "Done 1");
    assertThat(page.select("nav[aria-label=Status] a").eachText())
        .containsExactly("All 7", "Open 6", "Done 1");
    assertThat(page.select("progress").attr("value")).isEqualTo("1");
  }

  @Test
  void filters_keepEachOthersChoice() {
    Document page = page("/tasks?status=open&label=talk&q=demo");
    assertThat(page.select(".task-title").eachText()).containsExactly("Rehearse the live demo");
    assertThat(page.select("nav[aria-label=Status] a").eachAttr("href"))
        .containsExactly(
            "/tasks?label=talk&q=demo", "/tasks?status=open&label=talk&q=demo",
            "/tasks?status=done&label=talk&q=demo");
    assertThat(page.select(".progress span").text()).isEqualTo("1 of 7 done");
    assertThat(page.title()).isEqualTo("Open tasks · Tasks");
    assertThat(page.select("input[type=hidden][name=status]").attr("value")).isEqualTo("open");
    assertThat(page.select(".filters [aria-current=true]").eachText())
        .containsExactly("Open 1", "talk (remove this filter)");
  }

  @Test
  void created_isToldOnceOnTheNextPage() {
    form("/tasks").form("title", "Ça <va>; \"bien\"").form("labels", "fr, fr").send()
        .expectStatus(303)
        .expectHeader("Location", "/tasks");
    Document page = page("/tasks");
    assertThat(page.select("[role=status]").text()).isEqualTo("Added “Ça <va>; \"bien\"”");
    assertThat(page.title()).startsWith("Added “Ça <va>; \"bien\"” · ");
    assertThat(page.select(".task-title").eachText()).contains("Ça <va>; \"bien\"");
    assertThat(page("/tasks").select("[role=status]")).isEmpty();
  }

  @Test
  void mistakes_comeBackWithWhatWasTyped() {
    TestResponse answer =
        form("/tasks")
            .form("title", " ")
            .form("notes", "</textarea><script>")
            .form("due", "tomorrow")
            .form("priority", "URGENT")
            .form("labels", "a,b,c,d,e,f")
            .send()
            .expectStatus(400)
            .expectContentType("text/html");
    Document page = Jsoup.parse(answer.text());
    assertThat(page.select(".error").eachText())
        .containsExactly(
            "Enter a title: what is to be done?",
            "Enter a date such as 2026-03-31, or leave it empty.",
            "Choose one of the three priorities.",
            "Use at most 5 labels; these are 6.");
    assertThat(page.select("#notes").val()).isEqualTo("</textarea><script>");
    assertThat(page.select("#due").val()).isEqualTo("tomorrow");
    assertThat(page.select("#labels").val()).isEqualTo("a,b,c,d,e,f");
    assertThat(page.select("script:not([src])")).isEmpty();
    for (Element link : page.select(".summary a")) {
      Element field = page.selectFirst(link.attr("href"));
      assertThat(field).as(link.text()).isNotNull();
      assertThat(field.attr("aria-invalid")).isEqualTo("true");
      assertThat(page.select("#" + field.attr("aria-describedby")).text()).isEqualTo(link.text());
    }
    assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("title");
  }

  @Test
  void longTexts_areRefusedBesideTheirFields() {
    TestResponse answer =
        form("/tasks/1")
            .form("title", "t".repeat(121))
            .form("notes", "n".repeat(2_001))
            .form("labels", "l".repeat(25))
            .send()
            .expectStatus(400);
    Document page = Jsoup.parse(answer.text());
    assertThat(page.select(".field--wrong .error").eachText())
        .containsExactly(
            "The title may have 120 characters.",
            "The notes may have 2000 characters.",
            "The label “" + "l".repeat(25) + "” may have 24 characters, not 25.");
    assertThat(page.title()).startsWith("Please check the form · Edit task");
    assertThat(page.select("form.form").attr("action")).isEqualTo("/tasks/1");
  }

  @Test
  void everyFieldMayBeEmptyButTheTitle() {
    form("/tasks").form("title", "Bare").form("notes", "").form("due", "").form("priority", "")
        .form("labels", "").send().expectStatus(303);
    form("/tasks").send().expectStatus(400).expectText("Enter a title: what is to be done?");
  }

  @Test
  void bodyThatIsNoForm_isNoPageOfTheForm() {
    client.post("/tasks").accept("text/html").text("title=x").send()
        .expectStatus(415);
  }

  @Test
  void saved_changesTheTask() {
    Document edit = page("/tasks/1/edit");
    assertThat(edit.select("#title").val()).isEqualTo("Send the slides to the organisers");
    assertThat(edit.select("#priority option[selected]").val()).isEqualTo("HIGH");
    assertThat(edit.select("#due").val()).isEqualTo("2026-03-30");
    form("/tasks/1").form("title", "Sent").send().expectStatus(303);
    client.get("/api/tasks/1").send()
        .expectJson("title", "Sent")
        .expectJson("notes", "")
        .expectJson("priority", "NORMAL");
    form("/tasks/1").form("title", "").send().expectStatus(400);
  }

  @Test
  void tick_returnsToTheSameList() {
    form("/tasks/1/done?status=open&q=a%26b").form("done", true).send()
        .expectStatus(303)
        .expectHeader("Location", "/tasks?status=open&q=a%26b");
    client.get("/api/tasks/1").send().expectJson("done", true);
    form("/tasks/1/done").form("done", false).send().expectHeader("Location", "/tasks");
    client.get("/api/tasks/1").send().expectJson("done", false);
    form("/tasks/1/done").send().expectStatus(400);
  }

  @Test
  void delete_asksFirst() {
    assertThat(page("/tasks/1/delete").select("form[method=post] button").text())
        .isEqualTo("Delete");
    client.get("/api/tasks/1").send().expectStatus(200);
    form("/tasks/1/delete").send().expectStatus(303);
    client.get("/api/tasks/1").send().expectStatus(404);
  }

  @Test
  void missingTask_isAPageWithAWayBack() {
    for (String path : List.of("/tasks/99/edit", "/tasks/99/delete")) {
      Document page = Jsoup.parse(html(path).expectStatus(404).text());
      assertThat(page.select("h1").text()).isEqualTo("There is no such task");
      assertThat(page.select("main a").attr("href")).isEqualTo("/tasks");
    }
    form("/tasks/99/done").form("done", true).send().expectStatus(404);
  }

  @Test
  void unknownAddressAndBadQuery_arePagesInTheSameDress() {
    Document missing = Jsoup.parse(html("/nowhere").expectStatus(404).text());
    assertThat(missing.select("link[rel=stylesheet]").attr("href")).startsWith("/static/app.css");
    assertThat(missing.select("header .brand")).hasSize(1);
    html("/tasks?status=some").expectStatus(400).expectContentType("text/html")
        .expectText("status");
  }

  @Test
  void fullList_isAPage() {
    for (int i = 2; i <= 4; i++) {
      form("/tasks").form("title", "Inbox " + i).send().expectStatus(303);
    }
    form("/tasks").form("title", "5").send().expectStatus(409)
        .expectText("The list “Inbox” is full: it holds 4 tasks.");
    form("/tasks/3").form("title", "Moved").form("list", "conference").send().expectStatus(409);
    form("/tasks").form("title", "5").form("list", "Garden").send().expectStatus(303);
  }

  @Test
  void lists_narrowWhatIsShown_andTakeWhatIsAddedThere() {
    Document all = page("/tasks");
    assertThat(all.select(".chip--list").eachText()).containsExactly("Inbox", "Conference", "Home");
    String href = all.select(".chip--list").get(2).attr("href");
    Document home = page(href);
    assertThat(home.select(".task-title").eachText())
        .containsExactly("Water the plants", "Plan the summer holidays");
    assertThat(home.select(".filters [aria-current=true]").eachText())
        .contains("Home (remove this filter)");
    assertThat(home.select(".fact").eachText()).noneMatch(text -> text.contains("In the list"));
    assertThat(home.select(".quick input[name=list]").val()).isEqualTo("Home");
    assertThat(home.select(".transfer a").eachAttr("href")).contains("/tasks/export?list=3");
    assertThat(page("/tasks").select(".fact").eachText())
        .contains("In the list Home", "To be done by Grace");
    html("/tasks?list=99").expectStatus(200).expectText("No task matches");
    html("/tasks?list=x").expectStatus(400);
  }

  @Test
  void overview_leadsToTheListsAndTheirNextTasks() {
    Document page = page("/lists");
    assertThat(page.select("h2").eachText()).containsExactly(
        "Inbox 1 open, 0 done", "Conference 3 open, 1 done", "Home 2 open, 0 done");
    assertThat(page.select("h2 a").eachAttr("href"))
        .containsExactly("/tasks?list=1", "/tasks?list=2", "/tasks?list=3");
    assertThat(page.select("section").get(1).select(".task-title").eachText()).containsExactly(
        "Send the slides to the organisers", "Rehearse the live demo",
        "Pack adapters: HDMI, USB-C, and the odd one");
    assertThat(page.select(".fact--late").eachText()).containsExactly("Overdue since Yesterday");
  }

  @Test
  void namesOfListsAndPeople_areOfferedAndKept() {
    Document blank = page("/tasks/new");
    assertThat(blank.select("#list-names option").eachAttr("value"))
        .containsExactly("Inbox", "Conference", "Home");
    assertThat(blank.select("#assignee-names option").eachAttr("value"))
        .containsExactly("Ada", "Grace");
    form("/tasks").form("title", "Mow").form("list", "Garden <1>").form("assignee", "Zoë").send()
        .expectStatus(303);
    assertThat(page("/tasks").select(".fact").eachText())
        .contains("In the list Garden <1>", "To be done by Zoë");
    assertThat(page("/tasks/8/edit").select("#list").val()).isEqualTo("Garden <1>");
    assertThat(page("/tasks/8/edit").select("#assignee").val()).isEqualTo("Zoë");
    form("/tasks").form("title", "x").form("list", "l".repeat(41)).send().expectStatus(400)
        .expectText("The name may have 40 characters.");
  }

  @Test
  void formOfAnotherSite_changesNothing() {
    client.post("/tasks/1/delete").header("Sec-Fetch-Site", "cross-site").form("x", "y").send()
        .expectStatus(403);
    client.get("/api/tasks/1").send().expectStatus(200);
  }

  @Test
  void madeUpNews_areIgnored() {
    TestResponse answer =
        client.withCookie("tasks_flash", "ADDED.%%%").get("/tasks").send().expectStatus(200);
    assertThat(Jsoup.parse(answer.text()).select(".toast")).isEmpty();
  }

  @Test
  void pages_carryNoInlineStyleOrScript() {
    for (String path : PAGES) {
      Document page = page(path);
      assertThat(page.select("script:not([src]), style, [style], [onclick]")).as(path).isEmpty();
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
        assertThat(page.select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1);
      }
    }
  }

  @Test
  void stylesheet_isCachedByItsTag() {
    String href = page("/tasks").select("link[rel=stylesheet]").attr("href");
    TestResponse css = client.get(href).send().expectStatus(200).expectContentType("text/css");
    String tag = css.header("ETag").orElseThrow();
    client.get(href).header("If-None-Match", tag).send().expectStatus(304);
    client.get("/static/icon.svg").send().expectStatus(200).expectContentType("image/svg+xml");
  }

  private Document page(String path) {
    return Jsoup.parse(html(path).expectStatus(200).expectContentType("text/html").text());
  }

  private TestResponse html(String path) {
    return client.get(path).accept("text/html").send();
  }

  private TestRequest form(String path) {
    return client.post(path).accept("text/html");
  }
}
