package dev.dxwww.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.dxwww.test.notes.NotesApp;

import org.junit.jupiter.api.Test;

/** Forms with files, as an application gets them. */
@DxTest(app = NotesApp.class)
final class UploadRequestTest {
  private static final byte[] CONTENT = {0, 13, 10, '-', '-', (byte) 0xFF};

  @Test
  void fieldsAndFiles_goInOneForm(TestClient client) {
    client.post("/notes/attach")
        .form("text", "with \"ü\"")
        .file("file", "a \"b\".bin", CONTENT)
        .form("more", "x\ny")
        .send()
        .expectStatus(200)
        .expectText("with \"ü\"|a \"b\".bin|[0, 13, 10, 45, 45, -1]|x\ny");
  }

  @Test
  void fileThatWasNotChosen_isNone(TestClient client) {
    client.post("/notes/attach").form("text", "t").form("more", "").file("file", "", new byte[0])
        .send()
        .expectStatus(200)
        .expectText("t|none|[]|");
  }

  @Test
  void formWithoutFiles_isUrlEncoded(TestClient client) {
    client.post("/notes/attach").form("text", "t").send().expectStatus(415);
    client.post("/notes/form").form("text", "a&b=c ü").send().expectStatus(303);
    assertThat(client.get("/notes").send().text()).contains("a&b=c ü");
  }

  @Test
  void boundary_isNotInTheContent() {
    MultipartBody one = new MultipartBody();
    MultipartBody other = new MultipartBody();
    assertThat(one.contentType()).isNotEqualTo(other.contentType());
    String body =
        new String(one.bytes(List.of(new MultipartBody.Part("a", null, "b".getBytes(UTF_8)))),
            UTF_8);
    String boundary = one.contentType().replace("multipart/form-data; boundary=", "");
    assertThat(body).isEqualTo(
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--"
            + boundary + "--\r\n");
  }
}
