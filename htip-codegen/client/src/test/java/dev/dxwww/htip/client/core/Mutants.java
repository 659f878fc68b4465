package dev.dxwww.htip.client.core;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Frames with a few things wrong, always the same ones for a seed. */
final class Mutants {
  private static final int[] TELLING = {0, 1, 2, 4, 15, 16, 21, 22, 127, 128, 255};

  private final Random random;
  private final List<byte[]> samples = List.copyOf(Samples.all().values());

  Mutants(long seed) {
    random = new Random(seed);
  }

  byte[] next() {
    byte[] frame = joined(1 + random.nextInt(4));
    if (random.nextInt(16) == 0) {
      return header(frame);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      frame = change(frame);
    }
    return frame;
  }

  /** The operations of a frame, or one made of random operations. */
  private byte[] joined(int operations) {
    if (random.nextBoolean()) {
      return samples.get(random.nextInt(samples.size()));
    }
    Raw raw = new Raw().strings("title", "\u00e9\uD83D\uDE00", "<p></p>", "", "\0")
        .flags(random.nextInt(8) == 0 ? 4 : 0);
    for (int i = 0; i < operations; i++) {
      int[] operation = new int[1 + random.nextInt(9)];
      for (int k = 0; k < operation.length; k++) {
        operation[k] = random.nextInt(random.nextBoolean() ? 8 : 24);
      }
      operation[0] = random.nextInt(24);
      raw.op(operation);
    }
    return raw.end();
  }

  private byte[] change(byte[] frame) {
    int at = 16 + random.nextInt(Math.max(1, frame.length - 16));
    return switch (random.nextInt(6)) {
      case 0 -> sized(Arrays.copyOf(frame, Math.min(at, frame.length)));
      case 1 -> at < frame.length ? Raw.with(frame, at, random.nextInt()) : frame;
      case 2 -> at < frame.length
          ? Raw.with(frame, at, TELLING[random.nextInt(TELLING.length)]) : frame;
      case 3 -> at < frame.length
          ? Raw.with(frame, at, frame[at] ^ 1 << random.nextInt(8)) : frame;
      case 4 -> inserted(frame, Math.min(at, frame.length));
      default -> number(frame, Math.min(at, frame.length));
    };
  }

  private byte[] inserted(byte[] frame, int at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(frame, 0, at);
    int from = random.nextInt(frame.length);
    out.write(frame, from, Math.min(frame.length - from, random.nextInt(12)));
    out.write(frame, at, frame.length - at);
    return sized(out.toByteArray());
  }

  /** A hostile number where any byte was. */
  private byte[] number(byte[] frame, int at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(frame, 0, at);
    Raw.v(out, random.nextInt() >>> random.nextInt(32));
    out.write(frame, Math.min(at + 1, frame.length), frame.length - Math.min(at + 1, frame.length));
    return sized(out.toByteArray());
  }

  /** With the length of the body that it has, mostly. */
  private byte[] sized(byte[] frame) {
    if (frame.length >= 16 && random.nextInt(20) != 0) {
      ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putInt(8, frame.length - 16);
    }
    return frame;
  }

  private byte[] header(byte[] frame) {
    return Raw.with(frame, random.nextInt(Math.min(16, frame.length)), random.nextInt());
  }
}
