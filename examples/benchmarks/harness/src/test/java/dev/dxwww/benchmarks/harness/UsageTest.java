package dev.dxwww.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Who used how much. */
class UsageTest {
  @Test
  void compilers_areLeftOutOfTheServersTime() {
    Usage before = new Usage(1_000, 10, 100,
        Map.of(1L, new Usage.Thread(false, 50), 2L, new Usage.Thread(true, 10)));
    Usage after = new Usage(2_000, 60, 300,
        Map.of(1L, new Usage.Thread(false, 250), 2L, new Usage.Thread(true, 110)));

    Usage.Spent spent = after.since(before);

    assertThat(spent.server()).isEqualTo(200);
    assertThat(spent.compilers()).isEqualTo(100);
    assertThat(spent.database()).isEqualTo(50);
    assertThat(spent.others()).isEqualTo(1_000 - 200 - 100 - 50 - 200);
  }

  @Test
  void threadThatStartedMeanwhile_countsFromZero() {
    Usage before = new Usage(0, 0, 0, Map.of());
    Usage after = new Usage(100, 0, 0, Map.of(7L, new Usage.Thread(false, 40)));

    assertThat(after.since(before)).isEqualTo(new Usage.Spent(40, 0, 0, 60));
  }

  @Test
  void thisProcess_isReadFromTheKernel() throws IOException {
    long pid = ProcessHandle.current().pid();
    Usage before = Usage.of(pid, 0);
    long sum = 0;
    while (Usage.of(pid, 0).since(before).server() < 30_000_000) {
      sum += System.nanoTime() % 7;
    }
    assertThat(sum).isNotNegative();
    assertThat(Usage.of(pid, 0).threads().values()).anyMatch(Usage.Thread::compiles);
    assertThat(Usage.resident(pid)).isBetween(10_000_000L, 4_000_000_000L);
  }
}
