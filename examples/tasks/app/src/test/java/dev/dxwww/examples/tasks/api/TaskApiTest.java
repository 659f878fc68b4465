package dev.dxwww.examples.tasks.api;

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
import dev.dxwww.test.TestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The JSON API over HTTP, each test with a list of its own. */
final class TaskApiTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), ZoneOffset.UTC);

  private RunningApp app;
  private TestClient client;

  @BeforeEach
  void start() {
    app = TestApps.of(TasksApp.class).with(Clock.class, CLOCK).config("tasks.limit", "5").start();
    client = SignedIn.client(app);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void newTask_hasAnAddressAndIsFoundThere() {
    TestResponse created =
        post("""
            {"title": " Pack ", "due": "2026-04-01", "priority": "HIGH", "labels": ["travel"]}""");
    created.expectStatus(201).expectHeader("Location", "/api/tasks/1");
    String expected =
        "{\"id\":1,\"title\":\"Pack\",\"notes\":\"\",\"priority\":\"HIGH\",\"due\":\"2026-04-01\","
            + "\"labels\":[\"travel\"],\"list\":{\"id\":1,\"name\":\"Inbox\"},"
            + "\"assignee\":null,\"done\":false,\"created\":\"2026-03-31T10:00:00Z\"}";
    assertThat(created.text()).isEqualTo(expected);
    assertThat(client.get("/api/tasks/1").send().expectStatus(200).text()).isEqualTo(expected);
  }

  @Test
  void everythingWrong_isToldAtOnce() {
    post("""
        {"title": " ", "labels": ["a", "b", "c", "d", "e", ""]}""")
        .expectStatus(400)
        .expectJson("code", 4001)
        .expectJsonSize("errors", 3)
        .expectJson("errors[0].where", "body")
        .expectJson("errors[0].name", "title")
        .expectJson("errors[1].name", "labels")
        .expectJson("errors[2].name", "labels[5]");
  }

  @Test
  void malformedBodies_areRefused() {
    post("{\"title\": \"x\",}").expectStatus(400).expectJson("code", 4002);
    post("{\"titel\": \"x\"}").expectStatus(400).expectJson("code", 4001);
    post("{\"title\": \"x\", \"priority\": \"URGENT\"}").expectStatus(400);
    client.post("/api/tasks").text("x").send().expectStatus(415).expectJson("code", 4015);
  }

  @Test
  void list_isFilteredByQuery() {
    post("{\"title\": \"Slides\", \"labels\": [\"talk\"], \"priority\": \"HIGH\"}");
    post("{\"title\": \"Plants\", \"labels\": [\"home\"]}");
    post("{\"title\": \"Talk to Bob\"}");
    client.patch("/api/tasks/3").json("{\"done\": true}").send().expectStatus(200);

    list("").expectJsonSize("", 3);
    list("?status=open").expectJsonSize("", 2);
    list("?status=done").expectJsonSize("", 1).expectJson("[0].title", "Talk to Bob");
    list("?q=TALK").expectJsonSize("", 2);
    list("?q=talk&status=open").expectJsonSize("", 1).expectJson("[0].title", "Slides");
    list("?label=home").expectJsonSize("", 1).expectJson("[0].title", "Plants");
    list("?priority=high").expectJsonSize("", 1).expectJson("[0].title", "Slides");
    client.get("/api/tasks?status=some&priority=urgent").send()
        .expectStatus(400)
        .expectJsonSize("errors", 2)
        .expectJson("errors[0].where", "query")
        .expectJson("errors[0].name", "status")
        .expectJson("errors[1].name", "priority");
  }

  @Test
  void listAndAssignee_areNamed_andCanChange() {
    post("{\"title\": \"x\", \"list\": \"Home\", \"assignee\": \"Ada\"}")
        .expectStatus(201)
        .expectJson("list.name", "Home")
        .expectJson("assignee.name", "Ada");
    list("?list=2").expectJsonSize("", 1);
    list("?list=1").expectJsonSize("", 0);
    client.patch("/api/tasks/1").json("{\"list\": \"inbox\"}").send()
        .expectStatus(200).expectJson("list.id", 1).expectJson("assignee.name", "Ada");
    TestResponse nobody =
        client.patch("/api/tasks/1").json("{\"assignee\": \"\"}").send();
    assertThat(nobody.expectStatus(200).text()).doesNotContain("Ada");
    TestResponse lists = client.get("/api/lists").send().expectStatus(200);
    assertThat(lists.text()).isEqualTo(
        "[{\"id\":1,\"name\":\"Inbox\",\"open\":1,\"done\":0,\"next\":["
            + "{\"id\":1,\"title\":\"x\",\"due\":null}]},"
            + "{\"id\":2,\"name\":\"Home\",\"open\":0,\"done\":0,\"next\":[]}]");
    client.get("/api/people").send().expectJson("[0].name", "Ada");
    post("{\"title\": \"x\", \"list\": \"" + "l".repeat(41) + "\"}").expectStatus(400);
  }

  @Test
  void list_isSortedAsAskedFor() {
    post("{\"title\": \"b\", \"due\": \"2026-04-01\"}");
    post("{\"title\": \"A\"}");
    list("").expectJson("[0].title", "b");
    list("?sort=title").expectJson("[0].title", "A");
    list("?sort=newest").expectJson("[0].title", "A");
    client.get("/api/tasks?sort=id;drop").send()
        .expectStatus(400).expectJson("errors[0].name", "sort");
  }

  @Test
  void pages_followEachOther() {
    for (String title : List.of("a", "b", "c")) {
      post("{\"title\": \"" + title + "\"}").expectStatus(201);
    }
    TestResponse first = list("/page?size=2").expectJsonSize("items", 2);
    first.expectJson("items[0].title", "a");
    String next = first.text().replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    list("/page?size=2&after=" + next)
        .expectJsonSize("items", 1)
        .expectJson("items[0].title", "c");
    list("/page?q=b").expectJsonSize("items", 1).expectJson("items[0].title", "b");
    for (String wrong : List.of("size=0", "size=1001", "after=x", "after=" + next + "x")) {
      client.get("/api/tasks/page?" + wrong).send().expectStatus(400);
    }
  }

  @Test
  void put_replacesAndPatchChangesAPart() {
    post("{\"title\": \"Old\", \"notes\": \"Notes\", \"labels\": [\"a\"]}");
    client.patch("/api/tasks/1").json("{\"title\": \"New\", \"done\": true}").send()
        .expectStatus(200)
        .expectJson("title", "New")
        .expectJson("notes", "Notes")
        .expectJson("done", true);
    client.put("/api/tasks/1").json("{\"title\": \"Newest\"}").send()
        .expectStatus(200)
        .expectJson("title", "Newest")
        .expectJson("notes", "")
        .expectJsonSize("labels", 0)
        .expectJson("done", true);
    client.patch("/api/tasks/1").json("{\"title\": \" \"}").send()
        .expectStatus(400)
        .expectJson("errors[0].name", "title");
  }

  @Test
  void deleted_isGone() {
    post("{\"title\": \"x\"}");
    client.delete("/api/tasks/1").send().expectStatus(204);
    client.delete("/api/tasks/1").send()
        .expectStatus(404)
        .expectContentType("application/problem+json")
        .expectJson("detail", "There is no task 1.");
    client.get("/api/tasks/1").send().expectStatus(404).expectJson("code", 4004);
    client.put("/api/tasks/1").json("{\"title\": \"x\"}").send().expectStatus(404);
  }

  @Test
  void ids_areWholePositiveNumbers() {
    client.get("/api/tasks/x").send()
        .expectStatus(400)
        .expectJson("errors[0].where", "path")
        .expectJson("errors[0].name", "id");
    client.get("/api/tasks/0").send().expectStatus(400);
    client.get("/api/tasks/9223372036854775808").send().expectStatus(400);
  }

  @Test
  void fullList_isAConflict() {
    for (int i = 0; i < 5; i++) {
      post("{\"title\": \"x\"}").expectStatus(201);
    }
    post("{\"title\": \"one more\"}").expectStatus(409).expectJson("code", 4009);
  }

  @Test
  void requestFromAnotherSite_changesNothing() {
    client.post("/api/tasks").header("Origin", "https://evil.example").json("{\"title\": \"x\"}")
        .send()
        .expectStatus(403)
        .expectJson("code", 1006);
    list("").expectJsonSize("", 0);
  }

  private TestResponse post(String json) {
    return client.post("/api/tasks").json(json).send();
  }

  @Test
  void export_isAFileOfAnArrayOrOfLines() {
    post("{\"title\": \"Pack\"}").expectStatus(201);
    post("{\"title\": \"Book\"}").expectStatus(201);

    client.get("/api/tasks/export").send().expectStatus(200)
        .expectContentType("application/json")
        .expectHeader("Content-Disposition", "attachment; filename=\"tasks\"")
        .expectJsonSize("", 2);
    TestResponse lines =
        client.get("/api/tasks/export?q=pack").accept("application/x-ndjson").send();
    assertThat(lines.expectContentType("application/x-ndjson").text().lines())
        .singleElement().asString().startsWith("{\"id\":1,\"title\":\"Pack\"");
  }

  private TestResponse list(String query) {
    return client.get("/api/tasks" + query).send().expectStatus(200);
  }
}
