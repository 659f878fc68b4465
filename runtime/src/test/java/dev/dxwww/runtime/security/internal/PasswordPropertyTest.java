package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Property 1: a password is verified, and no other is. */
class PasswordPropertyTest {
  /** Memory of 64 KiB and one pass: a fraction of a millisecond. */
  private static final PasswordRules CHEAP =
      new PasswordRules(64, 1, 1, 2, 4, Duration.ofSeconds(30));

  @Property(tries = 1_000)
  @Tag("property-1")
  void password_isVerifiedAndNoOtherIs(
      @ForAll @StringLength(min = 1, max = 40) String password,
      @ForAll @StringLength(min = 1, max = 40) String random,
      @ForAll @IntRange(max = 39) int place) {
    try (Argon2Hasher hasher = new Argon2Hasher(CHEAP, new SecureRandom())) {
      String hash = hasher.hash(password);
      assertThat(hasher.verify(hash, password)).isTrue();
      int at = place % password.length();
      String near = password.substring(0, at) + (char) (password.charAt(at) ^ 1)
          + password.substring(at + 1);
      for (String other : new String[] {random, near, password + " ", password.substring(1)}) {
        assertThat(hasher.verify(hash, other)).isEqualTo(sameBytes(password, other));
      }
    }
  }

  /** Halves of surrogate pairs are all written as a question mark. */
  private static boolean sameBytes(String one, String other) {
    return Arrays.equals(
        one.getBytes(StandardCharsets.UTF_8),
        other.getBytes(StandardCharsets.UTF_8));
  }
}
