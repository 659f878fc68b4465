package dev.dxwww.runtime.security.csrf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks tokens. A token is {@code ts8 | nonce16 | HMAC-SHA256(key, "csrf1" | session |
 * ts8 | nonce16)}, 56 bytes, of which the text is {@code base64url(pad56 | token xor pad)}: the pad
 * is new for each response, so that nothing of a token repeats in compressed pages (BREACH).
 */
public final class CsrfManager {
  /** Shortest key, in bytes. */
  public static final int KEY_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] LABEL = "csrf1".getBytes(StandardCharsets.US_ASCII);
  private static final int NONCE = 16;
  private static final int SIGNED = Long.BYTES + NONCE;
  private static final int TOKEN = SIGNED + 32;
  private static final int TEXT = (TOKEN * 2 * 8 + 5) / 6;
  /** Clocks of other nodes may be ahead by so much. */
  private static final long SKEW_SECONDS = 60;

  private final List<Mac> keys;
  private final Clock clock;
  private final RandomGenerator random;
  private final long ttlSeconds;

  /**
   * A manager.
   *
   * @param keys the first signs, all verify; at least {@value #KEY_BYTES} bytes each
   * @param clock tells how old a token is
   * @param random a secure source
   * @param ttl how long a token is good for
   */
  public CsrfManager(List<byte[]> keys, Clock clock, RandomGenerator random, Duration ttl) {
    if (keys.isEmpty() || keys.size() > 2) {
      throw new IllegalArgumentException("there are one or two keys");
    }
    this.keys = keys.stream().map(CsrfManager::mac).toList();
    this.clock = clock;
    this.random = random;
    this.ttlSeconds = ttl.toSeconds();
  }

  private static Mac mac(byte[] key) {
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("a key has at least " + KEY_BYTES + " bytes");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How long a token is good for. */
  public Duration ttl() {
    return Duration.ofSeconds(ttlSeconds);
  }

  /** A new token of a session. */
  public String issue(String session) {
    byte[] token = new byte[TOKEN];
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    ByteBuffer.wrap(token).putLong(clock.instant().getEpochSecond()).put(nonce);
    System.arraycopy(sign(keys.getFirst(), session, token), 0, token, SIGNED, TOKEN - SIGNED);
    byte[] pad = new byte[TOKEN];
    random.nextBytes(pad);
    byte[] masked = Arrays.copyOf(pad, 2 * TOKEN);
    for (int i = 0; i < TOKEN; i++) {
      masked[TOKEN + i] = (byte) (token[i] ^ pad[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
  }

  /** Whether a text is a token of a session that has not expired. Takes as long for any text. */
  public boolean isValid(String text, String session) {
    byte[] token = unmasked(text);
    boolean wellFormed = token != null;
    byte[] checked = token == null ? new byte[TOKEN] : token;
    byte[] mac = Arrays.copyOfRange(checked, SIGNED, TOKEN);
    boolean signed = false;
    for (Mac key : keys) {
      signed |= MessageDigest.isEqual(sign(key, session, checked), mac);
    }
    long age = clock.instant().getEpochSecond() - ByteBuffer.wrap(checked).getLong();
    return wellFormed & signed & age >= -SKEW_SECONDS & age < ttlSeconds;
  }

  private static byte @org.jspecify.annotations.Nullable [] unmasked(String text) {
    if (text.length() != TEXT) {
      return null;
    }
    byte[] masked;
    try {
      masked = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
    // The last character has bits to spare: one text for each token, and no other.
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(masked).equals(text)) {
      return null;
    }
    byte[] token = new byte[TOKEN];
    for (int i = 0; i < TOKEN; i++) {
      token[i] = (byte) (masked[i] ^ masked[TOKEN + i]);
    }
    return token;
  }

  private static byte[] sign(Mac key, String session, byte[] token) {
    try {
      Mac mac = (Mac) key.clone();
      mac.update(LABEL);
      mac.update(session.getBytes(StandardCharsets.UTF_8));
      mac.update(token, 0, SIGNED);
      return mac.doFinal();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this provider's " + ALGORITHM + " cannot be cloned", e);
    }
  }

  /** Nothing of its keys. */
  @Override
  public String toString() {
    return "CsrfManager";
  }
}
