package dev.dxwww.runtime.htip.internal;

import dev.dxwww.htip.FrameSigner;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs bundles of templates by Ed25519 (RFC 8032, 5.1), once, when the server starts. */
public final class BundleSigner implements FrameSigner {
  /** Bytes of a key's seed. */
  public static final int SEED_BYTES = 32;

  private final Ed25519PrivateKeyParameters key;
  private final byte[] publicKey;

  private BundleSigner(byte[] seed) {
    this.key = new Ed25519PrivateKeyParameters(seed, 0);
    this.publicKey = key.generatePublicKey().getEncoded();
  }

  /**
   * A signer by the seed of its key.
   *
   * @throws DxException code 5001 where the class path has no Bouncy Castle
   */
  public static BundleSigner of(byte[] seed) {
    try {
      return new BundleSigner(seed);
    } catch (NoClassDefFoundError e) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "dx.htip.key is set, and the class path has nothing to sign by.",
          "Add the dependency dev.dxwww:dxwww-auth, or leave dx.htip.key out.",
          e);
    }
  }

  /** The first four bytes of the SHA-256 of the public key. */
  @Override
  public int keyId() {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(publicKey);
      return (sum[0] & 0xFF) << 24 | (sum[1] & 0xFF) << 16 | (sum[2] & 0xFF) << 8 | sum[3] & 0xFF;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public byte[] sign(byte[] message) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }

  /** The 32 bytes that clients check by. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /**
   * The attributes by which a shell tells clients of the key.
   *
   * @param required whether clients refuse bundles that are not signed
   */
  String attributes(boolean required) {
    return " data-htip-key=\"" + Base64.getEncoder().encodeToString(publicKey) + "\""
        + (required ? " data-htip-sign=\"require\"" : "");
  }

  /** Nothing of its key. */
  @Override
  public String toString() {
    return "BundleSigner";
  }
}
