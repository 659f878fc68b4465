package dev.dxwww.runtime.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * A key of tokens.
 *
 * @param id its name in headers: the thumbprint of its public half (RFC 7638, RFC 8037)
 * @param publicKey verifies
 * @param privateKey signs; null where only the public half is known
 */
record TokenKey(
    String id,
    Ed25519PublicKeyParameters publicKey,
    @Nullable Ed25519PrivateKeyParameters privateKey) {

  static TokenKey of(Ed25519PrivateKeyParameters key) {
    Ed25519PublicKeyParameters half = key.generatePublicKey();
    return new TokenKey(thumbprint(half), half, key);
  }

  static TokenKey of(Ed25519PublicKeyParameters key) {
    return new TokenKey(thumbprint(key), key, null);
  }

  /** A new key. */
  static TokenKey random(SecureRandom random) {
    return of(new Ed25519PrivateKeyParameters(random));
  }

  private static String thumbprint(Ed25519PublicKeyParameters key) {
    String x = CompactJws.encoded(key.getEncoded());
    String json = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return CompactJws.encoded(sha.digest(json.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Its name alone. */
  @Override
  public String toString() {
    return "TokenKey " + id;
  }
}
