package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** A list of several pages, other orders, and whose tasks those are. */
final class ListPartsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), ZoneOffset.UTC);

  private RunningApp app;
  private TestClient client;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class)
            .with(Clock.class, CLOCK)
            .config("tasks.samples", "true")
            .config("tasks.pages.size", "3")
            .config("tasks.pages.sorted", "5")
            .start();
    client = SignedIn.client(app);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private Document page(String path) {
    return Jsoup.parse(client.get(path).accept("text/html").send().expectStatus(200).text());
  }

  private static List<String> titles(Document page) {
    return page.select(".task-title").eachText();
  }

  private static @Nullable Element more(Document page) {
    return page.selectFirst(".parts a:contains(More tasks)");
  }

  @Test
  void parts_followEachOther_andMissNothing() {
    Document part = page("/tasks");
    assertThat(part.select(".parts a").eachText()).containsExactly("More tasks");
    assertThat(part.select(".group .count")).as("nobody counts a part").isEmpty();
    List<String> all = new ArrayList<>(titles(part));
    for (Element more = more(part); more != null; more = more(part)) {
      part = page(more.attr("href"));
      all.addAll(titles(part));
    }
    List<Task> tasks = app.get(TaskStore.class).find(Owner.FIRST, TaskQuery.EVERYTHING);
    assertThat(all).hasSize(7).isEqualTo(tasks.stream().map(Task::title).toList());
    assertThat(part.select(".parts a").eachText()).containsExactly("To the start");
    assertThat(part.select(".parts a").attr("href")).isEqualTo("/tasks");
    assertThat(part.select(".orders [aria-current]").text()).isEqualTo("Most urgent");
  }

  @Test
  void part_keepsItsFilters_andTicksLeadBackToIt() {
    Document first = page("/tasks?status=open");
    Document second = page(more(first).attr("href"));
    assertThat(titles(second)).hasSize(3).doesNotContainAnyElementsOf(titles(first));
    assertThat(second.select(".tabs [aria-current]").text()).isEqualTo("Open 6");
    String tick = second.select(".task form").attr("action");
    assertThat(tick).contains("?status=open&after=");
    client.post(tick).accept("text/html").form("done", true).send()
        .expectStatus(303)
        .expectHeader("Location", more(first).attr("href"));
    assertThat(titles(page(more(first).attr("href")))).hasSize(2);
  }

  @Test
  void partThatIsGone_leadsBack_andAMadeUpOneIsRefused() {
    String address = more(page("/tasks?status=open")).attr("href");
    TaskStore store = app.get(TaskStore.class);
    List<String> there = titles(page(address));
    store.find(Owner.FIRST, TaskQuery.EVERYTHING).stream()
        .filter(task -> there.contains(task.title()))
        .forEach(task -> store.remove(Owner.FIRST, task.id()));
    Document gone = page(address);
    assertThat(gone.select(".empty h2").text()).isEqualTo("Nothing more");
    assertThat(gone.select(".empty a").attr("href")).isEqualTo("/tasks?status=open");
    for (String wrong : List.of("x", "%00", "AAAA", "eyJhIjoxfQ")) {
      client.get("/tasks?after=" + wrong).accept("text/html").send()
          .expectStatus(400)
          .expectContentType("text/html");
    }
  }

  @Test
  void order_isChosen_andKeptByFilters() {
    Document sorted = page("/tasks?sort=title&status=open");
    assertThat(titles(sorted)).containsExactly(
        "Pack adapters: HDMI, USB-C, and the odd one", "Plan the summer holidays",
        "Read the new collector's release notes", "Rehearse the live demo",
        "Send the slides to the organisers");
    assertThat(sorted.select(".hint").text())
        .isEqualTo("The first 5 of 6 tasks. Search or filter to see others.");
    assertThat(sorted.select(".group h2")).isEmpty();
    assertThat(sorted.select(".chip--list").last().attr("href"))
        .isEqualTo("/tasks?status=open&list=3&sort=title");
    assertThat(sorted.select("input[type=hidden][name=sort]").val()).isEqualTo("title");
    assertThat(sorted.select(".orders a").eachAttr("href")).containsExactly(
        "/tasks?status=open", "/tasks?status=open&sort=title", "/tasks?status=open&sort=newest");
    assertThat(titles(page("/tasks?sort=newest")).getFirst())
        .isEqualTo("Book the train to the conference");
    client.get("/tasks?sort=id").accept("text/html").send().expectStatus(400);
  }

  @Test
  void people_haveWhatThereIsToDo_andLeadToTheirTasks() {
    Document people = page("/people");
    assertThat(people.select("h2").eachText())
        .containsExactly("Ada 1 open, 1 overdue", "Grace 2 open");
    assertThat(people.select(".task-title").eachText())
        .containsExactly("Send the slides to the organisers", "Rehearse the live demo");
    Document ada = page(people.select("h2 a").attr("href"));
    assertThat(titles(ada)).containsExactly("Send the slides to the organisers");
    assertThat(ada.select(".filters [aria-current=true]").eachText())
        .containsExactly("Open 1", "Ada (remove this filter)");
    assertThat(ada.select("input[type=hidden][name=assignee]").val()).isEqualTo("1");
    assertThat(page("/tasks?assignee=99").select(".chip[aria-current]").text())
        .isEqualTo("Person 99 (remove this filter)");
  }

  @Test
  void personWithNothingToDo_isShownAllTheSame() {
    client.post("/tasks").accept("text/html").form("title", "x").form("assignee", "Zoë <b>").send()
        .expectStatus(303);
    client.post("/tasks/8/done").accept("text/html").form("done", true).send().expectStatus(303);
    Document people = page("/people");
    assertThat(people.select("section").last().text()).isEqualTo("Zoë <b> 0 open Nothing to do.");
    client.get("/api/people").send()
        .expectJson("[2].name", "Zoë <b>")
        .expectJson("[2].open", 0)
        .expectJson("[0].overdue", 1)
        .expectJson("[0].next.title", "Send the slides to the organisers");
  }

  @Test
  void whatIsAddedToAList_leadsBackToIt() {
    Document home = page("/tasks?list=3&q=plants");
    String action = home.select("form.quick").attr("action");
    assertThat(action).isEqualTo("/tasks?list=3");
    client.post(action).accept("text/html").form("title", "Sweep").form("list", "Home").send()
        .expectStatus(303)
        .expectHeader("Location", "/tasks?list=3");
    assertThat(titles(page("/tasks?list=3"))).contains("Sweep");
  }
}
