package dev.dxwww.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What clients are told of exceptions that the application threw for a value. */
class ThrownMessageTest {
  @Test
  @Tag("limit:refusal-message")
  void message_hasAtMost200Characters() {
    String longest = "m".repeat(200);
    assertThat(ThrownMessage.of(new IllegalArgumentException(longest))).isEqualTo(longest);
    assertThat(ThrownMessage.of(new IllegalArgumentException(longest + "m")))
        .isEqualTo("m".repeat(199) + "…");
  }
}
