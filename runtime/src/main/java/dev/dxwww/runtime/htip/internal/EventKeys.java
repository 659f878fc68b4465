package dev.dxwww.runtime.htip.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a handler and its arguments were offered to a session on a page, without remembering
 * any. Each session, page and handler has a key of its own: {@code HMAC-SHA256(key, "htip1" |
 * session | path | signature)}, the parts with their lengths; 16 bytes of it key the tags of
 * arguments.
 *
 * <p>The signature is in the key, and not the handler's number: numbers move from build to build,
 * and a page of the build before must not reach another handler.
 */
public final class EventKeys {
  /** Shortest key, in bytes. */
  public static final int KEY_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] LABEL = "htip1".getBytes(StandardCharsets.US_ASCII);
  private final List<Mac> keys;

  /** Keys, of which the first signs and all verify. */
  public EventKeys(List<byte[]> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is at least one key");
    }
    List<Mac> made = new ArrayList<>(keys.size());
    for (byte[] key : keys) {
      made.add(mac(key));
    }
    this.keys = List.copyOf(made);
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

  /**
   * Who is offered handlers, and where.
   *
   * @param session never empty: somebody without a session is given one
   * @param path of the page, in canonical form
   */
  public record Place(String session, String path) {}

  /** What makes the tags of a handler's arguments. */
  SipHash signing(Place place, String signature) {
    return derived(keys.getFirst(), place, signature);
  }

  /** Whether a tag is of these arguments. Takes as long for any tag. */
  boolean isValid(Place place, String signature, HandlerName text) {
    byte[] given = text.tag().getBytes(StandardCharsets.UTF_8);
    boolean valid = false;
    for (Mac key : keys) {
      long tag = derived(key, place, signature).tag(text.signed());
      byte[] own =
          HandlerName.of(tag, "").getBytes(StandardCharsets.US_ASCII);
      valid |= MessageDigest.isEqual(own, given);
    }
    return valid;
  }

  private static SipHash derived(Mac key, Place place, String signature) {
    try {
      Mac mac = (Mac) key.clone();
      mac.update(LABEL);
      part(mac, place.session());
      part(mac, place.path());
      part(mac, signature);
      return SipHash.of(Arrays.copyOf(mac.doFinal(), 16));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this provider's " + ALGORITHM + " cannot be cloned", e);
    }
  }

  /** With its length, so that no two lists of parts are the same bytes. */
  private static void part(Mac mac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      mac.update((byte) (bytes.length >>> shift));
    }
    mac.update(bytes);
  }

  /** Nothing of its keys. */
  @Override
  public String toString() {
    return "EventKeys";
  }
}
