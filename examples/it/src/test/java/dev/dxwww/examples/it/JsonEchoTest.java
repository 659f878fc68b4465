package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;

/** JSON through generated readers and writers, over HTTP. */
@DxTest(app = ItApp.class)
final class JsonEchoTest {
  private static final String PART =
      "{\"id\":\"123e4567-e89b-12d3-a456-426614174000\",\"title\":\"Ä\\\"\\u0001😀\","
          + "\"subtitle\":null,\"edition\":null,\"price\":19.90,"
          + "\"created\":\"2026-01-31T12:30:00Z\",\"effort\":\"PT1H30M\",\"shapes\":[],"
          + "\"index\":{},\"parts\":[]}";

  @Test
  void nestedDrawing_comesBackAsItWasSent(TestClient client) {
    String whole =
        PART.replace("\"edition\":null", "\"edition\":3")
            .replace(
                "\"shapes\":[]",
                "\"shapes\":[{\"type\":\"Circle\",\"radius\":1.5},"
                    + "{\"type\":\"Rectangle\",\"width\":2,\"height\":3}]")
            .replace("\"index\":{}", "\"index\":{\"a/b\":[1,2],\"\":[]}")
            .replace("\"parts\":[]", "\"parts\":[" + PART + "," + PART + "]");
    String back =
        client.post("/json/drawings").json(whole).send().expectStatus(200).text();
    assertThat(back).isEqualTo(whole);
  }

  @Test
  void wrongMember_isNamedByItsPath(TestClient client) {
    String wrong =
        PART.replace("\"parts\":[]", "\"parts\":[" + PART.replace("PT1H30M", "soon") + "]");
    client.post("/json/drawings").json(wrong).send()
        .expectStatus(400)
        .expectJson("code", 4001)
        .expectJson("errors[0].where", "body")
        .expectJson("errors[0].name", "parts[0].effort");
  }

  @Test
  void malformedText_isRefusedWithLineAndColumn(TestClient client) {
    client.post("/json/drawings").json("{\n  \"id\": nope\n}").send()
        .expectStatus(400)
        .expectJson("code", 4002)
        .expectText("Line 2, column 9");
  }
}
