package dev.dxwww.runtime.htip.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) with a tag of 64 bits: a code of authentication that
 * takes some 30 ns for a short text, where HMAC takes 600. A page of a thousand rows has a thousand
 * of them.
 *
 * @param k0 first half of the key
 * @param k1 second half of the key
 */
record SipHash(long k0, long k1) {
  /** Takes the first 16 bytes of a key. */
  static SipHash of(byte[] key) {
    ByteBuffer bytes = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
    return new SipHash(bytes.getLong(), bytes.getLong());
  }

  /** The tag of a text, each of whose UTF-16 units counts as two bytes, the lower one first. */
  long tag(CharSequence text) {
    State state = new State(k0, k1);
    int length = text.length();
    int whole = length & ~3;
    for (int i = 0; i < whole; i += 4) {
      state.take(word(text, i, 4));
    }
    return state.finish(word(text, whole, length - whole) | (long) (2 * length) << 56);
  }

  private static long word(CharSequence text, int from, int count) {
    long word = 0;
    for (int i = 0; i < count; i++) {
      word |= (long) text.charAt(from + i) << 16 * i;
    }
    return word;
  }

  /** Nothing of its key. */
  @Override
  public String toString() {
    return "SipHash";
  }

  /** The four words that all is mixed in. */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void take(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    long finish(long last) {
      take(last);
      v2 ^= 0xff;
      round();
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
