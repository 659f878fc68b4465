package dev.dxwww.htip;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of frames: the first 8 bytes of SHA-256 (FIPS 180-4), the first byte the highest. */
public final class FrameHash {
  private static final HexFormat HEX = HexFormat.of();

  private FrameHash() {}

  /** The hash of all bytes of an answer: one frame or several, one after the other. */
  public static long of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** The hash of a part of an array. */
  public static long of(byte[] bytes, int offset, int length) {
    MessageDigest digest = sha256();
    digest.update(bytes, offset, length);
    byte[] sum = digest.digest();
    long hash = 0;
    for (int i = 0; i < 8; i++) {
      hash = hash << 8 | sum[i] & 0xFF;
    }
    return hash;
  }

  /** The strong entity tag of an answer (RFC 9110, 8.8.3): the 16 digits in quotes. */
  public static String etag(long hash) {
    return '"' + hex(hash) + '"';
  }

  /** The 16 hexadecimal digits, in the order of the wire. */
  public static String hex(long hash) {
    return HEX.toHexDigits(hash);
  }

  /**
   * Reads 16 hexadecimal digits, as {@code HTIP-Base} has them.
   *
   * @throws HtipException E_BASE where the text is anything else
   */
  public static long parse(String digits) {
    if (digits.length() != 16 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
      throw new HtipException(HtipError.E_BASE, -1, "not 16 hexadecimal digits");
    }
    return HexFormat.fromHexDigitsToLong(digits);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
