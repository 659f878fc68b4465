package dev.dxwww.htip;

import java.util.Arrays;

/**
 * Signatures of frames: 64 bytes at offset 20, over the whole frame with these bytes zero.
 *
 * <p>A signed frame is the unsigned one with {@link Htip#SIGNED} set and 68 bytes put between byte
 * 16 and what followed: the key's number and the signature. Hashes are over the unsigned frame.
 */
public final class FrameSignature {
  /** Bytes of an Ed25519 signature. */
  public static final int LENGTH = 64;

  private static final int KEY = Htip.HEADER;
  private static final int SIGNATURE = KEY + 4;
  private static final int END = SIGNATURE + LENGTH;

  private FrameSignature() {}

  /**
   * Signs a frame.
   *
   * @throws HtipException E_FLAGS where it is signed already, E_LIMIT where it has no room
   */
  public static byte[] sign(byte[] frame, FrameSigner signer) {
    FrameHeader header = FrameHeader.read(frame);
    if (header.has(Htip.SIGNED)) {
      throw new HtipException(HtipError.E_FLAGS, 5, "the frame is signed");
    }
    byte[] signed = new byte[frame.length + Htip.SIGNATURE_HEADER];
    System.arraycopy(frame, 0, signed, 0, KEY);
    System.arraycopy(frame, KEY, signed, END, frame.length - KEY);
    signed[5] |= Htip.SIGNED;
    LittleEndian.put16(signed, 6, header.length() + Htip.SIGNATURE_HEADER);
    LittleEndian.put32(signed, KEY, signer.keyId());
    FrameHeader.read(signed);
    byte[] signature = signer.sign(signed.clone());
    if (signature.length != LENGTH) {
      throw new IllegalArgumentException("a signature of " + signature.length + " bytes");
    }
    System.arraycopy(signature, 0, signed, SIGNATURE, LENGTH);
    return signed;
  }

  /**
   * Checks the signature of a frame.
   *
   * @throws HtipException E_SIG where there is none, or the verifier refuses it
   */
  public static void verify(byte[] frame, FrameVerifier verifier) {
    if (!FrameHeader.read(frame).has(Htip.SIGNED)) {
      throw new HtipException(HtipError.E_SIG, 5, "the frame is not signed");
    }
    byte[] message = frame.clone();
    Arrays.fill(message, SIGNATURE, END, (byte) 0);
    int keyId = LittleEndian.get32(frame, KEY);
    if (!verifier.verify(keyId, message, Arrays.copyOfRange(frame, SIGNATURE, END))) {
      String key = Integer.toUnsignedString(keyId);
      throw new HtipException(HtipError.E_SIG, SIGNATURE, "not signed by key " + key);
    }
  }

  /** The frame as it was before it was signed; a frame that is not signed as it is. */
  public static byte[] strip(byte[] frame) {
    FrameHeader header = FrameHeader.read(frame);
    if (!header.has(Htip.SIGNED)) {
      return frame.clone();
    }
    byte[] plain = new byte[frame.length - Htip.SIGNATURE_HEADER];
    System.arraycopy(frame, 0, plain, 0, KEY);
    System.arraycopy(frame, END, plain, KEY, plain.length - KEY);
    plain[5] &= ~Htip.SIGNED;
    LittleEndian.put16(plain, 6, header.length() - Htip.SIGNATURE_HEADER);
    return plain;
  }
}
