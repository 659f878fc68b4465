package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The end of a JVM. */
class ShutdownTest {

  @Test
  void actionThatHangs_doesNotKeepTheJvm() {
    try (OtherJvm other = OtherJvm.run("hang-at-end", ".")) {
      assertThat(other.line()).isEqualTo("ends");
      assertThat(other.line()).isEqualTo("hangs");
      assertThat(other.end()).isZero();
    }
  }
}
