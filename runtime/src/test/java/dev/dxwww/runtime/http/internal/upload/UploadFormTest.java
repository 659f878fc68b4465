package dev.dxwww.runtime.http.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.http.Upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and fields of a form, where they are kept, and the limits. */
class UploadFormTest {
  private static final UploadLimits LIMITS =
      new UploadLimits(1 << 20, 5_000, 4, 1_000, 100, 150, 1_000);

  @TempDir private Path parent;
  private UploadFolder folder;
  private UploadForm form;

  @BeforeEach
  void open() throws IOException {
    folder = UploadFolder.in(parent);
    form = new UploadForm(LIMITS, folder);
  }

  @AfterEach
  void close() {
    form.close();
    folder.close();
  }

  private UploadForm read(Multipart body) throws IOException {
    form.read(new ByteArrayInputStream(body.end()), new Boundary("B"));
    return form;
  }

  private static Multipart body() {
    return new Multipart("B");
  }

  private static byte[] content(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }

  private List<Path> onDisk() throws IOException {
    try (Stream<Path> files = Files.list(folder.path())) {
      return files.toList();
    }
  }

  private void assertRefused(
      Multipart body, MultipartException.Kind kind, String field, String message) {
    assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(MultipartException.class, e -> {
      assertThat(e.kind()).isEqualTo(kind);
      assertThat(e.field()).isEqualTo(field);
      assertThat(e).hasMessageContaining(message);
    });
  }

  @Test
  void fieldsAndFiles_keepTheirOrder() throws IOException {
    read(body().text("t", "ä").file("f", "a.txt", content(3)).text("t", "")
        .file("f", "dir/b.txt", content(0)));

    assertThat(form.texts()).containsExactly("t", "ä", "t", "");
    assertThat(form.files("f")).extracting(Upload::fileName).containsExactly("a.txt", "b.txt");
    assertThat(form.files("f")).extracting(Upload::size).containsExactly(3L, 0L);
    Upload second = form.files("f").get(1);
    assertThat(second.rawFileName()).isEqualTo("dir/b.txt");
    assertThat(second.mediaType()).isEqualTo("application/octet-stream");
    assertThat(second.field()).isEqualTo("f");
    assertThat(form.files("t")).isEmpty();
  }

  @Test
  void fileInputThatWasLeftEmpty_isNoFile() throws IOException {
    assertThat(read(body().file("f", "", content(0))).files("f")).isEmpty();
    assertThat(read(body().file("g", "", content(1))).files("g"))
        .extracting(Upload::fileName).containsExactly("unnamed");
  }

  @Test
  void filesOfOneRequest_shareTheMemory() throws IOException {
    read(body().file("f", "a", content(600)).file("f", "b", content(400))
        .file("f", "c", content(1)));

    assertThat(onDisk()).hasSize(1);
    assertThat(form.files("f").get(2).path()).isEqualTo(onDisk().get(0)).hasSize(1);
  }

  @Test
  void content_isTheSameInMemoryAndOnDisk() throws IOException {
    byte[] large = content(4_000);
    read(body().file("f", "a", content(10)).file("f", "b", large));

    for (Upload upload : form.files("f")) {
      byte[] expected = upload.size() == 10 ? content(10) : large;
      assertThat(upload.bytes()).isEqualTo(expected);
      try (InputStream in = upload.open()) {
        assertThat(in.readAllBytes()).isEqualTo(expected);
      }
      assertThat(upload.path()).hasBinaryContent(expected);
      assertThat(upload.path()).isEqualTo(upload.path());
    }
  }

  @Test
  void fileThatIsKept_movesAwayWithThePermissionsOfNewFiles() throws IOException {
    read(body().file("f", "a", content(10)).file("f", "b", content(4_000)));
    Path other = Files.createFile(parent.resolve("other"));

    for (Upload upload : form.files("f")) {
      Path target = parent.resolve("kept-" + upload.fileName());
      upload.transferTo(target);

      assertThat(target).hasSize(upload.size());
      assertThat(Files.getPosixFilePermissions(target))
          .contains(PosixFilePermission.OWNER_READ)
          .isEqualTo(Files.getPosixFilePermissions(other));
      assertThatThrownBy(upload::open).isInstanceOf(IllegalStateException.class);
    }
    form.close();
    assertThat(parent.resolve("kept-b")).hasSize(4_000);
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void fileThatIsThere_isNotWrittenOver() throws IOException {
    read(body().file("f", "a", content(4_000)));
    Path there = Files.writeString(parent.resolve("there"), "precious");

    assertThatThrownBy(() -> form.files("f").get(0).transferTo(there))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(there).hasContent("precious");
    assertThat(form.files("f").get(0).size()).isEqualTo(4_000);
  }

  @Test
  void endOfTheRequest_deletesFilesAndClosesStreams() throws IOException {
    read(body().file("f", "a", content(4_000)));
    Upload upload = form.files("f").get(0);
    InputStream in = upload.open();

    form.close();

    assertThat(onDisk()).isEmpty();
    assertThatThrownBy(in::read).isInstanceOf(IOException.class);
    assertThatThrownBy(upload::bytes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void formThatBreaksOff_leavesNoFile() throws IOException {
    byte[] whole = body().file("f", "a", content(4_000)).file("f", "b", content(4_000)).bytes();
    InputStream broken = new ByteArrayInputStream(whole, 0, whole.length - 100);

    assertThatThrownBy(() -> form.read(broken, new Boundary("B")))
        .isInstanceOf(MultipartException.class);
    form.close();

    assertThat(onDisk()).isEmpty();
  }

  @Test
  void fileBeyondTheLimit_isTooLarge() throws IOException {
    assertThat(read(body().file("f", "a", content(5_000))).files("f")).hasSize(1);

    assertRefused(body().file("g", "a", content(5_001)),
        MultipartException.Kind.TOO_LARGE, "g", "at most 5kB");
    assertThat(onDisk()).hasSize(1);
  }

  @Test
  void partsBeyondTheLimit_areTooMany() throws IOException {
    assertRefused(body().text("a", "1").text("b", "1").text("c", "1").file("d", "x", content(1))
        .text("e", "1"), MultipartException.Kind.TOO_LARGE, "e", "may be 4");
  }

  @Test
  void textBeyondTheLimit_isTooLarge() throws IOException {
    read(body().text("t", "x".repeat(100)));
    assertRefused(body().text("u", "x".repeat(101)),
        MultipartException.Kind.TOO_LARGE, "u", "at most 100B");
  }

  @Test
  void textsTogetherBeyondTheLimit_areTooLarge() {
    assertRefused(body().text("t", "x".repeat(100)).text("u", "x".repeat(51)),
        MultipartException.Kind.TOO_LARGE, "u", "together");
  }

  @Test
  void textThatIsNotInItsCharset_isMalformed() {
    assertRefused(body().part("Content-Disposition: form-data; name=\"t\"\r\n",
        "ä".getBytes(StandardCharsets.ISO_8859_1)),
        MultipartException.Kind.MALFORMED, "t", "UTF-8");
  }
}
