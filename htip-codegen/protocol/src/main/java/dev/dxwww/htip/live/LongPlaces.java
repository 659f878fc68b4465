package dev.dxwww.htip.live;

import java.util.concurrent.ThreadLocalRandom;

/** Where the rows of each key stand, by open addressing: nothing is boxed. */
final class LongPlaces {
  // Nobody outside knows it, so nobody can choose keys that collide.
  private static final long SEED = ThreadLocalRandom.current().nextLong();

  private final long[] keys;
  private final int from;
  private final int shift;
  // By hash: 0 is free, else one row of a key, and 1.
  private final int[] slots;
  // Of that row: the first row of its key that was not taken yet, and 1; 0 where none is left.
  private final int[] left;
  // Of each row: the next one of its key, and 1; 0 behind the last.
  private final int[] behind;

  /** Of the rows from one on, up to another. */
  LongPlaces(long[] keys, int from, int to) {
    int bits = Math.max(2, 33 - Integer.numberOfLeadingZeros(to - from));
    this.keys = keys;
    this.from = from;
    this.shift = Long.SIZE - bits;
    this.slots = new int[1 << bits];
    this.left = new int[to - from];
    this.behind = new int[to - from];
    for (int row = to - 1; row >= from; row--) {
      int slot = slot(keys[row]);
      if (slots[slot] == 0) {
        slots[slot] = row + 1;
      }
      int first = slots[slot] - 1 - from;
      behind[row - from] = left[first];
      left[first] = row + 1;
    }
  }

  /** The first row of a key that was not taken yet; -1 where none is left. */
  int take(long key) {
    int one = slots[slot(key)] - 1 - from;
    if (one < 0 || left[one] == 0) {
      return -1;
    }
    int row = left[one] - 1;
    left[one] = behind[row - from];
    return row;
  }

  /** Where a key stands, or would. */
  private int slot(long key) {
    long hash = (key ^ SEED) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    int slot = (int) (hash >>> shift);
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
