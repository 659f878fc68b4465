package dev.dxwww.runtime.security.internal;

import java.security.SecureRandom;

/** Makes the ids of tokens and sessions: 128 random bits as base64url. */
final class Ids {
  private static final int BYTES = 16;
  private final SecureRandom random;

  Ids(SecureRandom random) {
    this.random = random;
  }

  /** Twenty-two characters. */
  String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return CompactJws.encoded(bytes);
  }
}
