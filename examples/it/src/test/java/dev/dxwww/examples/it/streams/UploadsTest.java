package dev.dxwww.examples.it.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import dev.dxwww.examples.it.ItApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of forms and bodies as streams, from the wire to the handler. */
final class UploadsTest {
  @TempDir private static Path directory;
  private static RunningApp app;

  @BeforeAll
  static void start() {
    app =
        TestApps.of(ItApp.class)
            .config("dx.upload.directory", directory.toString())
            .config("dx.upload.max-size", "2MiB")
            .config("dx.upload.max-file-size", "500KiB")
            .config("dx.upload.max-parts", "5")
            .config("dx.upload.max-part-header", "300B")
            .config("dx.upload.max-field-size", "1KiB")
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    app.close();
    assertThat(directory).isEmptyDirectory();
  }

  @AfterEach
  void noFileIsLeft() throws IOException {
    assertThat(filesOnDisk()).isZero();
  }

  static long filesOnDisk() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock")).count();
    }
  }

  private static byte[] content(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return bytes;
  }

  private static Form photo() {
    return new Form().text("title", "Sea").text("year", "2024");
  }

  @Test
  void record_isMadeOfFieldsAndFiles() throws Exception {
    HttpResponse<String> response =
        photo().file("image", "C:\\photos\\sea.png", content(100_000))
            .file("thumbnail", "small.png", content(10)).send(app, "/files/photo");

    assertThat(response.body()).isEqualTo(
        "[{\"name\":\"sea.png\",\"type\":\"image/png\",\"size\":100000,\"onDisk\":true},"
            + "{\"name\":\"small.png\",\"type\":\"image/png\",\"size\":10,\"onDisk\":false}]");
  }

  @Test
  void whatIsMissingOrWrong_isNamed() throws Exception {
    HttpResponse<String> response =
        new Form().text("title", " ").text("year", "soon").text("thumbnail", "no file")
            .file("image", "", new byte[0]).send(app, "/files/photo");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("\"code\":4001")
        .contains("\"name\":\"title\"")
        .contains("\"name\":\"year\"")
        .contains("{\"where\":\"form\",\"name\":\"image\",\"message\":\"is required\"}")
        .contains("{\"where\":\"form\",\"name\":\"thumbnail\",\"message\":\"must be a file\"}");
  }

  private static void assertTooLarge(HttpResponse<String> response, String entry) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("\"code\":4013").contains(entry);
  }

  @Test
  void fileBeyondTheLimit_isA413ThatNamesIt() throws Exception {
    assertTooLarge(
        photo().file("image", "a", content(501 << 10)).send(app, "/files/photo"),
        "{\"where\":\"form\",\"name\":\"image\",\"message\":\"must be at most 500KiB\"}");
  }

  @Test
  void bodyBeyondTheLimit_isA413() throws Exception {
    assertTooLarge(
        photo().file("image", "a", content(2 << 20)).send(app, "/files/photo"),
        "must be at most 2MiB");
  }

  @Test
  void partsBeyondTheLimit_areA413ThatNamesTheFirst() throws Exception {
    assertTooLarge(
        photo().text("a", "").text("b", "").text("c", "").text("d", "").send(app, "/files/photo"),
        "\"name\":\"d\",\"message\":\"is one part too many: there may be 5\"");
  }

  @Test
  void textBeyondTheLimit_isA413ThatNamesIt() throws Exception {
    assertTooLarge(
        photo().text("note", "x".repeat(1_025)).send(app, "/files/photo"),
        "{\"where\":\"form\",\"name\":\"note\",\"message\":\"must be at most 1KiB\"}");
  }

  @Test
  void headerOfAPartBeyondTheLimit_isA400() throws Exception {
    HttpResponse<String> response =
        photo().part("name=\"a\"\r\nX-Long: " + "x".repeat(300) + "\r\n", content(1))
            .send(app, "/files/photo");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("longer than 300 bytes");
  }

  @Test
  void route_hasLimitsOfItsOwn() throws Exception {
    byte[] large = content((1 << 20) - 10);

    assertThat(new Form().file("files", "a", large).file("files", "b", large)
        .send(app, "/files/many").statusCode()).isEqualTo(200);
    assertTooLarge(
        new Form().file("files", "a", content((1 << 20) + 1)).send(app, "/files/many"),
        "must be at most 1MiB");
    // No route takes that much: the listener itself refuses it.
    assertTooLarge(
        new Form().file("files", "a", large).file("files", "b", large).file("x", "c", large)
            .file("y", "d", large).send(app, "/files/many"),
        "\"title\":\"Content Too Large\"");
    assertThat(new Form().file("files", "a", content(1)).file("files", "b", content(1))
        .file("files", "c", content(1)).send(app, "/files/many").body())
        .contains("\"name\":\"files\"").contains("\"code\":4001");
  }

  @Test
  void handlerThatFails_leavesNoFile() throws Exception {
    assertThat(new Form().file("file", "a", content(400_000)).send(app, "/files/broken")
        .statusCode()).isEqualTo(500);
  }

  @Test
  void formOfAnotherKind_isA415() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/files/photo"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("title=a")).build();

    HttpResponse<String> response =
        Form.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("multipart/form-data");
  }

  private static HttpResponse<String> put(String path, HttpRequest.BodyPublisher body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
            .PUT(body).build();
    return Form.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void bodyAsAStream_isWhatWasSent() throws Exception {
    byte[] body = content(2 << 20);
    int sum = 0;
    for (byte b : body) {
      sum = 31 * sum + b;
    }
    String expected = body.length + " " + sum;

    assertThat(put("/files/raw", HttpRequest.BodyPublishers.ofByteArray(body)).body())
        .isEqualTo(expected);
    // Without a length: chunked.
    assertThat(put("/files/raw", HttpRequest.BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(body))).body()).isEqualTo(expected);
    assertThat(put("/files/raw", HttpRequest.BodyPublishers.noBody()).body()).isEqualTo("0 0");
  }

  @Test
  void streamBeyondTheLimit_isA413WhetherAnnouncedOrNot() throws Exception {
    byte[] body = content((2 << 20) + 1);

    assertThat(put("/files/raw", HttpRequest.BodyPublishers.ofByteArray(body)).statusCode())
        .isEqualTo(413);
    assertThat(put("/files/raw", HttpRequest.BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(body))).statusCode()).isEqualTo(413);
  }

  @Test
  void streamThatNobodyReads_isAnsweredAllTheSame() throws Exception {
    assertThat(put("/files/unread", HttpRequest.BodyPublishers.ofByteArray(
        Arrays.copyOf(content(100), 300_000))).body()).isEqualTo("not looked at");
  }
}
