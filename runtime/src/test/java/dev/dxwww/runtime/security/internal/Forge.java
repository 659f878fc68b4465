package dev.dxwww.runtime.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenType;

/** Makes tokens that our generator would make, and any others with a good signature. */
final class Forge {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final String ID = "AAECAwQFBgcICQoLDA0ODw";
  static final String SID = "EBESExQVFhcYGRobHB0eHw";
  static final TokenRules RULES =
      new TokenRules("issuer", "audience", Duration.ofMinutes(1), Duration.ZERO);

  final TokenKey key = TokenKey.random(new SecureRandom());
  final JwsTokens tokens = new JwsTokens(new KeySet(key, null), RULES);

  static AuthToken access() {
    return new AuthToken(
        TokenType.ACCESS, "ada", ID, SID, 0, NOW, NOW.plusSeconds(900), Set.of("user"));
  }

  String header() {
    return "{\"alg\":\"EdDSA\",\"kid\":\"" + key.id() + "\",\"typ\":\"at+jwt\"}";
  }

  static String payload() {
    return new String(TokenJson.payload(access(), RULES), StandardCharsets.UTF_8);
  }

  /** Signed as it is, whatever it says. */
  String signed(String header, String payload) {
    return signed(header.getBytes(StandardCharsets.UTF_8),
        payload.getBytes(StandardCharsets.UTF_8));
  }

  String signed(byte[] header, byte[] payload) {
    return signedParts(CompactJws.encoded(header), CompactJws.encoded(payload));
  }

  /** The parts as they are, and a good signature over them. */
  String signedParts(String header, String payload) {
    String signed = header + "." + payload;
    byte[] message = signed.getBytes(StandardCharsets.UTF_8);
    KeySet keys = new KeySet(key, null);
    return signed + "." + CompactJws.encoded(keys.sign(message));
  }

  TokenReading read(String text) {
    return tokens.read(text, TokenType.ACCESS, NOW);
  }
}
