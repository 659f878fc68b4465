package dev.dxwww.runtime.http.internal;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of requests: 13 characters that repeat after 2^64 requests, and look random, so that they
 * tell nothing about how many there were.
 */
final class RequestIds {
  static final int LONGEST = 64;

  private static final byte[] DIGITS =
      "0123456789abcdefghjkmnpqrstvwxyz".getBytes(StandardCharsets.US_ASCII);
  private static final int LENGTH = 13;
  /** An odd step visits all longs; this one is SplitMix64's. */
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final AtomicLong state;

  /** Ids that depend on a seed: different for each process. */
  RequestIds(long seed) {
    this.state = new AtomicLong(seed);
  }

  /** A new id. */
  String next() {
    long bits = mixed(state.getAndAdd(STEP));
    byte[] text = new byte[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = DIGITS[(int) bits & 31];
      bits >>>= 5;
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** SplitMix64's finaliser: one to one, so ids repeat no sooner than the counter does. */
  private static long mixed(long value) {
    long z = value;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** Whether an id sent by a client or a proxy may be taken over: it goes to logs and responses. */
  static boolean isSane(String id) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean good = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
          || c == '.' || c == '_' || c == '-';
      if (!good) {
        return false;
      }
    }
    return true;
  }
}
