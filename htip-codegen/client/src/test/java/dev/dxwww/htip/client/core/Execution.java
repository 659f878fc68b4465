package dev.dxwww.htip.client.core;

import java.util.List;
import java.util.function.IntSupplier;

/** One of the executions of the core, with a host behind it. */
interface Execution {
  /** Makes room for a frame; where it goes. */
  int place(int length);

  /** Puts bytes somewhere. */
  void write(int at, byte[] bytes);

  /** Renders what has been placed; a bundle where {@code bundle} is not 0. */
  void render(int length, int bundle, int low, int high);

  /** Only where it is the program for deltas. */
  int delta(int base, int baseLength, int at, int length);

  /** Only where it is the program for deltas. */
  int alloc(int length);

  /** Only where it is the program for deltas. */
  void reset();

  byte[] read(int at, int length);

  /** Pages of 64 KiB. */
  int pages();

  /** Calls since this was asked last. */
  List<String> calls();

  /** What was refused last. */
  Refusals refusals();

  /** Where the last frame was refused. */
  default int at() {
    return refusals().at;
  }

  /** The number of the last frame, as pages read it. */
  default int seq() {
    byte[] word = read(Frame.SEQUENCE, 4);
    return word[0] & 255 | (word[1] & 255) << 8 | (word[2] & 255) << 16 | word[3] << 24;
  }

  /** Renders a frame as a page does; 0 or a code. */
  default int render(byte[] frame) {
    return render(frame, 0, 0, 0);
  }

  private int render(byte[] frame, int bundle, int low, int high) {
    return refusals().code(() -> {
      write(place(frame.length), frame);
      render(frame.length, bundle, low, high);
      return 0;
    });
  }

  /** Renders so many bytes of what there is; 0 or a code. */
  default int renderPlaced(int length) {
    return refusals().code(() -> {
      render(length, 0, 0, 0);
      return 0;
    });
  }

  /** Loads a bundle as a page does. */
  default int bundle(byte[] frame, long hash) {
    return render(
        frame, 1, Integer.reverseBytes((int) (hash >>> 32)), Integer.reverseBytes((int) hash));
  }

  /** Puts bytes where the program for deltas allocates. */
  default int put(byte[] bytes) {
    int at = alloc(bytes.length);
    write(at, bytes);
    return at;
  }

  /** The code of a delta, or 0. */
  default int deltaCode(int base, int baseLength, int at, int length) {
    return refusals().code(() -> {
      delta(base, baseLength, at, length);
      return 0;
    });
  }

  /** Undoes a delta as a page does; the result is empty where the code is not 0. */
  default Undone undo(byte[] base, byte[] frame, int length) {
    reset();
    int from = put(base);
    int[] result = new int[1];
    int here = put(frame);
    int code = refusals().code(() -> {
      result[0] = delta(from, base.length, here, frame.length);
      return 0;
    });
    return new Undone(code, result[0], code == 0 ? read(result[0], length) : new byte[0]);
  }

  /** A code, where the result is, and the result. */
  record Undone(int code, int at, byte[] result) {}

  /** Where and why the last frame was refused. */
  final class Refusals {
    private int at;

    int code(IntSupplier run) {
      try {
        return run.getAsInt();
      } catch (Host.Refused refused) {
        at = refused.at();
        return refused.code();
      }
    }
  }
}
