package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the cache is, on Linux. */
class CacheFolderTest {
  private static final Privileges OWN = new Privileges("direct", List.of(), Optional.empty());
  private static final Privileges OTHER =
      new Privileges("setpriv", List.of(), Optional.of(new Privileges.Owner("nobody", "nogroup")));

  @TempDir private Path temporary;
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void ordinaryUser() throws IOException {
    properties.put("user.home", Files.createDirectory(temporary.resolve("home")).toString());
    properties.put("user.name", "me");
    properties.put("java.io.tmpdir", Files.createDirectory(temporary.resolve("tmp")).toString());
  }

  @Test
  void ordinarily_itIsInTheHomeFolder() {
    assertThat(find()).isEqualTo(temporary.resolve("home/.cache/dxwww")).isEmptyDirectory();
  }

  @Test
  void xdg_goesBeforeTheHomeFolderIfAbsolute() {
    environment.put("XDG_CACHE_HOME", temporary.resolve("xdg").toString());
    assertThat(find()).isEqualTo(temporary.resolve("xdg/dxwww"));
    environment.put("XDG_CACHE_HOME", "relative");
    assertThat(find()).isEqualTo(temporary.resolve("home/.cache/dxwww"));
  }

  @Test
  void given_goesBeforeAll() {
    environment.put("XDG_CACHE_HOME", temporary.resolve("xdg").toString());
    environment.put("DXWWW_CACHE", temporary.resolve("variable").toString());
    assertThat(find()).isEqualTo(temporary.resolve("variable"));
    properties.put("dxwww.cache", temporary.resolve("property").toString());
    assertThat(find()).isEqualTo(temporary.resolve("property"));
  }

  @Test
  void givenOneThatCannotBeWritten_isAnError() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    properties.put("dxwww.cache", file.resolve("below").toString());
    assertThatThrownBy(this::find)
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("dxwww.cache or DXWWW_CACHE");
  }

  @Test
  void withoutAHome_itIsTemporaryAndTheUsersAlone() throws IOException {
    for (String home : new String[] {"?", "/", "", temporary.resolve("gone").toString()}) {
      properties.put("user.home", home);
      Path found = find();
      assertThat(found).isEqualTo(temporary.resolve("tmp/dxwww-me"));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(found)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void homeThatCannotBeWritten_isPassedOver() throws IOException {
    Files.createFile(temporary.resolve("home/.cache"));
    assertThat(find()).isEqualTo(temporary.resolve("tmp/dxwww-me"));
  }

  @Test
  void temporaryFolderThatIsNotOurs_isRefused() throws IOException {
    properties.put("user.home", "?");
    Path folder = temporary.resolve("tmp/dxwww-me");
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(this::find)
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("-Ddxwww.cache=DIR");
    Files.delete(folder);
    Files.createSymbolicLink(folder, temporary.resolve("home"));
    assertThatThrownBy(this::find).isInstanceOf(PostgresException.class);
  }

  @Test
  void strangeUserName_isNoPath() {
    properties.put("user.home", "?");
    properties.put("user.name", "../../x y");
    assertThat(find().getParent()).isEqualTo(temporary.resolve("tmp"));
  }

  @Test
  void homeThatPostgresUserCannotReach_isPassedOver() throws IOException {
    Path open = TestPostgres.openFolder("cache-test");
    properties.put("user.home", open.toString());
    assertThat(find(OTHER)).isEqualTo(open.resolve(".cache/dxwww"));
    assertThat(CacheFolder.reachable(open.resolve(".cache/dxwww"))).isTrue();
    properties.put("dxwww.cache", temporary.resolve("closed").toString());
    assertThatThrownBy(() -> find(OTHER)).isInstanceOf(PostgresException.class);
    Folders.delete(open);
  }

  private Path find() {
    return find(OWN);
  }

  private Path find(Privileges privileges) {
    return new CacheFolder(properties::get, environment::get, privileges).find();
  }
}
