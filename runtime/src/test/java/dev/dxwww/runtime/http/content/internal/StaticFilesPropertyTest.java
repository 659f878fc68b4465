package dev.dxwww.runtime.http.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No path leads out of the folder of static files, be it of a file system or of the class path. */
class StaticFilesPropertyTest {
  private static final String SECRET = "secret";
  private static Path home;
  private static StaticFiles files;

  @BeforeContainer
  static void write() throws IOException {
    home = Files.createTempDirectory("static-files");
    Path root = Files.createDirectories(home.resolve("root"));
    Files.createDirectories(root.resolve("a/b"));
    Files.createDirectories(home.resolve("root-other"));
    Files.writeString(root.resolve("ok.txt"), "ok");
    Files.writeString(root.resolve("a/b/ok.txt"), "ok");
    Files.writeString(home.resolve("secret.txt"), SECRET);
    Files.writeString(home.resolve("root-other/secret.txt"), SECRET);
    Files.writeString(root.resolve(".secret.txt"), SECRET);
    Files.createSymbolicLink(root.resolve("link.txt"), home.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("a/up"), home);
    Files.createSymbolicLink(root.resolve("alias.txt"), root.resolve("ok.txt"));
    Files.createSymbolicLink(root.resolve("plain.txt"), root.resolve(".secret.txt"));
    files = StaticFiles.of(settings(Optional.of(root)), StaticFilesPropertyTest.class
        .getClassLoader());
  }

  private static StaticSettings settings(Optional<Path> directory) {
    return new StaticSettings("/s", "static", directory, "index.html", 1 << 10, 1 << 20);
  }

  @AfterContainer
  static void delete() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 3_000)
  void noPath_leadsToASecret(@ForAll("paths") String path) throws IOException {
    StaticFile file = files.find("/s/" + path);
    if (file != null) {
      assertThat(((FileContent) file.content()).path().toString())
          .endsWith("ok.txt").startsWith(home.toRealPath().resolve("root") + "/");
    }
  }

  @Property(tries = 3_000)
  void noName_leadsOutOfAFolder(@ForAll("names") String name) throws IOException {
    Optional<Path> file = FolderAccess.file(home.resolve("root"), name);
    if (file.isPresent()) {
      assertThat(Files.readString(file.get())).isEqualTo("ok");
    }
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("a", "b", "up", "ok.txt", "link.txt", "alias.txt", "plain.txt",
            "secret.txt", ".secret.txt", "root-other", "/", "/", "/", "..", ".", "%2F", "%5C",
            "%2E%2E", "%2E", "\\", "%00", "%252F", "%C0%AE", "root", "~", "+", ";", ":")
        .list().ofMinSize(1).ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> names() {
    return paths().map(path -> path.replace("%2F", "/").replace("%5C", "\\")
        .replace("%2E", ".").replace("%00", "\u0000"));
  }

  @Example
  void whatIsThere_isFound() throws IOException {
    assertThat(files.find("/s/ok.txt")).isNotNull();
    assertThat(files.find("/s/a/b/ok.txt")).isNotNull();
    assertThat(files.find("/s/alias.txt")).isNotNull();
    assertThat(files.find("/s/link.txt")).isNull();
    assertThat(files.find("/s/plain.txt")).isNull();
    assertThat(files.find("/s/a/up/secret.txt")).isNull();
    assertThat(files.find("/s/a")).isNull();
    assertThat(files.find("/s/a/")).isNull();
    assertThat(files.find("/sok.txt")).isNull();
    assertThat(FolderAccess.file(home.resolve("root"), "a/b/ok.txt")).isPresent();
    assertThat(FolderAccess.file(home.resolve("nowhere"), "ok.txt")).isEmpty();
    assertThat(FolderAccess.file(home.resolve("root"), "/etc/passwd")).isEmpty();
  }
}
