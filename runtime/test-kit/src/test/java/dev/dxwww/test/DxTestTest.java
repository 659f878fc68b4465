package dev.dxwww.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.notes.NoteStore;
import dev.dxwww.test.notes.NotesApp;
import dev.dxwww.test.notes.NotesConfig;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The extension and the client, on a whole application. */
@DxTest(app = NotesApp.class, config = {"notes.limit=2", "notes.owner=a=b"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DxTestTest {
  @Replace
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T12:30:00Z"), ZoneOffset.UTC);

  @Test
  @Order(1)
  void json_isSentAndReadByPath(TestClient client) {
    client.post("/notes").json("{\"text\":\"Buy milk\"}").send().expectStatus(204);
    client
        .get("/notes")
        .send()
        .expectStatus(200)
        .expectContentType("application/json")
        .expectJsonSize("", 1)
        .expectJson("[0].id", 1)
        .expectJson("[0].text", "Buy milk")
        .expectJson("[0].written", "2026-01-31T12:30:00Z")
        .expectNoJson("[1]");
  }

  @Test
  @Order(2)
  void form_isSentAndItsRedirectFollowed(TestClient client) {
    TestResponse direct = client.post("/notes/form").form("text", "a & b").send();
    direct.expectStatus(303).expectHeader("Location", "/notes");
    client.get("/notes").send().expectJson("[1].text", "a & b");
    TestResponse followed =
        client.post("/notes/form").form("text", "too many").followRedirects().send();
    followed.expectStatus(200).expectJsonSize("", 2);
    assertThat(followed.uri().getPath()).isEqualTo("/notes");
  }

  @Test
  @Order(3)
  void refusals_areProblems(TestClient client) {
    client
        .post("/notes")
        .json("{\"text\":\" \"}")
        .send()
        .expectStatus(400)
        .expectContentType("application/problem+json")
        .expectJson("code", 4001)
        .expectJson("errors[0].name", "text");
    client
        .post("/notes")
        .json("{\"txet\":[{}],\"text\":\" \",\"more\":null}")
        .send()
        .expectStatus(400)
        .expectJsonSize("errors", 3)
        .expectJson("errors[0].name", "txet")
        .expectJson("errors[0].message", "is not known here; did you mean text?")
        .expectJson("errors[1].name", "more")
        .expectJson("errors[2].name", "text")
        .expectJson("errors[2].message", "must not be blank");
    client.post("/notes").json("{\"text\":\"x\",\"b\":1}").send().expectStatus(400);
    client
        .post("/notes")
        .json("{\"text\":1,\"b\":1}")
        .send()
        .expectJsonSize("errors", 2)
        .expectJson("errors[1].name", "b");
    client.post("/notes").json("{\"text\":\"x\"}").send().expectStatus(409);
    client.get("/nothing").send().expectStatus(404);
  }

  @Test
  void cookies_belongToOneClient(TestClient client, RunningApp app) {
    client.get("/notes/visit").send().expectText("hello");
    client.get("/notes/visit").send().expectText("welcome back");
    assertThat(client.cookie("seen")).contains("yes");
    TestClient.of(app).get("/notes/visit").send().expectText("hello");
    client.forgetCookies().get("/notes/visit").send().expectText("hello");
  }

  @Test
  void app_givesComponentsAndConfiguration(RunningApp app) {
    assertThat(app.get(NoteStore.class).isOpen()).isTrue();
    assertThat(app.get(Clock.class)).isSameAs(CLOCK);
    assertThat(app.config(NotesConfig.class))
        .extracting("limit", "owner").containsExactly(2, "a=b");
    assertThat(app.profile()).isEqualTo(Profile.TEST);
    assertThat(app.port()).isPositive();
    assertThat(app.url()).hasScheme("http").hasPort(app.port());
  }

  @Test
  void failingExpectation_showsTheResponse(TestClient client) {
    TestResponse response = client.get("/nothing").send();
    assertThatThrownBy(() -> response.expectStatus(200))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected status 200")
        .hasMessageContaining("/nothing -> 404")
        .hasMessageContaining("\"code\":4004");
    assertThatThrownBy(() -> response.expectJson("code", 4005))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected JSON code to be 4005, found 4004");
    assertThatThrownBy(() -> response.expectHeader("X-None", "a"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> response.expectText("absent words"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void applicationThatDoesNotStart_failsTheTestWithWhatToDo() {
    assertThatThrownBy(() -> DxTestExtension.started(String.class, TestApps.of(String.class)))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("String did not start (code 5001). [BUILD-085]")
        .hasMessageContaining("<artifactId>dxwww-processor</artifactId>");
    assertThatThrownBy(
            () ->
                DxTestExtension.started(
                    NotesApp.class, TestApps.of(NotesApp.class).config("notes.limit", "0")))
        .hasMessageContaining("notes.limit");
  }

  @Nested
  @DxTest(app = NotesApp.class, config = "notes.limit=7", profile = "dev")
  class WithItsOwnApplication {
    @Test
    void nestedClass_hasWhatItAskedFor(RunningApp app, TestClient client) {
      assertThat(app.profile()).isEqualTo(Profile.DEV);
      assertThat(app.config(NotesConfig.class).limit()).isEqualTo(7);
      client.get("/notes").send().expectJsonSize("", 0);
    }
  }

  @Nested
  class Inside {
    @Test
    void nestedClass_sharesTheApplication(TestClient client, RunningApp app) {
      assertThat(app.get(Clock.class)).isSameAs(CLOCK);
      client.get("/notes").send().expectStatus(200);
    }
  }
}
