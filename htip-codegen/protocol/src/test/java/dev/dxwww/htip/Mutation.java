package dev.dxwww.htip;

import java.util.Arrays;
import java.util.Random;

/** Spoils frames: most mutations keep the header's lengths true, so that they get past it. */
final class Mutation {
  private static final int[] TELLING = {0, 1, 2, 0x0B, 0x12, 0x13, 0x17, 0x7F, 0x80, 0xFE, 0xFF};

  private Mutation() {}

  static byte[] of(byte[] frame, Random random) {
    byte[] changed = frame.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      changed = once(changed, random);
    }
    if (random.nextInt(8) != 0 && changed.length >= 16) {
      LittleEndian.put32(changed, 8, changed.length - LittleEndian.get16(changed, 6));
    }
    return changed;
  }

  private static byte[] once(byte[] from, Random random) {
    // The header is spoiled seldom: its faults hide all others.
    int first = random.nextInt(16) == 0 ? 0 : Math.min(16, from.length - 1);
    int at = first + random.nextInt(from.length - first);
    byte[] to = from.clone();
    switch (random.nextInt(6)) {
      case 0 -> to[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> to[at] = (byte) TELLING[random.nextInt(TELLING.length)];
      case 2 -> to[at] = (byte) (to[at] + random.nextInt(5) - 2);
      case 3 -> to = join(from, at, large(random), at + 1);
      case 4 -> to = join(from, at, new byte[random.nextInt(3)], Math.min(from.length, at + 2));
      default -> {
        int source = random.nextInt(from.length);
        int length = random.nextInt(Math.min(24, from.length - source));
        to = join(from, at, Arrays.copyOfRange(from, source, source + length), at);
      }
    }
    return to.length == 0 ? new byte[1] : to;
  }

  private static byte[] large(Random random) {
    ByteSink number = new ByteSink(8);
    number.v(random.nextInt() >>> random.nextInt(32));
    return number.copy();
  }

  private static byte[] join(byte[] from, int until, byte[] middle, int after) {
    byte[] joined = Arrays.copyOf(from, until + middle.length + from.length - after);
    System.arraycopy(middle, 0, joined, until, middle.length);
    System.arraycopy(from, after, joined, until + middle.length, from.length - after);
    return joined;
  }
}
