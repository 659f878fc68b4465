package dev.dxwww.runtime.security.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.TokenGenerator;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenReading.Reason;
import dev.dxwww.runtime.security.TokenType;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as compact JWS, signed with Ed25519. There is one algorithm: the header has to name it,
 * and selects nothing. No claim is looked at before the signature is known to be good.
 */
final class JwsTokens implements TokenGenerator {
  private static final String ALGORITHM = "EdDSA";
  private static final int ID_LENGTH = 22;

  private final KeySet keys;
  private final TokenRules rules;

  JwsTokens(KeySet keys, TokenRules rules) {
    this.keys = keys;
    this.rules = rules;
  }

  /**
   * Makes a token and reads it: initialises at start what requests would else initialise, tables of
   * the curve among them.
   */
  void touch(String id, Instant now) {
    Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
    AuthToken token =
        new AuthToken(
            TokenType.ACCESS, "nobody", id, id, 0, issued, issued.plusSeconds(60), Set.of("none"));
    if (!read(generate(token), TokenType.ACCESS, now).equals(new TokenReading.Valid(token))) {
      throw new IllegalStateException("a token of our own is refused");
    }
  }

  @Override
  public String generate(AuthToken token) {
    String header =
        "{\"alg\":\"" + ALGORITHM + "\",\"kid\":\"" + keys.signingId() + "\",\"typ\":\""
            + token.type().mediaType() + "\"}";
    String signed =
        CompactJws.encoded(header.getBytes(StandardCharsets.US_ASCII)) + "."
            + CompactJws.encoded(TokenJson.payload(token, rules));
    byte[] signature = keys.sign(signed.getBytes(StandardCharsets.US_ASCII));
    String text = signed + "." + CompactJws.encoded(signature);
    if (text.length() > CompactJws.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the token of " + token.subject().length() + " characters of subject and "
              + token.roles().size() + " roles is longer than " + CompactJws.MAX_LENGTH);
    }
    return text;
  }

  @Override
  public TokenReading read(String text, TokenType type, Instant now) {
    CompactJws jws = CompactJws.of(text);
    TokenJson.Header header = jws == null ? null : TokenJson.header(jws.header());
    if (jws == null || header == null
        || !header.algorithm().equals(ALGORITHM)
        || !header.type().equals(type.mediaType())) {
      return new TokenReading.Refused(Reason.MALFORMED);
    }
    Ed25519PublicKeyParameters key = keys.find(header.keyId());
    if (key == null) {
      return new TokenReading.Refused(Reason.UNKNOWN_KEY);
    }
    if (!Ed25519.verify(key, jws.signed(), jws.signature())) {
      return new TokenReading.Refused(Reason.BAD_SIGNATURE);
    }
    Claims claims = TokenJson.claims(jws.payload());
    AuthToken token = claims == null ? null : token(claims, type);
    if (claims == null || token == null || isEarly(claims.numbers(), now.plus(rules.skew()))) {
      return new TokenReading.Refused(Reason.BAD_CLAIMS);
    }
    Instant end =
        type == TokenType.REFRESH
            ? token.expiresAt().plus(rules.refreshGrace())
            : token.expiresAt();
    return now.isBefore(end)
        ? new TokenReading.Valid(token)
        : new TokenReading.Refused(Reason.EXPIRED);
  }

  private static boolean isEarly(Claims.Numbers said, Instant latest) {
    return Math.max(said.issuedAt(), said.notBefore()) > latest.getEpochSecond();
  }

  private @Nullable AuthToken token(Claims claims, TokenType type) {
    boolean ours =
        rules.issuer().equals(claims.issuer()) && rules.audience().equals(claims.audience());
    String subject = claims.subject();
    String id = claims.id();
    String sessionId = claims.sessionId();
    Claims.Numbers numbers = claims.numbers();
    if (!ours || subject == null || id == null || sessionId == null
        || !isId(id) || !isId(sessionId)
        || numbers.generation() == Claims.ABSENT || numbers.issuedAt() == Claims.ABSENT) {
      return null;
    }
    try {
      return new AuthToken(
          type,
          subject,
          id,
          sessionId,
          numbers.generation(),
          Instant.ofEpochSecond(numbers.issuedAt()),
          Instant.ofEpochSecond(numbers.expiresAt()),
          claims.roles());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isId(String text) {
    return text.length() == ID_LENGTH
        && CompactJws.decoded(text, 0, ID_LENGTH) != null;
  }
}
