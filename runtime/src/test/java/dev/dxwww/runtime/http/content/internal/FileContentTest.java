package dev.dxwww.runtime.http.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version of a file. */
class FileContentTest {
  private static final long CHANGED = 1_700_000_000_000L;

  @TempDir private Path folder;

  private String tag(Path file, long now) throws IOException {
    try (OpenContent open = new FileContent(file).open(now)) {
      assertThat(open).isNotNull();
      return String.valueOf(open.version().tag());
    }
  }

  @Test
  @Tag("limit:settled-file")
  void tag_isStrong_whenTheLastChangeIsTwoSecondsAgo() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "text");
    Files.setLastModifiedTime(file, FileTime.fromMillis(CHANGED));

    assertThat(tag(file, CHANGED + 1_999)).startsWith("W/\"");
    assertThat(tag(file, CHANGED + 2_000)).startsWith("\"");
  }
}
