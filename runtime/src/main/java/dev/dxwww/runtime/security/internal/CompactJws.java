package dev.dxwww.runtime.security.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * The three parts of a token (RFC 7515, 3.1), decoded: {@code header.payload.signature}, each in
 * base64url without padding, of which there is one spelling only.
 *
 * @param header the bytes of the header
 * @param payload the bytes of the claims
 * @param signature 64 bytes
 * @param signed the bytes that the signature is over
 */
record CompactJws(byte[] header, byte[] payload, byte[] signature, byte[] signed) {
  /** Longest token, in characters: a header field and a cookie must hold it. */
  static final int MAX_LENGTH = 4_096;
  private static final int SIGNATURE_BYTES = 64;
  private static final byte[] VALUES = values();

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
    return values;
  }

  /** The parts of a text; null when it has another form. */
  static @Nullable CompactJws of(String text) {
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    boolean three = first > 0 && last > first && text.indexOf('.', first + 1) == last;
    if (!three || text.length() > MAX_LENGTH) {
      return null;
    }
    byte[] header = decoded(text, 0, first);
    byte[] payload = decoded(text, first + 1, last);
    byte[] signature = decoded(text, last + 1, text.length());
    if (header == null || payload == null || signature == null
        || signature.length != SIGNATURE_BYTES) {
      return null;
    }
    byte[] signed = text.substring(0, last).getBytes(StandardCharsets.US_ASCII);
    return new CompactJws(header, payload, signature, signed);
  }

  /** The text of a part. */
  static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Bytes of base64url; null when it is empty or not the one spelling of its bytes. */
  static byte @Nullable [] decoded(String text, int from, int to) {
    int length = to - from;
    int rest = length & 3;
    if (length <= 0 || rest == 1) {
      return null;
    }
    byte[] bytes = new byte[(int) (length * 6L / 8)];
    int collected = 0;
    int bits = 0;
    int at = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int value = c < VALUES.length ? VALUES[c] : -1;
      if (value < 0) {
        return null;
      }
      collected = (collected << 6 | value) & 0xFFFF;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (collected >> bits);
      }
    }
    // What does not fill a byte must be zero: else two texts would have the same bytes.
    boolean canonical = (collected & (1 << bits) - 1) == 0;
    return canonical ? bytes : null;
  }
}
