package dev.dxwww.examples.tasks.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import dev.dxwww.examples.tasks.KeptDatabase;
import dev.dxwww.postgres.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the demo keeps its tasks, over restarts of every kind. */
@Timeout(300)
final class DemoTest {
  private static final String TITLE = "Outlive the process";

  @TempDir private Path folder;

  /** PostgreSQL may run as another user. */
  @BeforeEach
  void letAnyUserGoThere() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A server that a failed test left. */
  @AfterEach
  void endServer() throws IOException {
    server().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** The server that keeps data in the folder, if one runs. */
  private Optional<ProcessHandle> server() throws IOException {
    Path file = folder.resolve(".dx/db/data/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
        : Optional.empty();
  }

  /** It takes its file away last; nobody may have asked yet how it ended. */
  private void assertStopped(ProcessHandle server) throws IOException {
    assertThat(server()).isEmpty();
    Path status = Path.of("/proc", Long.toString(server.pid()), "status");
    if (Files.exists(status)) {
      assertThat(Files.readString(status)).contains("State:\tZ");
    }
  }

  @Test
  void tasks_outliveKilledAndStoppedProcesses() throws Exception {
    ProcessHandle postgres;
    try (DemoProcess first = start(Map.of())) {
      assertThat(first.log()).contains("PostgreSQL started on 127.0.0.1:");
      first.client().post("/api/tasks").json("{\"title\":\"" + TITLE + "\"}").send()
          .expectStatus(201);
      postgres = server().orElseThrow();
      first.kill();
    }
    assertThat(postgres.isAlive()).as("nobody told it to stop").isTrue();
    try (DemoProcess second = start(Map.of())) {
      assertThat(second.log()).contains("PostgreSQL runs on 127.0.0.1:");
      assertThat(server()).contains(postgres);
      assertTasks(second);
      second.stop();
    }
    assertStopped(postgres);
    try (DemoProcess third = start(Map.of())) {
      assertThat(third.log()).contains("PostgreSQL started on 127.0.0.1:");
      assertTasks(third);
      third.stop();
    }
    assertThat(server()).isEmpty();
  }

  /** The samples came once only. */
  private static void assertTasks(DemoProcess demo) {
    demo.client().get("/api/tasks").send().expectJsonSize("", 8);
    demo.client().get("/api/tasks?q=outlive").send()
        .expectJsonSize("", 1)
        .expectJson("[0].title", TITLE);
    demo.client().get("/tasks").send().expectStatus(200).expectText(TITLE);
  }

  @Test
  void samples_thatSomebodyDeleted_doNotComeBack() throws Exception {
    try (DemoProcess first = start(Map.of())) {
      for (int id = 1; id <= 7; id++) {
        first.client().delete("/api/tasks/" + id).send().expectStatus(204);
      }
      first.stop();
    }
    try (DemoProcess second = start(Map.of())) {
      second.client().get("/api/tasks").send().expectJsonSize("", 0);
      second.stop();
    }
  }

  @Test
  void otherServer_isUsedWhereItsAddressIsSet() throws Exception {
    try (KeptDatabase other = KeptDatabase.start(folder)) {
      execute(other.endpoint(), "create database shop");
      Endpoint shop = other.endpoint().withDatabase("shop");
      try (DemoProcess demo = start(Map.of("DX_DB_URL", KeptDatabase.url(shop)))) {
        assertThat(demo.log()).doesNotContain(shop.password(), "PostgreSQL started");
        demo.client().post("/api/tasks").json("{\"title\":\"" + TITLE + "\"}").send()
            .expectStatus(201);
        demo.stop();
      }
      assertThat(count(shop)).isEqualTo(8);
    }
    assertThat(folder.resolve(".dx")).doesNotExist();
  }

  private DemoProcess start(Map<String, String> environment) throws IOException {
    return DemoProcess.start(folder, environment).signIn();
  }

  private static Connection connect(Endpoint endpoint) throws Exception {
    Properties login = new Properties();
    login.put("user", endpoint.user());
    login.put("password", endpoint.password());
    return DriverManager.getConnection(endpoint.jdbcUrl(), login);
  }

  private static void execute(Endpoint endpoint, String sql) throws Exception {
    try (Connection connection = connect(endpoint);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(Endpoint endpoint) throws Exception {
    try (Connection connection = connect(endpoint);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from tasks")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
