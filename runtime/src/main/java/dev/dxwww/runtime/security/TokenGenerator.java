package dev.dxwww.runtime.security;

import java.time.Instant;

/**
 * Makes tokens and reads them. The one of the framework signs compact JWS with Ed25519 (RFC 7515,
 * RFC 8037); an application that has a component of this type uses that in its place.
 */
public interface TokenGenerator {

  /**
   * The token that says this. The same for the same, as long as the key stays.
   *
   * @return text that may stand in a header field and in a cookie; at most 4,096 characters
   */
  String generate(AuthToken token);

  /**
   * What a token says, if it is genuine, of this type and in time at this instant. Whether it was
   * revoked is not asked. Never throws, whatever the text is.
   */
  TokenReading read(String text, TokenType type, Instant now);
}
