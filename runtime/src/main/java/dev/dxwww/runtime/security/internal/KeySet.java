package dev.dxwww.runtime.security.internal;

import java.util.List;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jspecify.annotations.Nullable;

/** The keys that are live: one signs, and that one and perhaps another verify. */
final class KeySet {
  private final TokenKey signing;
  private final Ed25519PrivateKeyParameters privateKey;
  private final List<TokenKey> all;

  /**
   * Keys.
   *
   * @param other the one before or after, while keys are being changed; null for none
   * @throws IllegalArgumentException when the first cannot sign
   */
  KeySet(TokenKey signing, @Nullable TokenKey other) {
    Ed25519PrivateKeyParameters half = signing.privateKey();
    if (half == null) {
      throw new IllegalArgumentException("the key that signs is a public one");
    }
    this.signing = signing;
    this.privateKey = half;
    this.all = other == null ? List.of(signing) : List.of(signing, other);
  }

  String signingId() {
    return signing.id();
  }

  byte[] sign(byte[] message) {
    return Ed25519.sign(privateKey, message);
  }

  /** The key of a name, which is compared and never used for anything else; null without. */
  @Nullable Ed25519PublicKeyParameters find(String id) {
    for (TokenKey key : all) {
      if (key.id().equals(id)) {
        return key.publicKey();
      }
    }
    return null;
  }

  /** The names of the keys. */
  @Override
  public String toString() {
    return "KeySet" + all;
  }
}
