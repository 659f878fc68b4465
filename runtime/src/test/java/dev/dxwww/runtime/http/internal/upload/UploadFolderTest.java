package dev.dxwww.runtime.http.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a server's uploads, and what becomes of those that killed servers left. */
class UploadFolderTest {
  @TempDir private Path parent;

  private List<Path> entries() throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.toList();
    }
  }

  @Test
  void folderAndFiles_areTheirOwnersAlone() throws IOException {
    try (UploadFolder folder = UploadFolder.in(parent)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
          .isEqualTo("rwx------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.newFile())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void closedFolder_isGoneWithItsFilesAndItsLock() throws IOException {
    UploadFolder folder = UploadFolder.in(parent.resolve("made"));
    folder.newFile();

    folder.close();

    assertThat(parent.resolve("made")).isEmptyDirectory();
  }

  @Test
  void folderThatSomebodyRemoved_isMadeAnew() throws IOException {
    UploadFolder folder = UploadFolder.in(parent);
    Path first = folder.path();
    Files.delete(first);

    Path file = folder.newFile();

    assertThat(file).exists();
    assertThat(folder.newFile().getParent()).isEqualTo(file.getParent()).isNotEqualTo(first);
    folder.close();
    assertThat(entries()).isEmpty();
    assertThatThrownBy(folder::newFile).isInstanceOf(IOException.class);
    assertThat(entries()).as("not after it was closed").isEmpty();
  }

  @Test
  void folderOfAKilledServer_isRemoved_andOneInUseIsNot() throws IOException {
    Path left = Files.createDirectory(parent.resolve("dxwww-uploads-left"));
    Files.writeString(left.resolve("1"), "secret");
    Files.createFile(parent.resolve("dxwww-uploads-left.lock"));
    try (UploadFolder living = UploadFolder.in(parent)) {
      assertThat(left).doesNotExist();

      try (UploadFolder other = UploadFolder.in(parent)) {
        assertThat(living.path()).isDirectory();
        assertThat(other.path()).isDirectory().isNotEqualTo(living.path());
      }
    }
    assertThat(entries()).isEmpty();
  }

  @Test
  void linkByTheNameOfALeftOver_isNotFollowed() throws IOException {
    Path precious = Files.createDirectory(parent.resolve("precious"));
    Files.writeString(precious.resolve("file"), "keep");
    Files.createSymbolicLink(parent.resolve("dxwww-uploads-x"), precious);
    Files.createFile(parent.resolve("dxwww-uploads-x.lock"));
    Files.createSymbolicLink(
        parent.resolve("dxwww-uploads-y.lock"), precious.resolve("file"));

    UploadFolder.in(parent).close();

    assertThat(precious.resolve("file")).hasContent("keep");
  }

  @Test
  void folderThatIsNotOurs_isLeftAlone() throws IOException {
    Path other = Files.createDirectory(parent.resolve("dxwww-uploads-without-lock"));

    UploadFolder.in(parent).close();

    assertThat(other).isDirectory();
  }
}
