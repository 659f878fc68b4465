package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL run by root, who it refuses to be. */
class PrivilegesTest {
  private static final boolean ROOT = !Privileges.current().way().equals("direct");

  @Test
  void root_neverRunsItDirectly() {
    assertThat(Privileges.current().way().equals("direct"))
        .isEqualTo(!Child.ask(List.of("id", "-u")).equals(Optional.of("0")));
  }

  @ParameterizedTest
  @CsvSource({
    "unshare, unshare -U x, ",
    "setpriv, setpriv --reuid postgres --regid pgroup --clear-groups -- x, postgres",
    "runuser, runuser -u postgres -- x, postgres",
  })
  void firstWayThatWorks_isTaken(String way, String command, String user) {
    Privileges found =
        Privileges.ofRoot(
            asked ->
                asked.getFirst().equals("id")
                    ? Optional.of("pgroup")
                    : Optional.of("ok").filter(ok -> asked.getFirst().equals(way)))
            .orElseThrow();
    assertThat(found.way()).isEqualTo(way);
    assertThat(String.join(" ", found.command(List.of("x")))).isEqualTo(command);
    assertThat(found.owner().map(Privileges.Owner::user)).isEqualTo(Optional.ofNullable(user));
  }

  @Test
  void nobody_isTakenWhereThereIsNoPostgres() {
    Privileges found =
        Privileges.ofRoot(
            asked -> asked.contains("postgres") || asked.contains("unshare")
                ? Optional.empty()
                : Optional.of("nogroup"))
            .orElseThrow();
    assertThat(found.owner()).contains(new Privileges.Owner("nobody", "nogroup"));
  }

  @Test
  void noWay_isSaidWithWhatToDo() {
    assertThat(Privileges.ofRoot(asked -> Optional.empty())).isEmpty();
    assertThat(Privileges.noWay())
        .hasMessageContaining("unshare -U")
        .hasMessageContaining("Fix: run the build or the application as another user than root");
  }

  /** As root the three ways are tried; another user has but one. */
  @ParameterizedTest
  @ValueSource(strings = {"unshare", "setpriv", "runuser"})
  void everyWay_asksAndServes(String way) throws IOException {
    Privileges privileges = ROOT ? only(way) : Privileges.current();
    assertThat(privileges.way()).isEqualTo(ROOT ? way : "direct");
    Path folder = TestPostgres.openFolder("privileges");
    PostgresInstallation installation =
        new PostgresInstallation(
            TestPostgres.INSTALLATION.home(), TestPostgres.INSTALLATION.version(), privileges);
    OracleStore store =
        new OracleStore(installation, folder.resolve("oracle"), OracleStore.Bounds.DEFAULT);
    try (DataDirectory data = store.directory("k", d -> {})) {
      assertThat(data.single(Duration.ofSeconds(20)).run(SingleUser.statement("select 6*7 a")))
          .contains("a = \"42\"");
    }
    Path root = folder.resolve("db");
    try (DevServer server = DevServer.start(installation, root, ServerSettings.THROW_AWAY)) {
      assertThat(Login.attempt(server.endpoint())).isEqualTo(Login.Outcome.ACCEPTED);
    }
    assertThat(TestPostgres.postmaster(root.resolve("data"))).isEmpty();
    privileges.owner().ifPresent(owner ->
        assertThat(root.resolve("data")).matches(data -> ownerOf(data).equals(owner.user())));
    Folders.delete(folder);
  }

  @Test
  void deadline_endsWhatRunuserStarted() {
    if (!ROOT) {
      assertThat(Privileges.current().prefix()).isEmpty();
      return;
    }
    Process process = Child.start(only("runuser").command(List.of("sleep", "60")));
    TestPostgres.await(
        () -> process.descendants().findAny().isPresent(), () -> "runuser starts its child");
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    Child.kill(process);
    TestPostgres.await(
        () -> all.stream().noneMatch(child -> child.info().command().isPresent()),
        () -> "the child ends");
  }

  @Test
  void folderThatTheOtherUserCannotReach_isSaid() throws IOException {
    Path closed = Files.createTempDirectory("closed");
    assertThat(CacheFolder.reachable(closed)).isFalse();
    Privileges other =
        new Privileges("setpriv", List.of(), Optional.of(new Privileges.Owner("nobody", "x")));
    assertThatThrownBy(() -> new DevFolder(closed.resolve("project/db")).make(other))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("the user 'nobody'")
        .hasMessageContaining("cannot reach " + closed);
    Folders.delete(closed);
  }

  /** A user who is not root, with nothing but a class path. */
  @Test
  void otherUser_findsUnpacksAsksAndServes() throws IOException {
    Path folder = TestPostgres.openFolder("nobody");
    Path home = Files.createDirectory(folder.resolve("home"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    if (ROOT) {
      only("setpriv").own(home);
    }
    List<String> prefix = ROOT ? only("setpriv").prefix() : List.of();
    try (OtherJvm other = OtherJvm.runAs(prefix, classes, "whole-way", home.toString())) {
      assertThat(other.line()).isEqualTo("direct");
      assertThat(other.line()).isEqualTo("asked");
      assertThat(other.line()).isEqualTo("ACCEPTED");
      assertThat(other.end()).isZero();
    }
    Folders.delete(folder);
  }

  private static Privileges only(String way) {
    return Privileges.ofRoot(
        asked ->
            asked.getFirst().equals("id") || asked.getFirst().equals(way)
                ? Child.ask(asked)
                : Optional.empty())
        .orElseThrow();
  }

  private static String ownerOf(Path path) {
    try {
      return Files.getOwner(path).getName();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
