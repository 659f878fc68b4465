package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Queries of clients that do not wait for the answer. */
@Timeout(120)
final class ClientsThatLeaveTest {
  private static final Map<String, String> APP =
      Map.of(
          "slow.Slow",
          "package slow; @dev.dxwww.app.DxApplication public final class Slow {}",
          "slow.Naps",
          """
          package slow;
          import dev.dxwww.query.*;
          @Repository
          interface Naps {
            @Query("select count(*) from (select pg_sleep(30)) nap") long take();
            @Query(\"""
                select count(*) from pg_stat_activity
                where datname = current_database() and state = 'active' and query like '%nap'\""")
            long running();
          }
          """,
          "slow.Bed",
          """
          package slow;
          import dev.dxwww.http.Get;
          @dev.dxwww.http.Controller
          @jakarta.annotation.security.PermitAll
          final class Bed {
            private final Naps naps;
            Bed(Naps naps) { this.naps = naps; }
            private final java.util.concurrent.atomic.AtomicInteger ended =
                new java.util.concurrent.atomic.AtomicInteger();
            @Get("/nap") String nap() {
              try {
                return "slept " + naps.take();
              } finally {
                ended.incrementAndGet();
              }
            }
            @Get("/ended") String ended() { return "ended " + ended; }
            @Get("/running") String running() { return "running " + naps.running(); }
          }
          """);

  @TempDir Path directory;

  private static void leave(RunningApp app, boolean reset) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", app.port())) {
      socket
          .getOutputStream()
          .write("GET /nap HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      if (reset) {
        socket.setSoLinger(true, 0);
      }
    }
  }

  @Test
  void theyHoldConnectionsForTheTimeLimitOfTheQuery_andNoLonger() throws Exception {
    CompiledApp compiled = new CompiledApp();
    Path output = directory.resolve("classes");
    Files.createDirectories(output.resolve("db/migration"));
    Files.writeString(output.resolve("db/migration/V1__t.sql"), "create table t (id int);");
    assertThat(compiled.compile(output, APP)).as(compiled.messages()).isTrue();
    try (RunningApp app =
        Dx.app(compiled.load("slow.Slow"))
            .profile(Profile.TEST)
            .directory(Path.of("target/queries"))
            .config("dx.server.port", "0")
            .config("dx.db.pool.size", "2")
            .config("dx.db.query-timeout", "1s")
            .start()) {
      TestClient client = TestClient.of(app);
      long begin = System.nanoTime();
      for (int i = 0; i < 6; i++) {
        leave(app, i % 2 == 0);
      }
      await(() -> client.get("/ended").send().text().equals("ended 6"));
      // Three times two at once, a second each.
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(15));
      await(() -> client.get("/running").send().text().equals("running 0"));
      // Who waits is told the limit.
      client.get("/nap").send().expectStatus(503);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
