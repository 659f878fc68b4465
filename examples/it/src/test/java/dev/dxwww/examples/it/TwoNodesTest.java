package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.Endpoint;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.ServerSettings;
import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.RunningApp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One application in two JVMs on one PostgreSQL: what holds on one node holds on the other. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoNodesTest {
  private static final Path SOURCES = Path.of("src/test/resources/accounts");
  private static final String KEY = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int AT_ONCE = 16;
  private static final int ROUNDS = 40;
  private static final long A_SECOND = Duration.ofSeconds(1).toNanos();

  @TempDir static Path directory;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<String> nodes = new ArrayList<>();
  private Endpoint database;
  private RunningApp app;
  private Process other;
  private Path log;

  @BeforeAll
  void start() throws IOException {
    Path output = directory.resolve("classes");
    Path migrations = Files.createDirectories(output.resolve("db/migration"));
    Files.copy(SOURCES.resolve("V1__users.sql"), migrations.resolve("V1__users.sql"));
    CompiledApp compiled = new CompiledApp();
    assertThat(compiled.compile(output, CompiledApp.types(SOURCES.resolve("accounts.java.txt"))))
        .as(compiled.messages()).isTrue();
    DevServer server =
        DevServer.start(
            PostgresBinaries.find(getClass().getClassLoader()),
            directory.resolve("db"),
            new ServerSettings(60, false));
    server.closeWithJvm();
    database = server.endpoint();
    settings.put("dx.profile", "test");
    settings.put("dx.db.url", database.jdbcUrl());
    settings.put("dx.db.user", database.user());
    settings.put("dx.db.password", database.password());
    settings.put("dx.db.pool.size", "4");
    settings.put("dx.auth.key", KEY);
    settings.put("dx.auth.passwords.memory", "64KiB");
    settings.put("dx.auth.passwords.iterations", "1");
    settings.put("dx.server.trusted-proxies", "127.0.0.1/32");
    settings.put("dx.security.proxies.address-header", "X-Forwarded-For");
    settings.put("dx.security.limit.enabled", "true");
    settings.put("dx.security.limit.categories.auth", "1000000/1m");
    var builder = Dx.app(compiled.load("accounts.AccountsApp")).config("dx.server.port", "0");
    settings.forEach(builder::config);
    app = builder.start();
    nodes.add("http://127.0.0.1:" + app.port());
    startOther();
    HttpResponse<String> made = json(0, "/sign-up",
        "{\"name\":\"user\",\"password\":\"secret of user\",\"role\":\"user\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
  }

  /** The application once more, in a JVM of its own. */
  private void startOther() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    log = directory.resolve("other.log");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
        "-cp", directory.resolve("classes") + File.pathSeparator
            + System.getProperty("java.class.path"),
        "accounts.AccountsApp", "--dx.server.port=" + port));
    ProcessBuilder start = new ProcessBuilder(command);
    settings.forEach((key, value) -> {
      if (key.startsWith("dx.security") || key.startsWith("dx.server")) {
        command.add("--" + key + "=" + value);
      } else {
        start.environment().put(
            key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value);
      }
    });
    other = start.directory(directory.toFile()).redirectErrorStream(true)
        .redirectOutput(log.toFile()).start();
    nodes.add("http://127.0.0.1:" + port);
    await(() -> answers(nodes.get(1) + "/greeting") || !other.isAlive());
    assertThat(other.isAlive()).as(Files.readString(log)).isTrue();
  }

  @AfterAll
  void stop() throws Exception {
    if (app != null) {
      app.close();
    }
    client.close();
    if (other != null) {
      other.destroy();
      other.waitFor();
      assertThat(Files.readString(log)).doesNotContain(KEY).doesNotContain("secret of");
    }
  }

  // ---- requests

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(60)).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder to(int node, String path) {
    return HttpRequest.newBuilder(URI.create(nodes.get(node) + path));
  }

  private boolean answers(String uri) {
    try {
      send(HttpRequest.newBuilder(URI.create(uri)));
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private HttpResponse<String> json(int node, String path, String body) {
    return send(to(node, path).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  private record Tokens(String access, String refresh) {
    static Tokens of(HttpResponse<String> response) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      JsonNode node = JSON.readTree(response.body());
      return new Tokens(
          node.get("access_token").asString(), node.get("refresh_token").asString());
    }

    String session() {
      return JSON.readTree(Base64.getUrlDecoder().decode(access.split("\\.")[1]))
          .get("sid").asString();
    }
  }

  private Tokens login(int node) {
    return Tokens.of(json(node, "/auth/login",
        "{\"username\":\"user\",\"password\":\"secret of user\"}"));
  }

  private HttpResponse<String> refresh(int node, Tokens tokens) {
    return json(node, "/auth/refresh", "{\"refresh_token\":\"" + tokens.refresh() + "\"}");
  }

  private HttpResponse<String> name(int node, Tokens tokens) {
    return send(to(node, "/me/name").header("Authorization", "Bearer " + tokens.access()));
  }

  private long number(int node, String path) {
    return Long.parseLong(send(to(node, path)).body());
  }

  private static void assertRevoked(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
    assertThat(JSON.readTree(response.body()).get("code").asInt()).isEqualTo(1004);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(2_000_000);
    }
  }

  /** Runs it for each number at the same moment, and gives what they gave. */
  private static <T> List<T> atOnce(java.util.function.IntFunction<Callable<T>> each)
      throws Exception {
    CyclicBarrier begin = new CyclicBarrier(AT_ONCE);
    List<Future<T>> running = new ArrayList<>();
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        Callable<T> call = each.apply(i);
        running.add(threads.submit(() -> {
          begin.await();
          return call.call();
        }));
      }
      for (Future<T> result : running) {
        results.add(result.get());
      }
    }
    return results;
  }

  // ---- what holds on both

  /** Within a second most of the times: a machine may stand still for longer than that. */
  @Test
  void logout_holdsOnTheOtherNodeWithinASecond() {
    int inTime = 0;
    for (int i = 0; i < 10; i++) {
      int here = i % 2;
      int there = 1 - here;
      Tokens tokens = login(here);
      assertThat(name(there, tokens).statusCode()).as("verified, and kept").isEqualTo(200);
      HttpResponse<String> out = send(to(here, "/auth/logout")
          .header("Authorization", "Bearer " + tokens.access()).POST(BodyPublishers.noBody()));
      long begin = System.nanoTime();
      assertThat(out.statusCode()).isEqualTo(204);
      assertRevoked(name(here, tokens));
      await(() -> name(there, tokens).statusCode() == 401);
      inTime += System.nanoTime() - begin < A_SECOND ? 1 : 0;
      assertRevoked(name(there, tokens));
      assertRevoked(refresh(there, tokens));
    }
    assertThat(inTime).isGreaterThanOrEqualTo(6);
  }

  @Test
  void refreshesAtOnceOnBothNodes_haveOneSuccessor() throws Exception {
    long alarms = number(0, "/alarms") + number(1, "/alarms");
    Tokens last = login(0);
    for (int round = 0; round < ROUNDS; round++) {
      Tokens now = last;
      Set<String> successors = new HashSet<>();
      for (Tokens next : atOnce(i -> () -> Tokens.of(refresh(i % 2, now)))) {
        successors.add(next.refresh());
        last = next;
      }
      assertThat(successors).as("round " + round).hasSize(1).doesNotContain(now.refresh());
    }
    for (int node = 0; node < 2; node++) {
      assertThat(name(node, last).statusCode()).isEqualTo(200);
    }
    assertThat(number(0, "/alarms") + number(1, "/alarms")).isEqualTo(alarms);
  }

  @Test
  void replayAfterTheGrace_endsTheSessionOnBothNodes() throws Exception {
    for (int round = 0; round < 6; round++) {
      Tokens old = login(round % 2);
      Tokens next = Tokens.of(refresh(1 - round % 2, old));
      for (int node = 0; node < 2; node++) {
        assertThat(name(node, old).statusCode()).isEqualTo(200);
        assertThat(name(node, next).statusCode()).isEqualTo(200);
      }
      long alarms = number(0, "/alarms") + number(1, "/alarms");
      endGrace(old.session());
      atOnce(i -> () -> refresh(i % 2, old)).forEach(TwoNodesTest::assertRevoked);
      for (Tokens tokens : List.of(old, next)) {
        await(() -> name(0, tokens).statusCode() == 401 && name(1, tokens).statusCode() == 401);
        for (int node = 0; node < 2; node++) {
          assertRevoked(name(node, tokens));
          assertRevoked(refresh(node, tokens));
        }
      }
      assertThat(number(0, "/alarms") + number(1, "/alarms")).isGreaterThan(alarms);
    }
  }

  /** As if ten seconds had passed since it was refreshed. */
  private void endGrace(String session) throws SQLException {
    try (Connection connection = DriverManager.getConnection(
            database.jdbcUrl(), database.user(), database.password());
        PreparedStatement statement = connection.prepareStatement(
            "update dxwww.session set previous_until = now() where id = ?")) {
      statement.setString(1, session);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  /** A node counts by itself where the database does not within half a second: so thrice. */
  @Test
  void clientsOfBothNodes_haveExactlyTheirLimit() throws Exception {
    List<Map<Integer, Integer>> accepted = new ArrayList<>();
    for (String network : List.of("192.0.2.", "198.51.100.", "203.0.113.")) {
      accepted.add(accepted(network));
    }
    assertThat(accepted).contains(Map.of(0, 20, 1, 20, 2, 20, 3, 20, 4, 20, 5, 20));
  }

  /** How many of its 64 requests each of six clients could make, of 16 threads at both nodes. */
  private Map<Integer, Integer> accepted(String network) throws Exception {
    int clients = 6;
    Map<Integer, Integer> accepted = new ConcurrentHashMap<>();
    atOnce(i -> () -> {
      for (int request = 0; request < 24; request++) {
        int key = (i + request) % clients;
        int status = send(to((i + request / clients) % 2, "/counted")
            .header("X-Forwarded-For", network + (key + 1))).statusCode();
        assertThat(status).isIn(200, 429);
        accepted.merge(key, status == 200 ? 1 : 0, Integer::sum);
      }
      return 0;
    });
    return accepted;
  }

  @Test
  void resultThatIsKept_isDroppedWhereTheOtherNodeWrites() {
    int inTime = 0;
    long before = number(0, "/notices");
    for (int i = 0; i < 10; i++) {
      int here = i % 2;
      int there = 1 - here;
      long now = before + i;
      await(() -> number(there, "/notices") == now && number(here, "/notices") == now);
      assertThat(send(to(here, "/notices").POST(BodyPublishers.noBody())).statusCode())
          .isEqualTo(204);
      long begin = System.nanoTime();
      assertThat(number(here, "/notices")).isEqualTo(now + 1);
      await(() -> number(there, "/notices") == now + 1);
      inTime += System.nanoTime() - begin < A_SECOND ? 1 : 0;
    }
    assertThat(inTime).isGreaterThanOrEqualTo(6);
  }
}
