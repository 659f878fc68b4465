package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import dev.dxwww.runtime.security.TokenReading;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Properties 4 and 5: what refreshing gives, and what is revoked stays so. */
class SessionPropertyTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @Property(tries = 1_000)
  @Tag("property-4")
  @Tag("limit:dx.auth.tokens.refresh-grace")
  void refreshTokenWithinGrace_givesAValidAccessTokenWithALaterEnd(
      @ForAll @IntRange(max = 86_400) int graceSeconds,
      @ForAll @LongRange(min = 1_000, max = 604_800_000L + 86_500_000L) long afterMillis,
      @ForAll @IntRange(max = 3) int refreshedBefore) {
    Ticks clock = new Ticks(Forge.NOW);
    Duration grace = Duration.ofSeconds(graceSeconds);
    TokenRules rules = new TokenRules("issuer", "audience", Forge.RULES.skew(), grace);
    try (Node node = new Node(new MemorySessions(clock), clock, rules, new Node.Users())) {
      TokenPair pair = node.login();
      for (int i = 0; i < refreshedBefore; i++) {
        clock.forward(Duration.ofSeconds(1));
        pair = Node.pair(node.refresh(pair));
      }
      clock.forward(Duration.ofMillis(afterMillis));
      SignIn result = node.refresh(pair);
      boolean inTime = afterMillis < WEEK.plus(grace).toMillis();
      assertThat(result instanceof SignIn.Granted).isEqualTo(inTime);
      if (inTime) {
        TokenPair next = Node.pair(result);
        assertThat(node.accepts(next)).isTrue();
        assertThat(next.accessToken().expiresAt()).isAfter(pair.accessToken().expiresAt());
      }
    }
  }

  @Property(tries = 1_000)
  @Tag("property-5")
  void revokedToken_neverVerifiesAgain(
      @ForAll @LongRange(min = 0, max = 1_200_000) long beforeMillis,
      @ForAll @Size(max = 6) List<@LongRange(min = 0, max = 1_200_000) Long> laterMillis,
      @ForAll boolean used,
      @ForAll @IntRange(max = 2) int how) {
    Ticks clock = new Ticks(Forge.NOW);
    try (Node node = Node.inMemory(clock)) {
      TokenPair pair = node.login();
      clock.forward(Duration.ofMillis(beforeMillis));
      if (used) {
        node.accepts(pair);
      }
      switch (how) {
        case 0 -> node.logins.logout(pair.accessToken(), Node.CALLER);
        case 1 -> node.store.endAll("ada");
        default -> {
          node.refresh(Node.pair(node.refresh(pair)));
          node.refresh(pair);
        }
      }
      assertThat(node.accepts(pair)).isFalse();
      for (long later : laterMillis) {
        clock.forward(Duration.ofMillis(later));
        node.revocations.purge(clock.instant());
        node.store.purge(
            clock.instant().minus(Revocations.MARGIN), clock.instant().minus(Revocations.MARGIN));
        node.login();
        assertThat(node.check.check(pair.access())).isInstanceOf(TokenReading.Refused.class);
        assertThat(node.refresh(pair)).isInstanceOf(SignIn.Denied.class);
      }
    }
  }
}
