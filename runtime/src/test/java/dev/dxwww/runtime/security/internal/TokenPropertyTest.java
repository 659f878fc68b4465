package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;

import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Properties 2 and 3: a token verifies as it is and in its time, and in no other way. */
class TokenPropertyTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private final Forge forge = new Forge();

  @Property(tries = 1_000)
  @Tag("property-2")
  void token_verifiesWithItsKeyAndWithNoBitChanged(
      @ForAll @AlphaChars @StringLength(min = 1, max = 60) String subject,
      @ForAll @Size(max = 3) Set<@AlphaChars @StringLength(min = 1, max = 12) String> roles,
      @ForAll @IntRange(max = 1_000_000) int generation,
      @ForAll @IntRange(min = 1, max = 1_000_000) int lifetime,
      @ForAll @IntRange(max = 600_000) int where) {
    AuthToken token = new AuthToken(TokenType.ACCESS, subject, Forge.ID, Forge.SID, generation,
        Forge.NOW, Forge.NOW.plusSeconds(lifetime), roles);
    String text = forge.tokens.generate(token);

    assertThat(forge.read(text)).isEqualTo(new TokenReading.Valid(token));
    assertThat(forge.read(flipped(text, where / 6 % text.length(), where % 6)))
        .isInstanceOf(TokenReading.Refused.class);
  }

  /** A bit of what the text stands for; of a dot, a bit of its character. */
  private static String flipped(String text, int place, int bit) {
    char old = text.charAt(place);
    int value = ALPHABET.indexOf(old);
    char changed = value < 0 ? (char) (old ^ 1 << bit) : ALPHABET.charAt(value ^ 1 << bit);
    return text.substring(0, place) + changed + text.substring(place + 1);
  }

  /** From when it was made on: before, it would be of the future. */
  @Property(tries = 2_000)
  @Tag("property-3")
  void token_verifiesIfAndOnlyIfItsEndIsToCome(
      @ForAll @LongRange(min = 1, max = 4_000_000_000L) long issued,
      @ForAll @IntRange(min = 1, max = 3_000_000) int lifetime,
      @ForAll @LongRange(min = 0, max = 6_000_000_000L) long afterMillis,
      @ForAll @IntRange(min = -2, max = 2) int near) {
    Instant start = Instant.ofEpochSecond(issued);
    Instant end = start.plusSeconds(lifetime);
    AuthToken token = new AuthToken(
        TokenType.ACCESS, "ada", Forge.ID, Forge.SID, 0, start, end, Set.of());
    String text = forge.tokens.generate(token);
    for (Instant at : new Instant[] {
        start.plusMillis(afterMillis), end.plusMillis(near), end.minusNanos(1), end, start}) {
      if (!at.isBefore(start)) {
        assertThat(forge.tokens.read(text, TokenType.ACCESS, at) instanceof TokenReading.Valid)
            .as("%s until %s at %s", start, end, at)
            .isEqualTo(at.isBefore(end));
      }
    }
  }
}
