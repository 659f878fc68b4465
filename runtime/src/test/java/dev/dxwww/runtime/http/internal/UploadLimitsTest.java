package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.runtime.http.internal.upload.Multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Limits of forms with files as they are configured, crossed over a socket. */
@Timeout(60)
class UploadLimitsTest {
  private static final Param FILES = Param.form("f").optional();

  @TempDir private Path folder;
  private final ServedApplication app = new ServedApplication(new Routes()
      .open(Route.post("/form", "t.form").uploads(), x -> {
        List<Upload> files = x.uploads(FILES);
        if (!x.refused()) {
          x.send(files.size() + " files, " + onDisk() + " on disk", Encoder.TEXT);
        }
      }));

  private long onDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getParent().getFileName().toString().startsWith("dxwww-"))
          .count();
    }
  }

  private void start(String key, String value) {
    app.set("dx.upload.directory", folder.toString()).set(key, value).start();
  }

  @AfterEach
  void stop() throws IOException {
    app.close();
    assertThat(onDisk()).isZero();
  }

  private static Multipart form() {
    return new Multipart("B");
  }

  private static byte[] content(int length) {
    return "z".repeat(length).getBytes(StandardCharsets.US_ASCII);
  }

  private RawResponse post(byte[] body, boolean chunked) throws IOException {
    try (RawConnection connection = app.connect()) {
      return post(connection, body, chunked);
    }
  }

  private static RawResponse post(RawConnection connection, byte[] body, boolean chunked)
      throws IOException {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String framing = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length;
    connection.send(
        "POST /form HTTP/1.1\nContent-Type: multipart/form-data; boundary=B\n" + framing);
    connection.bytes(chunked
        ? Integer.toHexString(body.length) + "\r\n" + text + "\r\n0\r\n\r\n" : text);
    return connection.read();
  }

  private String taken(Multipart form) throws IOException {
    try (RawConnection connection = app.connect()) {
      return taken(connection, form);
    }
  }

  /** Files of a request are deleted before the next of its connection, not before its answer. */
  private static String taken(RawConnection connection, Multipart form) throws IOException {
    RawResponse response = post(connection, form.end(), false);
    assertThat(response.status()).isEqualTo(200);
    return response.body();
  }

  private void assertRefused(Multipart form, int status, int code, String message)
      throws IOException {
    RawResponse response = post(form.end(), false);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body()).contains("\"code\":" + code, message);
  }

  @Test
  @Tag("limit:dx.upload.max-size")
  void formAsAWhole() throws Exception {
    start("dx.upload.max-size", "1000B");
    int frame = form().file("f", "a", content(0)).end().length;
    byte[] fits = form().file("f", "a", content(1_000 - frame)).end();
    byte[] longer = form().file("f", "a", content(1_001 - frame)).end();

    assertThat(fits).hasSize(1_000);
    for (boolean chunked : new boolean[] {false, true}) {
      assertThat(post(fits, chunked).body()).isEqualTo("1 files, 0 on disk");
      RawResponse refused = post(longer, chunked);
      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.body()).contains("\"code\":4013");
    }
  }

  @Test
  @Tag("limit:dx.upload.max-file-size")
  void oneFile() throws Exception {
    start("dx.upload.max-file-size", "10B");

    assertThat(taken(form().file("f", "a", content(10)))).startsWith("1 files");
    assertRefused(form().file("f", "a", content(11)), 413, 4013, "\"name\":\"f\"");
  }

  @Test
  @Tag("limit:dx.upload.max-parts")
  void parts() throws Exception {
    start("dx.upload.max-parts", "2");

    assertThat(taken(form().text("t", "1").file("f", "a", content(1)))).startsWith("1 files");
    assertRefused(
        form().text("t", "1").file("f", "a", content(1)).text("u", "1"), 413, 4013,
        "\"name\":\"u\"");
  }

  @Test
  @Tag("limit:dx.upload.max-part-header")
  void headerSectionOfAPart() throws Exception {
    start("dx.upload.max-part-header", "100B");
    String name = "Content-Disposition: form-data; name=\"t\"\r\n";
    String rest = "X: " + "z".repeat(100 - name.length() - 5);

    assertThat(taken(form().part(name + rest + "\r\n", content(1)))).startsWith("0 files");
    assertRefused(form().part(name + rest + "z\r\n", content(1)), 400, 4000, "100 bytes");
  }

  @Test
  @Tag("limit:dx.upload.max-field-size")
  void oneField() throws Exception {
    start("dx.upload.max-field-size", "10B");

    assertThat(taken(form().text("t", "z".repeat(10)))).startsWith("0 files");
    assertRefused(form().text("t", "z".repeat(11)), 413, 4013, "\"name\":\"t\"");
  }

  @Test
  @Tag("limit:text-fields")
  void allFieldsTogether_areAsLongAsABody() throws Exception {
    start("dx.server.max-body-size", "15B");

    assertThat(taken(form().text("t", "z".repeat(10)).text("u", "z".repeat(5))))
        .startsWith("0 files");
    assertRefused(
        form().text("t", "z".repeat(10)).text("u", "z".repeat(6)), 413, 4013, "\"name\":\"u\"");
  }

  @Test
  @Tag("limit:dx.upload.memory")
  void filesInMemory() throws Exception {
    start("dx.upload.memory", "10B");

    try (RawConnection one = app.connect()) {
      assertThat(taken(one, form().file("f", "a", content(10)))).isEqualTo("1 files, 0 on disk");
      assertThat(taken(one, form().file("f", "a", content(11)))).isEqualTo("1 files, 1 on disk");
      assertThat(taken(one, form().file("f", "a", content(6)).file("f", "b", content(5))))
          .isEqualTo("2 files, 1 on disk");
    }
  }
}
