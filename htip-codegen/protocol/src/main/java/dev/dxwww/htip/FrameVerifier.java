package dev.dxwww.htip;

/** Checks signatures of Ed25519 (RFC 8032). */
@FunctionalInterface
public interface FrameVerifier {
  /** Whether a signature of a message is by the key of this number; false for unknown keys. */
  boolean verify(int keyId, byte[] message, byte[] signature);
}
