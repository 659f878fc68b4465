package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.security.csrf.CsrfManager;
import dev.dxwww.runtime.security.csrf.internal.CsrfSettings;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * What {@code @CsrfProtected} asks of requests.
 *
 * @param tokens required (a token, besides coming from this site), or origin (coming from this site
 *     is enough); where it is not set, required in every profile but test.
 * @param key The key that signs tokens, base64 of at least 32 random bytes, the same for all nodes;
 *     where it is not set, a new one at each start.
 * @param previousKey The key before, whose tokens are still good.
 * @param ttl How long a token is good for, 1m to 1d.
 */
@ConfigProperties("dx.security.csrf")
public record CsrfConfig(
    Optional<CsrfSettings> tokens,
    Optional<String> key,
    Optional<String> previousKey,
    @DefaultValue("1h") Duration ttl) {

  public CsrfConfig {
    Bounds.between("ttl", ttl, Duration.ofMinutes(1), Bounds.DAY);
    key.ifPresent(text -> bytes("key", text));
    previousKey.ifPresent(text -> bytes("previous-key", text));
  }

  private static byte[] bytes(String name, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      // Without the cause, which tells of the text.
      bytes = new byte[0];
    }
    if (bytes.length < CsrfManager.KEY_BYTES) {
      throw new IllegalArgumentException(
          name + " must be base64 of at least " + CsrfManager.KEY_BYTES + " bytes");
    }
    return bytes;
  }

  /** The bytes of the key; empty when none is set. */
  public Optional<byte[]> keyBytes() {
    return key.map(text -> bytes("key", text));
  }

  /** The bytes of the key before; empty when none is set. */
  public Optional<byte[]> previousKeyBytes() {
    return previousKey.map(text -> bytes("previous-key", text));
  }

  /** No keys. */
  @Override
  public String toString() {
    return "CsrfConfig";
  }
}
