package dev.dxwww.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.observe.internal.MetricsText;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application's own metrics: what is the same, what is refused, what is bounded. */
final class MetricsApiTest {
  private final Metrics metrics = new Metrics();

  private String page() {
    MetricsText out = new MetricsText(false);
    metrics.writeTo(out);
    return out.end();
  }

  @Test
  void sameNameAndLabels_giveTheSameMetric() {
    Counter one = metrics.counter("a_total", "A.", "kind", "x");
    assertThat(metrics.counter("a_total", "A.", "kind", "x")).isSameAs(one);
    assertThat(metrics.counter("a_total", "A.", "kind", "y")).isNotSameAs(one);
    one.increment();
    one.add(2);
    assertThat(one.count()).isEqualTo(3);
    assertThat(page()).contains("a_total{kind=\"x\"} 3\n").contains("a_total{kind=\"y\"} 0\n");
  }

  @Test
  void timer_recordsAlsoWhatThrows() throws Exception {
    Timer timer = metrics.timer("work_seconds", "Work.");
    assertThat(timer.time(() -> "done")).isEqualTo("done");
    assertThatThrownBy(
            () -> timer.time(() -> {
              throw new IllegalStateException("broken");
            }))
        .isInstanceOf(IllegalStateException.class);
    timer.record(Duration.ofSeconds(-1));
    assertThat(timer.count()).isEqualTo(3);
  }

  @Test
  void whatDoesNotFit_isRefused() {
    metrics.counter("a_total", "A.", "kind", "x");
    refused(() -> metrics.counter("a", "A."), "_total");
    refused(() -> metrics.timer("a", "A."), "_seconds");
    refused(() -> metrics.counter("a b_total", "A."), "not a name");
    refused(() -> metrics.counter("a_total", "A."), "labels [kind]");
    refused(() -> metrics.gauge("a_total", "A.", () -> 1, "kind", "x"), "COUNTER");
    refused(() -> metrics.gauge("b", "B.", () -> 1, "kind"), "no value");
    refused(() -> metrics.gauge("b", "B.", () -> 1, "le", "x"), "name of a label");
    refused(() -> metrics.gauge("b", "B.", () -> 1, "__x", "x"), "name of a label");
    refused(() -> metrics.gauge("b", "B.", () -> 1, "x", "1", "x", "2"), "two labels of b");
    refused(() -> metrics.counter("jvm_x_total", "X."), "the server's");
    refused(() -> metrics.counter("b_total", "B.").add(-1), "never goes down");
  }

  @Test
  void namesThatTwoWouldBeWrittenAs_areRefused() {
    metrics.timer("work_seconds", "Work.");
    metrics.counter("jobs_total", "Jobs.");
    refused(() -> metrics.gauge("work_seconds_count", "W.", () -> 1), "so is work_seconds");
    refused(() -> metrics.gauge("jobs", "J.", () -> 1), "so is jobs_total");
    metrics.gauge("work_seconds_most", "W.", () -> 1);
    assertThat(metrics.timer("work_seconds", "Work.").count()).isZero();
  }

  private static void refused(Runnable wrong, String why) {
    assertThatThrownBy(wrong::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  @Tag("limit:metric-series")
  void valuesOfLabelsWithoutEnd_shareASeries() {
    for (int i = 0; i < 2 * Metrics.MOST_SERIES; i++) {
      metrics.counter("hits_total", "Hits.", "user", "u" + i).increment();
    }
    assertThat(page()).contains("hits_total{user=\"other\"} 1000\n");
    assertThat(page().lines().count()).isEqualTo(2 + Metrics.MOST_SERIES + 1);
  }

  @Test
  void gaugeThatFails_leavesTheOthers() {
    metrics.gauge("a", "A.", () -> {
      throw new IllegalStateException("broken");
    });
    metrics.gauge("b", "B.", () -> 2);
    metrics.gauge("c", "C.", () -> {
      throw new AssertionError("expected by the test");
    });
    assertThat(page()).contains("b 2.0\n").doesNotContain("a 0");
  }
}
