package dev.dxwww.htip.client.core;

import java.util.List;

/** One of the executions of the core, with a host behind it. */
interface Execution {
  /** Puts bytes where the core allocates. */
  int put(byte[] bytes);

  int render(int at, int length);

  int bundle(int at, int length, int low, int high);

  /** Only where it is the program for deltas. */
  int delta(int base, int baseLength, int at, int length);

  int alloc(int length);

  void reset();

  int seq();

  int at();

  byte[] read(int at, int length);

  /** Pages of 64 KiB. */
  int pages();

  /** Calls since this was asked last. */
  List<String> calls();

  /** Renders a frame as a page does. */
  default int render(byte[] frame) {
    reset();
    return render(put(frame), frame.length);
  }

  /** Loads a bundle as a page does. */
  default int bundle(byte[] frame, long hash) {
    reset();
    return bundle(
        put(frame), frame.length, Integer.reverseBytes((int) (hash >>> 32)),
        Integer.reverseBytes((int) hash));
  }

  /** Undoes a delta as a page does; the result is empty where the code is not 0. */
  default Undone undo(byte[] base, byte[] frame, int length) {
    reset();
    int from = put(base);
    int code = delta(from, base.length, put(frame), frame.length);
    return new Undone(code, code == 0 ? read(at(), length) : new byte[0]);
  }

  /** A code and a result. */
  record Undone(int code, byte[] result) {}
}
