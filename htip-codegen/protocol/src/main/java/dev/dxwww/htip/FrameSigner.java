package dev.dxwww.htip;

/** Signs frames with a key of Ed25519 (RFC 8032); where the key comes from is the caller's. */
public interface FrameSigner {
  /** The number clients know the key by. */
  int keyId();

  /** The 64 bytes of the signature over a message. */
  byte[] sign(byte[] message);
}
