package dev.dxwww.htip;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds what a target has in common with a base and writes it as copies and literals. */
final class DeltaWriter {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int SEED = 8;
  // A copy where the base goes on costs two bytes and saves a literal's head: three bytes pay.
  private static final int SHORTEST = 3;
  // Places tried for one position; bounds the time for texts that repeat themselves.
  private static final int TRIES = 8;

  private final byte[] base;
  private final byte[] target;
  private final ByteSink out;
  private final int step;
  private final int shift;
  // Newest place of each hash, and for each indexed place the one before it; plus one, 0 is none.
  private final int[] heads;
  private final int[] before;
  private int literal;
  private int expected;
  private int bestFrom;
  private int bestAt;
  private int bestLength;

  DeltaWriter(byte[] base, byte[] target, ByteSink out) {
    this.base = base;
    this.target = target;
    this.out = out;
    // One place in every `step`: large bases are indexed more thinly, so that memory stays small.
    this.step = base.length <= 1 << 18 ? 1 : base.length <= 1 << 20 ? 4 : 16;
    int places = base.length / step + 1;
    int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(places));
    this.shift = 64 - bits;
    this.heads = new int[1 << bits];
    this.before = new int[places];
  }

  void write() {
    index();
    int at = 0;
    while (at < target.length) {
      find(at);
      if (bestLength == 0) {
        at++;
      } else {
        at = copy();
      }
    }
    literals(target.length);
  }

  /** Places are entered from the last on, so that chains begin with the first of equal ones. */
  private void index() {
    if (base.length < SEED) {
      return;
    }
    for (int place = (base.length - SEED) / step; place >= 0; place--) {
      int slot = slot(base, place * step);
      before[place] = heads[slot];
      heads[slot] = place + 1;
    }
  }

  private int slot(byte[] bytes, int at) {
    return (int) ((long) LONG.get(bytes, at) * 0x9E3779B97F4A7C15L >>> shift);
  }

  /** Looks for the best copy for a position; {@code bestLength} is 0 where none pays. */
  private void find(int at) {
    bestLength = 0;
    int on = expectedAt(at);
    if (on >= 0 && on < base.length && base[on] == target[at]) {
      consider(on, at);
      if (bestLength < SHORTEST) {
        bestLength = 0;
      }
    }
    if (bestLength >= SEED * 4 || target.length - at < SEED) {
      return;
    }
    int place = heads[slot(target, at)];
    for (int tries = TRIES; place != 0 && tries > 0; tries--) {
      int from = (place - 1) * step;
      if ((long) LONG.get(base, from) == (long) LONG.get(target, at)) {
        consider(from, at);
      }
      place = before[place - 1];
    }
  }

  private int expectedAt(int at) {
    return expected + (at - literal);
  }

  /** Extends a match to both sides, to the left over literals only; keeps it if it is longer. */
  private void consider(int from, int at) {
    int length = same(from, at);
    int back = 0;
    int most = Math.min(from, at - literal);
    while (back < most && base[from - back - 1] == target[at - back - 1]) {
      back++;
    }
    // Going on where expected saves an offset now and mostly one later: worth two bytes.
    int least = bestFrom + (at - bestAt) == expectedAt(at) ? bestLength + 2 : bestLength;
    if (length + back > least || bestLength == 0) {
      bestLength = length + back;
      bestFrom = from - back;
      bestAt = at - back;
    }
  }

  private int same(int from, int at) {
    int most = Math.min(base.length - from, target.length - at);
    int length = 0;
    while (length + 8 <= most) {
      long difference =
          (long) LONG.get(base, from + length) ^ (long) LONG.get(target, at + length);
      if (difference != 0) {
        return length + (Long.numberOfTrailingZeros(difference) >>> 3);
      }
      length += 8;
    }
    while (length < most && base[from + length] == target[at + length]) {
      length++;
    }
    return length;
  }

  private int copy() {
    literals(bestAt);
    out.v(bestLength << 1 | 1);
    out.z(bestFrom - expected);
    expected = bestFrom + bestLength;
    literal = bestAt + bestLength;
    return literal;
  }

  private void literals(int end) {
    int length = end - literal;
    if (length != 0) {
      out.v(length << 1);
      out.put(target, literal, length);
      expected += length;
      literal = end;
    }
  }
}
