package dev.dxwww.runtime.security.csrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens: whose they are, how long they are good, what keys they are good for. */
class CsrfManagerTest {
  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final SecureRandom random = new SecureRandom();
  private final byte[] first = key(1);
  private final byte[] second = key(2);
  private final CsrfManager manager = manager(first);

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }

  private CsrfManager manager(byte[]... keys) {
    Clock clock = new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
    return new CsrfManager(List.of(keys), clock, random, Duration.ofHours(1));
  }

  @Property(tries = 2_000)
  @net.jqwik.api.Tag("property-16")
  void tokensOfTwoSessions_differ_andAreNoGoodForTheOther(
      @ForAll @StringLength(max = 40) String one, @ForAll @StringLength(max = 40) String two) {
    // Halves of surrogate pairs are all written as a question mark.
    Assume.that(!Arrays.equals(
        one.getBytes(StandardCharsets.UTF_8), two.getBytes(StandardCharsets.UTF_8)));
    String token = manager.issue(one);
    assertThat(token).isNotEqualTo(manager.issue(two)).hasSize(150);
    assertThat(manager.isValid(token, one)).isTrue();
    assertThat(manager.isValid(token, two)).isFalse();
  }

  @Property(tries = 2_000)
  @net.jqwik.api.Tag("property-17")
  void anyChangedCharacter_makesItFail(
      @ForAll @IntRange(max = 149) int place, @ForAll @IntRange(max = 63) int other) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String token = manager.issue("s");
    Assume.that(token.charAt(place) != alphabet.charAt(other));
    String changed =
        token.substring(0, place) + alphabet.charAt(other) + token.substring(place + 1);
    assertThat(manager.isValid(changed, "s")).isFalse();
  }

  @Property(tries = 2_000)
  @net.jqwik.api.Tag("property-17")
  void anyText_isNoToken(@ForAll String text) {
    assertThat(manager.isValid(text, "s")).isFalse();
  }

  @Test
  void token_isNewForEachResponse_inAllItsParts() {
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String token = manager.issue("s");
      for (int at = 0; at + 10 <= token.length(); at += 10) {
        pieces.add(at + token.substring(at, at + 10));
      }
    }
    assertThat(pieces).hasSize(15_000);
  }

  @Test
  @Tag("limit:dx.security.csrf.ttl")
  void token_isGoodForAnHour_toTheSecond_andAMinuteBeforeItsTime() {
    String token = manager.issue("s");
    now.set(START.plusSeconds(3_599));
    assertThat(manager.isValid(token, "s")).isTrue();
    now.set(START.plusSeconds(3_600));
    assertThat(manager.isValid(token, "s")).isFalse();
    now.set(START.minusSeconds(60));
    assertThat(manager.isValid(token, "s")).isTrue();
    now.set(START.minusSeconds(61));
    assertThat(manager.isValid(token, "s")).isFalse();
  }

  @Test
  void keysAreReplaced_oneAfterTheOther() {
    String old = manager.issue("s");
    CsrfManager both = manager(second, first);
    assertThat(both.isValid(old, "s")).isTrue();
    assertThat(manager(second).isValid(both.issue("s"), "s")).isTrue();
    assertThat(manager(second).isValid(old, "s")).isFalse();
    assertThat(manager.isValid(both.issue("s"), "s")).isFalse();
  }

  @Test
  void keys_areLongEnough_andNotTold() {
    assertThatIllegalArgumentException().isThrownBy(() -> manager(new byte[31]));
    assertThatIllegalArgumentException().isThrownBy(this::manager);
    assertThatIllegalArgumentException().isThrownBy(() -> manager(first, second, first));
    assertThat(manager).hasToString("CsrfManager");
  }

  @Test
  void textsOfTheRightLength_thatAreNoBase64_areNoTokens() {
    String token = manager.issue("s");
    for (String wrong : List.of("!", "=", " ", "\u00e9", "+", "\n")) {
      assertThat(manager.isValid(wrong + token.substring(1), "s")).isFalse();
      assertThat(manager.isValid(token.substring(0, 149) + wrong, "s")).isFalse();
    }
  }
}
