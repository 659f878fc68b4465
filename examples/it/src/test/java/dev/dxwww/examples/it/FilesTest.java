package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, streams, static files and other sites, from annotations to the wire. */
@DxTest(app = ItApp.class)
final class FilesTest {
  private static final String CSV = "id,title\n7,Seven\n";

  @Test
  void path_isSentAsAFile(TestClient client) {
    TestResponse response = client.get("/reports/7/file").send().expectStatus(200);
    assertThat(response.text()).isEqualTo(CSV);
    response.expectContentType("text/csv");
    assertThat(client.get("/reports/7/file").header("Range", "bytes=-6").send()
        .expectStatus(206).text()).isEqualTo("Seven\n");
    client.get("/reports/8/file").send().expectStatus(404);
  }

  @Test
  void download_hasItsName(TestClient client) {
    client.get("/reports/7/saved").send().expectStatus(200)
        .expectHeader("Content-Disposition", "attachment; filename=\"Report 7.csv\"");
    assertThat(client.post("/reports/7").send().expectStatus(201).text()).isEqualTo(CSV);
    client.get("/reports/7/cached").send()
        .expectHeader("Cache-Control", "public, max-age=300");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt"})
  void nameInAFolder_isFound(String name, TestClient client) {
    assertThat(client.get("/reports/named/" + name).send().expectStatus(200).text())
        .isEqualTo("notes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.txt", "", "etc/passwd", "%5Cnotes.txt", ".notes.txt"})
  void otherNames_areNotFound(String name, TestClient client) {
    client.get("/reports/named/" + name).send().expectStatus(404);
  }

  @Test
  void stream_isSentByAndBy(TestClient client) {
    assertThat(client.get("/reports/generated").send().expectStatus(200).text())
        .isEqualTo("line\nline\nline\n");
  }

  @Test
  void changeOfAnOldVersion_isRefused(TestClient client) {
    String first = client.get("/reports/title").send().header("ETag").orElseThrow();
    client.get("/reports/title").header("If-None-Match", first).send().expectStatus(304);
    String second = client.put("/reports/title").header("If-Match", first).text("second")
        .send().expectStatus(200).header("ETag").orElseThrow();
    client.put("/reports/title").header("If-Match", first).text("third").send()
        .expectStatus(412);
    client.put("/reports/title").header("If-Match", second).text("first").send()
        .expectStatus(200);
  }

  @Test
  void staticFile_comesFromTheClassPath(TestClient client) {
    client.get("/static/site.css").send().expectStatus(200)
        .expectContentType("text/css")
        .expectHeader("Cache-Control", "no-cache");
    client.post("/static/site.css").send().expectStatus(405);
    client.get("/static/none.css").send().expectStatus(404);
  }

  @Test
  void otherSites_mayDoWhatTheAnnotationSays(TestClient client) {
    client.get("/reports/title").header("Origin", "https://shop.example").send()
        .expectHeader("Access-Control-Allow-Origin", "https://shop.example");
    client.get("/reports/open").header("Origin", "https://any.example").send()
        .expectHeader("Access-Control-Allow-Origin", "*")
        .expectHeader("Access-Control-Expose-Headers", "ETag");
  }
}
