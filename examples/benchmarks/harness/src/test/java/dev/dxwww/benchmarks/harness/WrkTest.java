package dev.dxwww.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.junit.jupiter.api.Test;

/** What the load generator prints. */
class WrkTest {
  @Test
  void resultLine_isRead() throws IOException {
    Wrk.Result result = Wrk.parse("Running 1s test\nRESULT 2000 1000000 640 9000 3\n");

    assertThat(result).isEqualTo(new Wrk.Result(2_000, 1_000_000, 640, 9_000, 3));
    assertThat(result.perSecond()).isEqualTo(2_000);
  }

  @Test
  void outputWithoutResult_isTold() {
    assertThatThrownBy(() -> Wrk.parse("unable to connect"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unable to connect");
  }
}
