package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives variables their numbers, after those that are not needed are gone. */
final class Locals {
  private static final int DROP = 0x1A;
  private static final int I32 = 0x7F;

  private Locals() {}

  /** The declarations and the code. */
  static Bytes finish(List<int[]> code, int parameters) {
    List<int[]> lean = unread(tees(code));
    Map<Integer, Integer> numbers = Lives.of(lean, parameters).numbers();
    List<int[]> out = new ArrayList<>();
    for (int[] next : lean) {
      out.add(local(next) ? new int[] {next[0], numbers.get(next[1])} : next);
    }
    int most = numbers.values().stream().mapToInt(n -> n + 1).max().orElse(0);
    return write(tees(unmoved(out)), Math.max(0, most - parameters));
  }

  private static Bytes write(List<int[]> code, int more) {
    Bytes out = new Bytes();
    if (more == 0) {
      out.unsigned(0);
    } else {
      out.unsigned(1).unsigned(more).raw(I32);
    }
    code.forEach(instruction -> WasmCode.write(instruction, out));
    return out.raw(0x0B);
  }

  static boolean local(int[] instruction) {
    return instruction[0] >= WasmCode.GET && instruction[0] <= WasmCode.TEE;
  }

  /** What is set and read at once is set with a tee. */
  private static List<int[]> tees(List<int[]> code) {
    List<int[]> out = new ArrayList<>();
    for (int[] next : code) {
      int[] last = out.isEmpty() ? new int[] {0} : out.getLast();
      if (next[0] == WasmCode.GET && last[0] == WasmCode.SET && last[1] == next[1]) {
        out.set(out.size() - 1, new int[] {WasmCode.TEE, next[1]});
      } else {
        out.add(next);
      }
    }
    return out;
  }

  /** What is set to itself stays. */
  private static List<int[]> unmoved(List<int[]> code) {
    List<int[]> out = new ArrayList<>();
    for (int[] next : code) {
      int[] last = out.isEmpty() ? new int[] {0} : out.getLast();
      if (next[0] == WasmCode.SET && last[0] == WasmCode.GET && last[1] == next[1]) {
        out.removeLast();
      } else {
        out.add(next);
      }
    }
    return out;
  }

  /** What nobody reads is not set. */
  private static List<int[]> unread(List<int[]> code) {
    List<Integer> read =
        code.stream().filter(i -> i[0] == WasmCode.GET).map(i -> i[1]).distinct().toList();
    List<int[]> out = new ArrayList<>();
    for (int[] next : code) {
      if (!local(next) || read.contains(next[1])) {
        out.add(next);
      } else if (next[0] == WasmCode.SET) {
        out.add(new int[] {DROP});
      }
    }
    return out;
  }
}
