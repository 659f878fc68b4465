package dev.dxwww.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the two parts of an address may be. */
class EmailTest {
  @Test
  @Tag("limit:email-local-part")
  void localPart_hasAtMost64Characters() {
    assertThat(Email.isAddress("a".repeat(64) + "@example.org")).isTrue();
    assertThat(Email.isAddress("a".repeat(65) + "@example.org")).isFalse();
  }

  @Test
  @Tag("limit:email-domain")
  void domain_hasAtMost255Characters() {
    String label = "a".repeat(63) + ".";
    String longest = label.repeat(3) + "a".repeat(63);
    assertThat(longest).hasSize(255);
    assertThat(Email.isAddress("a@" + longest)).isTrue();
    assertThat(Email.isAddress("a@" + label.repeat(3) + "a".repeat(61) + ".bb")).isFalse();
  }
}
