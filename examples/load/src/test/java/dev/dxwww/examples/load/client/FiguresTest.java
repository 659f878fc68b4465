package dev.dxwww.examples.load.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The command line, the bounds of what may grow, and the report. */
final class FiguresTest {
  private static final State BEFORE =
      new State(9 << 20, Map.of("[B", 5L << 20, "Old", 4L << 20), 20, 6, 40, 0, 0, 200 << 20);

  private static State after(long heap, long threads, long descriptors, long uploads) {
    return new State(heap, Map.of("[B", heap - (4 << 20), "Old", 4L << 20), threads,
        threads - 14, descriptors, uploads, 0, 300 << 20);
  }

  @Test
  void sameFigures_areNoGrowth() {
    assertThat(Growth.of(BEFORE, after(9 << 20, 20, 40, 0), 10_000)).isEmpty();
    assertThat(Growth.of(BEFORE, after((9 << 20) + 500_000, 23, 43, 0), 10_000)).isEmpty();
  }

  @Test
  void moreOfAnything_isNamedWithItsNumbers() {
    assertThat(Growth.of(BEFORE, after(20 << 20, 26, 140, 1), 10_000)).satisfiesExactly(
        heap -> assertThat(heap).startsWith(
            "heap grew by 11.00 MiB, from 9.00 to 20.00 MiB, 1.95 being allowed; most of it: [B"),
        threads -> assertThat(threads).startsWith("platform threads grew by 6, from 20 to 26"),
        threads -> assertThat(threads).startsWith("virtual threads grew by 6, from 6 to 12"),
        descriptors -> assertThat(descriptors).startsWith("open descriptors grew by 100"),
        uploads -> assertThat(uploads).startsWith("files of uploads grew by 1"));
  }

  /** One object of 200 bytes kept for each connection would be seen. */
  @Test
  void boundOfTheHeap_isBelowWhatConnectionsWouldLeave() {
    assertThat(Growth.mostHeap(10_000)).isLessThan(10_000 * 210);
  }

  @Test
  void histogram_isReadByClass() {
    String text = """
         num     #instances         #bytes  class name (module)
        -------------------------------------------------------
           1:         30233        2484208  [B (java.base@25)
           2:          8036         974928  java.lang.Class (java.base@25)
           3:             1             16  app.Thing
        Total         38270        3459152
        """;
    assertThat(Probe.histogram(text))
        .isEqualTo(Map.of("[B", 2_484_208L, "java.lang.Class", 974_928L, "app.Thing", 16L));
  }

  @Test
  void metric_isFoundByItsWholeName() throws IOException {
    String page = "# HELP a b\nhttp_server_connections_accepted_total 9\n"
        + "http_server_connections 3\n";
    assertThat(Admin.metric(page, "http_server_connections")).isEqualTo(3);
    assertThatThrownBy(() -> Admin.metric(page, "http")).hasMessageContaining("no metric http");
  }

  @Test
  void commandLine_hasDefaultsAndRefusesWhatItDoesNotKnow() {
    assertThat(Options.of())
        .isEqualTo(new Options(10_000, Duration.ofMinutes(5), 1_500, false));
    assertThat(
            Options.of("--publish", "--minutes", "0.5", "--connections", "500", "--rate", "9"))
        .isEqualTo(new Options(500, Duration.ofSeconds(30), 9, true));
    assertThatThrownBy(() -> Options.of("--minute", "5")).hasMessageContaining("--minute");
    assertThatThrownBy(() -> Options.of("--rate")).hasMessageContaining("needs a number");
    assertThatThrownBy(() -> Options.of("--rate", "0")).hasMessageContaining("over 0");
    assertThatThrownBy(() -> Options.of("--rate", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void limitsOfTheMachine_areToldWithWhatToDo() {
    assertThat(Options.of().hindrance(20_000, 28_000)).isNull();
    assertThat(Options.of().hindrance(4_096, 28_000)).contains("11600", "4096", "ulimit -Hn");
    assertThat(Options.of().hindrance(20_000, 12_000)).contains("12000", "ip_local_port_range");
  }

  @Test
  void report_takesTheOldOnesPlace() throws IOException {
    Tally tally = new Tally();
    tally.succeeded(Kind.PLAIN, 2_000_000);
    tally.failed(Kind.SEARCH, "late");
    String text = LoadReport.markdown(
        Options.of(), Instant.EPOCH, tally,
        new States(BEFORE, after(30 << 20, 20, 10_000, 7), after(9 << 20, 20, 40, 0)));
    assertThat(text)
        .contains("| open descriptors | 40 | 10,000 | 40 |")
        .contains("| GET text | 1 | 0 | 2.0 | 2.0 | 2.0 | 2.0 |")
        .contains("| path + query | 0 | 1 | | | | |");
    String page = "a\n<!-- load: written by examples/benchmarks/load --publish -->\nold\n"
        + "<!-- end of load -->\nb";
    assertThat(LoadReport.replaced(page, text, "load")).startsWith("a\n").endsWith("-->\nb")
        .contains(text).doesNotContain("old");
    assertThatThrownBy(() -> LoadReport.replaced("a", text, "load"))
        .hasMessageContaining("no place");
  }
}
