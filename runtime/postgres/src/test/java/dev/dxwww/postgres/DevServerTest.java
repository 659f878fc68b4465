package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of development, used by JDBC. */
class DevServerTest {
  /** One folder for the tests that need no fresh one: making it is what takes time. */
  @TempDir private static Path shared;

  @TempDir private Path temporary;
  private Path root;

  @BeforeEach
  void letAnyUserGoThere() throws IOException {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    root = shared.resolve("project/.dx/db");
  }

  private void fresh() {
    root = temporary.resolve("project/.dx/db");
  }

  /** Servers that a failed test left. */
  @AfterEach
  void endServer() {
    TestPostgres.postmaster(root.resolve("data"))
        .filter(Postmaster::isAlive)
        .flatMap(server -> ProcessHandle.of(server.pid()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void dataAndPort_areKeptOverRestarts() throws SQLException {
    fresh();
    int port = 0;
    for (int i = 1; i <= 3; i++) {
      try (DevServer server = start()) {
        assertThat(server.started()).isTrue();
        execute(server, "create table if not exists kept(a int)");
        execute(server, "insert into kept values (1)");
        assertThat(query(server, "select count(*) from kept")).isEqualTo("" + i);
        assertThat(port == 0 || port == server.endpoint().port()).isTrue();
        port = server.endpoint().port();
      }
      assertThat(TestPostgres.postmaster(root.resolve("data"))).isEmpty();
    }
  }

  @Test
  void closeWhileAnotherHoldsTheFolder_givesUpWithinTheTimeThatTheEndOfAJvmHas() {
    DevServer server = start();
    long begin = System.nanoTime();
    try (FolderLock _ = FolderLock.take(root.resolve("start.lock"), Duration.ZERO)) {
      assertThatThrownBy(server::close)
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("for more than 4 s");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(12));
    server.close();
    assertThat(TestPostgres.postmaster(root.resolve("data"))).isEmpty();
  }

  @Test
  void settings_areThoseOfDevelopment() throws SQLException {
    try (DevServer server = start()) {
      assertThat(query(server, "select current_user || ' ' || current_database()"))
          .isEqualTo("app app");
      assertThat(query(server, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      // The driver sets timezone itself.
      assertThat(query(server, "show log_timezone")).isEqualTo("UTC");
      assertThat(query(server, "show client_connection_check_interval")).isEqualTo("500ms");
      assertThat(query(server, "show fsync")).isEqualTo("on");
      assertThat(query(server, "select upper('äé') || ('B' < 'a')")).isEqualTo("ÄÉtrue");
      execute(server, "create database copy template app");
      Endpoint copy = server.endpoint().withDatabase("copy");
      try (Connection connection = connect(copy)) {
        assertThat(connection.getCatalog()).isEqualTo("copy");
      }
    }
  }

  @Test
  void withoutThePassword_nobodyGetsIn() {
    try (DevServer server = start()) {
      Endpoint here = server.endpoint();
      for (String user : new String[] {"app", "postgres"}) {
        Endpoint guessed =
            new Endpoint(here.host(), here.port(), "postgres", user, "0123456789");
        assertThatThrownBy(() -> connect(guessed))
            .isInstanceOfSatisfying(SQLException.class,
                e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThat(Login.attempt(guessed)).isEqualTo(Login.Outcome.REFUSED);
      }
      assertThat(here.toString()).doesNotContain(here.password()).contains("app@127.0.0.1");
    }
  }

  @Test
  void files_areTheOwnersOnly() throws IOException {
    fresh();
    start().close();
    assertThat(Files.getPosixFilePermissions(root.resolve("password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(root.resolve("data")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(root.resolve(".gitignore")).hasContent("*");
    assertThat(Files.getPosixFilePermissions(root))
        .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
  }

  @Test
  void secondUser_attachesAndTheLastStops() throws SQLException {
    DevServer first = start();
    DevServer second = start();
    assertThat(second.started()).isFalse();
    assertThat(second.endpoint()).isEqualTo(first.endpoint());
    first.close();
    execute(second, "create table if not exists t()");
    second.close();
    second.close();
    assertThat(TestPostgres.postmaster(root.resolve("data"))).isEmpty();
  }

  @Test
  void otherJvm_attachesAndTheLastStops() throws Exception {
    DevServer mine = start();
    try (OtherJvm other = OtherJvm.run("serve", root.toString())) {
      assertThat(other.line()).isEqualTo("" + mine.endpoint().port());
      assertThat(other.line()).isEqualTo("false");
      mine.close();
      assertThat(Login.attempt(mine.endpoint())).isEqualTo(Login.Outcome.ACCEPTED);
      other.proceed();
      other.end();
    }
    assertThat(TestPostgres.postmaster(root.resolve("data"))).isEmpty();
  }

  @Test
  void killedJvm_leavesItRunningForTheNext() throws SQLException {
    long pid;
    try (OtherJvm other = OtherJvm.run("serve", root.toString())) {
      String port = other.line();
      assertThat(other.line()).isEqualTo("true");
      other.kill();
      pid = TestPostgres.postmaster(root.resolve("data")).orElseThrow().pid();
      try (DevServer server = start()) {
        assertThat(server.started()).isFalse();
        assertThat(server.endpoint().port()).isEqualTo(Integer.parseInt(port));
        execute(server, "create table if not exists t()");
      }
    }
    assertThat(ProcessHandle.of(pid).flatMap(process -> process.info().command()))
        .as("what runs after the last has closed")
        .isEmpty();
  }

  @Test
  void killedServer_recovers() throws SQLException {
    DevServer killed = start();
    execute(killed, "create table kept_by_crash(a int)");
    execute(killed, "insert into kept_by_crash values (5)");
    Postmaster process = TestPostgres.postmaster(root.resolve("data")).orElseThrow();
    ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
    TestPostgres.await(() -> !process.isAlive(), () -> "the server is dead");
    try (DevServer server = start()) {
      assertThat(server.started()).isTrue();
      assertThat(query(server, "select a from kept_by_crash")).isEqualTo("5");
      killed.close();
      assertThat(query(server, "select a from kept_by_crash")).isEqualTo("5");
    }
  }

  @Test
  void serverWhoseFolderWasRemoved_isStoppedAllTheSame() throws Exception {
    fresh();
    DevServer server = start();
    long pid = TestPostgres.postmaster(root.resolve("data")).orElseThrow().pid();
    // As of a folder that is removed; of all its files the server itself might end.
    Folders.delete(root.resolve("users"));
    Files.delete(root.resolve("data/postmaster.pid"));
    execute(server, "select 1");
    server.close();
    assertThat(ProcessHandle.of(pid).flatMap(process -> process.info().command())).isEmpty();
  }

  @Test
  void numberOfAnotherProgram_isNotTakenForTheServer() throws Exception {
    start().close();
    Files.writeString(root.resolve("data/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + root.resolve("data") + "\n1\n1\n\n\n\nready   \n");
    try (DevServer server = start()) {
      assertThat(server.started()).isTrue();
    }
  }

  @Test
  void copyOfARunningFolder_getsAServerOfItsOwn() throws Exception {
    try (DevServer original = start()) {
      execute(original, "create table if not exists t()");
      execute(original, "select 1");
      Path copy = temporary.resolve("copy");
      // Not by Folders: meanwhile the server may remove a file.
      Child.ask(List.of("cp", "-a", root.toString(), copy.toString()));
      TestPostgres.INSTALLATION.privileges().own(copy.resolve("data"));
      TestPostgres.INSTALLATION.privileges().own(copy.resolve("server.log"));
      try (DevServer server =
          DevServer.start(TestPostgres.INSTALLATION, copy, ServerSettings.THROW_AWAY)) {
        assertThat(server.started()).isTrue();
        assertThat(server.endpoint().port()).isNotEqualTo(original.endpoint().port());
        assertThat(query(server, "show fsync")).isEqualTo("off");
      }
    }
  }

  @Test
  void portThatSomebodyTook_isReplaced() throws Exception {
    int port;
    try (DevServer server = start()) {
      port = server.endpoint().port();
    }
    try (ServerSocket taken =
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        DevServer server = start()) {
      assertThat(taken.isBound()).isTrue();
      assertThat(server.endpoint().port()).isNotEqualTo(port);
      execute(server, "create table if not exists t()");
    }
    Files.writeString(root.resolve("port"), "nonsense");
    start().close();
  }

  @Test
  void lostOrChangedPassword_isSetAnew() throws Exception {
    start().close();
    for (String changed : new String[] {"0".repeat(40), "nonsense\n", ""}) {
      Files.writeString(root.resolve("password"), changed);
      try (DevServer server = start()) {
        execute(server, "create table if not exists t()");
        assertThat(server.endpoint().password()).isNotEqualTo(changed).hasSize(40);
      }
    }
    Files.delete(root.resolve("password"));
    try (DevServer server = start()) {
      execute(server, "drop table t");
    }
  }

  @Test
  void changedPasswordOfARunningServer_isSaidWhileOthersUseIt() throws Exception {
    DevServer first = start();
    Files.writeString(root.resolve("password"), "0".repeat(40));
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("does not accept the password in " + root.resolve("password"))
        .hasMessageContaining("Fix: stop the other applications")
        .hasMessageNotContaining(first.endpoint().password());
    first.close();
    try (DevServer server = start()) {
      execute(server, "create table if not exists t()");
    }
  }

  @Test
  void dataOfAnotherVersion_areLeftAlone() throws Exception {
    fresh();
    Files.createDirectories(root.resolve("data"));
    Files.writeString(root.resolve("data/PG_VERSION"), "16\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("was made by PostgreSQL 16, and this is PostgreSQL 18.")
        .hasMessageContaining("pg_dump");
    assertThat(root.resolve("data/PG_VERSION")).hasContent("16");
  }

  @Test
  void folderWithOtherFiles_isLeftAlone() throws Exception {
    fresh();
    Files.createDirectories(root.resolve("data"));
    Files.writeString(root.resolve("data/mine.txt"), "kept");
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("no PG_VERSION");
    assertThat(root.resolve("data/mine.txt")).hasContent("kept");
  }

  @Test
  void halfMadeFolder_isMadeAnew() throws Exception {
    fresh();
    Files.createDirectories(root.resolve("data.part/base"));
    Files.writeString(root.resolve("password.part"), "half");
    try (DevServer server = start()) {
      execute(server, "create table if not exists t()");
    }
  }

  @Test
  void wrongSetting_isSaidWithTheServersOwnWords() throws Exception {
    start().close();
    Path own = root.resolve("data/dxwww-user.conf");
    Files.writeString(own, "work_mem = 'much'\n");
    TestPostgres.INSTALLATION.privileges().own(own);
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("invalid value for parameter \"work_mem\"")
        .hasMessageContaining("Fix: correct " + own);
    Files.writeString(own, "work_mem = '9MB'\n");
    try (DevServer server = start()) {
      assertThat(query(server, "show work_mem")).isEqualTo("9MB");
    }
    Files.delete(own);
  }

  @Test
  void folderThatIsAFile_isSaid() throws Exception {
    fresh();
    Files.createDirectories(root.getParent());
    Files.writeString(root, "a file");
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining(root.toString())
        .hasMessageContaining("Fix: ");
    Files.delete(root);
  }

  @Test
  void serverThatNobodyCloses_isStoppedWhenTheJvmEnds() {
    try (OtherJvm other = OtherJvm.run("serve", root.toString())) {
      other.line();
      other.line();
      assertThat(TestPostgres.postmaster(root.resolve("data"))).isPresent();
      other.proceed();
      assertThat(other.end()).isZero();
    }
    assertThat(TestPostgres.postmaster(root.resolve("data"))).isEmpty();
  }

  @Test
  void nameThatAShellWouldRead_isOnlyAName() throws Exception {
    root = temporary.resolve("a \"b\" $HOME `x` 'ü'");
    try (DevServer server = start()) {
      execute(server, "create table if not exists t()");
    }
    assertThat(root.resolve("data/PG_VERSION")).exists();
  }

  private DevServer start() {
    return DevServer.start(TestPostgres.INSTALLATION, root, ServerSettings.KEPT);
  }

  private static void execute(DevServer server, String sql) throws SQLException {
    try (Connection connection = connect(server.endpoint());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(DevServer server, String sql) throws SQLException {
    try (Connection connection = connect(server.endpoint());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(Endpoint endpoint) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", endpoint.user());
    properties.setProperty("password", endpoint.password());
    return DriverManager.getConnection(endpoint.jdbcUrl(), properties);
  }
}
