package dev.dxwww.runtime.security.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenType;

/** The check of access tokens without a server: with its memory, and that memory alone. */
public final class TokenProbe implements AutoCloseable {
  private static final Duration LIFE = Duration.ofHours(1);

  private final Clock clock = Clock.systemUTC();
  private final Ids ids = new Ids(new SecureRandom());
  private final JwsTokens tokens =
      new JwsTokens(
          new KeySet(TokenKey.random(new SecureRandom()), null),
          new TokenRules("bench", "bench", Duration.ofMinutes(1), Duration.ZERO));
  private final VerifiedTokens verified;
  private final Revocations revocations;
  private final TokenCheck check;

  /** Remembers so many tokens. */
  public TokenProbe(int most) {
    verified = new VerifiedTokens(most);
    revocations =
        new Revocations(
            new MemorySessions(clock),
            new Revocations.Rules(100, LIFE, true), System::nanoTime, verified::drop);
    check = new TokenCheck(tokens, verified, revocations, clock);
  }

  /** A token that is good, and remembered. */
  public String good() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String text =
        tokens.generate(
            new AuthToken(
                TokenType.ACCESS, "somebody", ids.next(), ids.next(), 0, now, now.plus(LIFE),
                Set.of("user")));
    if (!isGood(text) || !isRemembered(text)) {
      throw new IllegalStateException("a token of our own is refused, or forgotten");
    }
    return text;
  }

  /** The whole check, as a request meets it. */
  public boolean isGood(String text) {
    return check.check(text) instanceof TokenReading.Valid;
  }

  /** The memory alone: a token with another signature is not the one that is remembered. */
  public boolean isRemembered(String text) {
    return verified.find(text) != null;
  }

  @Override
  public void close() {
    revocations.close();
  }
}
