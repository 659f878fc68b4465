package ${package};

import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;

/** The application over HTTP, on a free port. */
@DxTest(app = App.class, config = "greeting.word=Welcome")
final class AppTest {
  @Test
  void greeting_isCreatedAndListed(TestClient client) {
    client.post("/api/greetings").json("{\"name\": \"Ada\"}").send()
        .expectStatus(201)
        .expectJson("text", "Welcome, Ada!");
    client.get("/api/greetings").send().expectStatus(200).expectText("Welcome, Ada!");
  }

  @Test
  void blankName_isRefused(TestClient client) {
    client.post("/api/greetings").json("{\"name\": \" \"}").send()
        .expectStatus(400)
        .expectJson("errors[0].where", "body")
        .expectJson("errors[0].name", "name");
  }

  @Test
  void formOnThePage_leadsBackToThePage(TestClient client) {
    client.post("/").form("name", "<Grace>").send()
        .expectStatus(303)
        .expectHeader("Location", "/");
    client.get("/").accept("text/html").send()
        .expectStatus(200)
        .expectText("<li>Welcome, &lt;Grace&gt;!</li>");
  }
}
