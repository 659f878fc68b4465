package dev.dxwww.examples.load.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.dxwww.examples.load.LoadApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The load of {@code examples/benchmarks/load} in small, with the application in this process. */
@Timeout(120)
final class TrafficTest {
  private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();
  private static final int FEW = 5;

  @TempDir private Path directory;

  @Test
  void mixedTraffic_isAnsweredWithoutErrorAndLeavesNothing() throws Exception {
    try (RunningApp app =
        TestApps.of(LoadApp.class)
            .config("dx.upload.directory", directory.resolve("uploads").toString())
            .config("dx.admin.port", "0")
            .config("dx.http.access-log", "false")
            // A slow machine is not overloaded for that.
            .config("dx.admission.slow-after", "60s")
            .start()) {
      traffic(app, 44, Duration.ofSeconds(1));
      await(() -> Admin.connections(app.adminPort()) == 0);
      long descriptors = descriptors();
      long threads = virtualThreads();

      Tally tally = traffic(app, 200, Duration.ofSeconds(2));

      assertThat(tally.samples()).isEmpty();
      assertThat(tally.failures()).isZero();
      assertThat(Kind.values()).allMatch(kind -> tally.count(kind) > 0);
      assertThat(tally.mostOpen()).isEqualTo(200);
      assertThat(tally.open()).isZero();
      assertThat(tally.events()).isPositive();
      await(() -> Admin.connections(app.adminPort()) == 0);
      await(() -> descriptors() <= descriptors + FEW);
      await(() -> virtualThreads() <= threads + FEW);
      assertThat(uploads()).isZero();
    }
  }

  private static Tally traffic(RunningApp app, int connections, Duration time)
      throws InterruptedException {
    return Traffic.run(
        new Plan(app.port(), connections, 400, time, Duration.ofMillis(600)));
  }

  private static long descriptors() {
    return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
        .getOpenFileDescriptorCount();
  }

  private long virtualThreads() throws IOException {
    Path dump = directory.resolve("threads");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
    try (Stream<String> lines = Files.lines(dump)) {
      return lines.filter(line -> line.startsWith("#") && line.contains(" virtual")).count();
    } finally {
      Files.delete(dump);
    }
  }

  private long uploads() throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("uploads"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .count();
    }
  }

  private static void await(Callable<Boolean> reached) throws Exception {
    long deadline = System.nanoTime() + DEADLINE_NANOS;
    while (!reached.call()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
