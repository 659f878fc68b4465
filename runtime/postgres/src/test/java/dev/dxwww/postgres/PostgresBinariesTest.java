package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL unpacked from the class path. */
class PostgresBinariesTest {
  private Path cache;

  @BeforeEach
  void emptyCache() {
    cache = TestPostgres.openFolder("binaries");
  }

  @AfterEach
  void removeCache() throws IOException {
    Folders.delete(cache);
  }

  @Test
  void twoJvmsAtOnce_unpackOnce() throws IOException {
    try (OtherJvm one = OtherJvm.run("unpack", cache.toString());
        OtherJvm other = OtherJvm.run("unpack", cache.toString())) {
      Path home = Path.of(one.line());
      assertThat(other.line()).isEqualTo(home.toString());
      assertThat(home.getParent()).isEqualTo(cache.resolve("postgres"));
      assertThat(home.getFileName().toString()).matches("18\\.6\\.0-[a-z]+-[a-z0-9]+-[0-9a-f]{8}");
      assertThat(cache.resolve("postgres"))
          .isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
      Object made = Files.readAttributes(home, "unix:ino").get("ino");
      PostgresInstallation found = install(getClass().getClassLoader());
      assertThat(found.version()).isEqualTo(TestPostgres.INSTALLATION.version());
      assertThat(found.major()).isEqualTo(18);
      assertThat(Files.readAttributes(home, "unix:ino").get("ino")).isEqualTo(made);
    }
  }

  @Test
  void jvmKilledWhileItUnpacks_leavesNothingThatIsTakenForWhole() throws IOException {
    String name = TestPostgres.INSTALLATION.name();
    Path part = cache.resolve("postgres").resolve(name + ".part");
    try (OtherJvm other = OtherJvm.run("unpack-half", cache.toString())) {
      assertThat(other.line()).isEqualTo("half");
      other.kill();
    }
    assertThat(part).isNotEmptyDirectory();
    assertThat(part.resolveSibling(TestPostgres.INSTALLATION.name())).doesNotExist();
    assertThat(install(getClass().getClassLoader()).version()).startsWith("18.");
    assertThat(part).doesNotExist();
  }

  @Test
  void classPathWithoutBinaries_isSaidWithWhatToAdd() throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      Platform platform = Platform.current();
      assertThatThrownBy(() -> install(empty))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("for " + platform.name())
          .hasMessageContaining(platform.archive().orElseThrow())
          .hasMessageContaining("<groupId>io.zonky.test.postgres</groupId>")
          .hasMessageContaining("annotationProcessor(\"" + platform.coordinates("18.6.0") + "\")");
    }
  }

  @Test
  void applicationWithoutBinaries_hasThoseThatTheCompilerUnpacked() throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      PostgresBinaries binaries =
          new PostgresBinaries(Platform.current(), cache, Privileges.current());
      assertThatThrownBy(() -> binaries.installedOrInstall(empty))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("no compiler of this user has unpacked them in " + cache)
          .hasMessageContaining("mvn clean");
      PostgresInstallation compilers = install(getClass().getClassLoader());
      Path half = compilers.home().resolveSibling(compilers.name().replaceAll(".{8}$", "ffffffff"));
      Files.createDirectories(half.resolve("bin"));
      PostgresInstallation found = binaries.installedOrInstall(empty);
      assertThat(found.home()).isEqualTo(compilers.home());
      assertThat(found.version()).isEqualTo(compilers.version());
      assertThat(found.command("postgres", "-V")).isEqualTo(compilers.command("postgres", "-V"));
    }
  }

  @Test
  void platformWithoutBinaries_isSaid() {
    Platform other = Platform.of("Linux", "riscv64", false);
    assertThatThrownBy(
            () -> new PostgresBinaries(other, cache, Privileges.current())
                .install(getClass().getClassLoader()))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("linux-riscv64")
        .hasMessageContaining("-Adxwww.pg.url");
  }

  @Test
  void archiveThatIsNone_isSaidAndLeavesNothing() throws IOException {
    try (URLClassLoader loader = archive(new byte[2000])) {
      assertThatThrownBy(() -> install(loader))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("Cannot unpack PostgreSQL from file:")
          .hasMessageContaining("-Ddxwww.cache=DIR");
    }
    assertThat(cache.resolve("postgres"))
        .isDirectoryNotContaining(path -> Files.exists(path.resolve(".unpacked")));
  }

  @Test
  void programsThatDoNotRun_areSaid() throws IOException {
    byte[] bytes =
        new Archive()
            .file("bin/" + Platform.current().program("postgres"), 0644, "not a program")
            .txz()
            .readAllBytes();
    try (URLClassLoader loader = archive(bytes)) {
      assertThatThrownBy(() -> install(loader))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("do not run from")
          .hasMessageContaining("noexec");
    }
  }

  private URLClassLoader archive(byte[] content) throws IOException {
    Path folder = Files.createDirectories(cache.resolve("class-path"));
    Path file = folder.resolve(Platform.current().archive().orElseThrow());
    Files.copy(new ByteArrayInputStream(content), file,
        StandardCopyOption.REPLACE_EXISTING);
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
  }

  private PostgresInstallation install(ClassLoader loader) {
    return new PostgresBinaries(Platform.current(), cache, Privileges.current()).install(loader);
  }
}
