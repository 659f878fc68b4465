package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives unpacked into a folder, and never out of it. */
class UnpackerTest {
  @TempDir private Path temporary;

  @Test
  void filesFoldersAndLinks_areWrittenWithTheirModes() throws IOException {
    Path folder = unpack(new Archive()
        .folder("bin/")
        .file("bin/tool", 0755, "x".repeat(600))
        .file("share/deep/er/text", 0644, "text")
        .link("lib/tool.so", "tool.so.1")
        .file("lib/tool.so.1", 0777, "library"));
    assertThat(folder.resolve("bin/tool")).hasContent("x".repeat(600));
    assertThat(mode(folder.resolve("bin/tool"))).isEqualTo("rwxr-xr-x");
    assertThat(mode(folder.resolve("share/deep/er/text"))).isEqualTo("rw-r--r--");
    assertThat(mode(folder.resolve("lib/tool.so.1"))).isEqualTo("rwxr-xr-x");
    assertThat(folder.resolve("lib/tool.so")).hasContent("library");
    assertThat(Files.readSymbolicLink(folder.resolve("lib/tool.so"))).hasToString("tool.so.1");
  }

  @Test
  void longNames_areRead() throws IOException {
    String name = "a".repeat(90) + "/" + "b".repeat(90) + "/c";
    Path folder = unpack(new Archive()
        .longName('L', name)
        .file("cut", 0644, "long")
        .longName('K', "d".repeat(150))
        .link("link", "cut")
        .file("./plain", 0644, "short"));
    assertThat(folder.resolve(name)).hasContent("long");
    assertThat(Files.readSymbolicLink(folder.resolve("link"))).hasToString("d".repeat(150));
    assertThat(folder.resolve("plain")).hasContent("short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../x", "/x", "a\\..\\x", "C:x", "..", "a/../..", ""})
  void nameThatLeadsOut_isRefused(String name) {
    assertThatThrownBy(() -> unpack(new Archive().file(name, 0644, "evil")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out of the folder");
    assertNothingOutside();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "/etc/passwd", "..\\x", ""})
  void linkThatLeadsOut_isRefused(String target) {
    assertThatThrownBy(() -> unpack(new Archive().link("a/link", target)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out of the folder");
  }

  @Test
  void fileBelowOrOverALink_isRefused() {
    assertThatThrownBy(() ->
            unpack(new Archive().folder("d").link("l", "d").file("l/x", 0644, "evil")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("below what is no folder");
    assertThatThrownBy(() ->
            unpack(new Archive().link("l", "x").file("l", 0644, "evil")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() ->
            unpack(new Archive().file("f", 0644, "one").file("f", 0644, "two")))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(chars = {'1', '3', '4', '6', 'x', 'g', 'S'})
  void membersOfOtherKinds_areRefused(char type) {
    assertThatThrownBy(() -> unpack(new Archive().header("m", 0644, 0, type, "t")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unknown type '" + type + "'");
  }

  @Test
  void changedHeader_isRefused() {
    byte[] tar = new Archive().file("name", 0644, "text").tar();
    for (int at : List.of(0, 100, 124, 156, 345, 511)) {
      byte[] changed = tar.clone();
      changed[at]++;
      assertThatThrownBy(() -> readAll(changed))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("checksum");
    }
  }

  @Test
  void archiveCutAnywhere_isRefused() {
    byte[] tar = new Archive().folder("d").file("d/f", 0644, "x".repeat(700)).tar();
    int end = tar.length - 1024;
    for (int length = 0; length < end + 511; length += 37) {
      byte[] cut = Arrays.copyOf(tar, length);
      assertThatThrownBy(() -> readAll(cut)).isInstanceOf(IOException.class);
    }
    assertThatCode(() -> readAll(tar)).doesNotThrowAnyException();
  }

  @Test
  void wrongNumbersAndLongestNames_areRefused() {
    assertThatThrownBy(() -> readAll(new Archive().header("x", 0, 1 << 20, 'L', "").tar()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a name of");
    byte[] tar = new Archive().file("x", 0, "").tar();
    tar[124] = '9';
    tar[148 + 5] += 9;
    assertThatThrownBy(() -> readAll(tar)).isInstanceOf(IOException.class);
  }

  @Test
  void whatIsNoXz_isRefused() {
    assertThatThrownBy(() ->
            Unpacker.unpack(new ByteArrayInputStream(new byte[600]), temporary.resolve("in")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void wholeInstallation_hasTheFilesOfTheArchive() throws IOException {
    Path home = TestPostgres.INSTALLATION.home();
    assertThat(home.resolve("bin")).isDirectoryContaining(p -> p.endsWith("postgres"));
    try (Stream<Path> all = Files.walk(home)) {
      assertThat(all.filter(p -> Files.isSymbolicLink(p)).toList())
          .allSatisfy(link -> assertThat(link.toRealPath()).startsWith(home.toRealPath()));
    }
  }

  private Path unpack(Archive archive) throws IOException {
    Path folder = temporary.resolve("in");
    Folders.delete(folder);
    Unpacker.unpack(archive.txz(), folder);
    return folder;
  }

  private void assertNothingOutside() {
    assertThat(temporary.resolve("x")).doesNotExist();
    assertThat(temporary.toFile().list()).containsOnly("in");
  }

  private static void readAll(byte[] tar) throws IOException {
    TarReader reader = new TarReader(new ByteArrayInputStream(tar));
    byte[] buffer = new byte[100];
    while (reader.next().isPresent()) {
      while (reader.read(buffer) >= 0) {
        // All of it.
      }
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }
}
