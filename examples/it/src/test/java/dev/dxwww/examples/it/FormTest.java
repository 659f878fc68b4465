package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestRequest;
import org.junit.jupiter.api.Test;

/** Forms that a handler gets with what is wrong with them. */
@DxTest(app = ItApp.class)
final class FormTest {
  private static final Path GUIDE = Path.of("../../docs/http.md");
  private static final Path PAGES =
      Path.of("src/main/java/dev/dxwww/examples/it/forms/BookingPages.java");

  private static TestRequest booking(TestClient client) {
    return client.post("/forms/houses/7?page=2").form("again", true);
  }

  @Test
  void rightForm_isItsRecord(TestClient client) {
    booking(client).form("guest", "Ann").form("guest", "Bob").form("from", "2026-03-30")
        .form("to", "2026-03-31").form("beds", "2").form("meals", "all").form("note", "")
        .send()
        .expectStatus(200)
        .expectText(
            "Booking[house=7, guests=[Ann, Bob], from=2026-03-30, to=2026-03-31, beds=2, meals=ALL,"
                + " note=Optional[]]\n[Ann, Bob]2026-03-30true2");
  }

  @Test
  void everyMistakeOfTheForm_reachesTheHandlerWithWhatWasTyped(TestClient client) {
    String text =
        booking(client).form("guest", "Ann").form("guest", " ").form("from", "to<day")
            .form("beds", "9").form("meals", "lunch").form("note", "12345678901")
            .send().expectStatus(200).text();
    assertThat(text.lines())
        .contains("guest|guest[1]|must not be blank", "to|to|is required",
            "beds|beds|must be at most 4", "note|note|must have at most 10 characters",
            "[Ann,  ]to<daytrue2")
        .anyMatch(line -> line.startsWith("from|from|"))
        .anyMatch(line -> line.startsWith("meals|meals|"))
        .hasSize(7);
    assertThat(text.lines().map(line -> line.split("\\|")[0]).limit(6))
        .containsExactly("guest", "from", "to", "beds", "meals", "note");
  }

  @Test
  void mistakesOfTheWhole_belongToNoField(TestClient client) {
    booking(client).form("guest", "Ann").form("from", "2026-03-30").form("to", "2026-03-01")
        .send().expectStatus(200).expectText("|ordered|must not end before it begins\n[Ann]");
    booking(client).form("guest", "Ann").form("from", "2026-03-30").form("to", "2026-03-31")
        .form("beds", "2").send().expectStatus(200)
        .expectText("||there are more beds than guests\n[Ann]");
  }

  @Test
  void mistakesFromElsewhere_areStillTheProblem(TestClient client) {
    String problem =
        client.post("/forms/houses/0?page=x").form("from", "nonsense").form("again", "maybe")
            .send()
            .expectStatus(400)
            .expectJson("code", 4001)
            .expectJson("errors[0].where", "path")
            .expectJson("errors[0].name", "house")
            .expectJson("errors[1].where", "form")
            .expectJson("errors[1].name", "again")
            .expectJson("errors[2].where", "query")
            .text();
    assertThat(problem).doesNotContain("\"from\"", "\"guest\"");
  }

  @Test
  void bodiesThatAreNoForm_staySuch(TestClient client) {
    client.post("/forms/guests").json("{}").send().expectStatus(415);
    client.post("/forms/guests")
        .body("application/x-www-form-urlencoded", "name=%zz".getBytes())
        .send().expectStatus(400).expectJson("code", 4000);
    client.post("/forms/guests")
        .body("application/x-www-form-urlencoded", ("name=" + "x".repeat(1_100_000)).getBytes())
        .send().expectStatus(413);
    client.post("/forms/guests").header("Sec-Fetch-Site", "cross-site").form("name", "Ann").send()
        .expectStatus(403);
  }

  @Test
  void wrongForm_isShownAgainWithTheHandlersOwnErrors(TestClient client) {
    client.get("/forms/guests").send().expectStatus(200).expectText("value=\"\"");
    client.post("/forms/guests").form("name", "Ann").send()
        .expectStatus(400).expectText("value=\"Ann\"").expectText("is taken");
    client.post("/forms/guests").form("name", "\"<" + "x".repeat(20)).send()
        .expectStatus(400)
        .expectText("value=\"&quot;&lt;xxx")
        .expectText("must have at most 20 characters");
    client.post("/forms/guests").send().expectStatus(400).expectText("is required");
    client.post("/forms/guests").form("name", "Bob").send().expectStatus(303);
  }

  @Test
  void guide_quotesTheFormThatIsCompiled() throws IOException {
    String pages = Files.readString(PAGES).replaceAll("(?m)^ +", "");
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    int quoted = 0;
    while (block.find()) {
      quoted++;
      assertThat(pages).contains(block.group(1).replaceAll("(?m)^ +", ""));
    }
    assertThat(quoted).isEqualTo(2);
  }
}
