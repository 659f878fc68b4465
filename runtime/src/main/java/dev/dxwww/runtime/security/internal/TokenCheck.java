package dev.dxwww.runtime.security.internal;

import java.time.Clock;
import java.time.Instant;

import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.TokenGenerator;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenReading.Reason;
import dev.dxwww.runtime.security.TokenType;

/** Checks the access token of a request: genuine, in time, not revoked; in this order. */
final class TokenCheck {
  private static final TokenReading EXPIRED = new TokenReading.Refused(Reason.EXPIRED);
  private static final TokenReading REVOKED = new TokenReading.Refused(Reason.REVOKED);

  private final TokenGenerator tokens;
  private final VerifiedTokens verified;
  private final Revocations revocations;
  private final Clock clock;

  TokenCheck(
      TokenGenerator tokens, VerifiedTokens verified, Revocations revocations, Clock clock) {
    this.tokens = tokens;
    this.verified = verified;
    this.revocations = revocations;
    this.clock = clock;
  }

  TokenReading check(String text) {
    Instant now = clock.instant();
    TokenReading.Valid known = verified.find(text);
    if (known == null) {
      return read(text, now);
    }
    if (!now.isBefore(known.token().expiresAt())) {
      return EXPIRED;
    }
    return isRevoked(known.token(), now) ? REVOKED : known;
  }

  /**
   * What a token says, whatever became of its session since: also while nobody knows what is
   * revoked.
   */
  TokenReading genuine(String text) {
    Instant now = clock.instant();
    TokenReading.Valid known = verified.find(text);
    return known != null && now.isBefore(known.token().expiresAt())
        ? known
        : tokens.read(text, TokenType.ACCESS, now);
  }

  private TokenReading read(String text, Instant now) {
    TokenReading reading = tokens.read(text, TokenType.ACCESS, now);
    if (!(reading instanceof TokenReading.Valid valid)) {
      return reading;
    }
    if (isRevoked(valid.token(), now)) {
      return REVOKED;
    }
    verified.keep(text, valid);
    return valid;
  }

  boolean isRevoked(AuthToken token, Instant now) {
    return revocations.includes(token, now.toEpochMilli());
  }
}
