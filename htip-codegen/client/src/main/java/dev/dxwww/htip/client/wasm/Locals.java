package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** From where to where each variable is needed, in the order of the code. */
  private static final class Lives {
    private final List<int[]> code;
    private final int parameters;
    private final Map<Integer, int[]> lives = new java.util.LinkedHashMap<>();

    private Lives(List<int[]> code, int parameters) {
      this.code = code;
      this.parameters = parameters;
    }

    static Lives of(List<int[]> code, int parameters) {
      Lives lives = new Lives(code, parameters);
      for (int i = 0; i < parameters; i++) {
        lives.lives.put(i, new int[] {-1, -1});
      }
      for (int i = 0; i < code.size(); i++) {
        if (local(code.get(i))) {
          int at = i;
          lives.lives.computeIfAbsent(code.get(i)[1], _ -> new int[] {at, at})[1] = i;
        }
      }
      lives.loops();
      return lives;
    }

    /**
     * What is needed both within and outside of a loop is needed in all of it. What is within
     * alone has been set there before it is read: javac does not allow less.
     */
    private void loops() {
      List<int[]> loops = new ArrayList<>();
      List<Integer> open = new ArrayList<>();
      for (int i = 0; i < code.size(); i++) {
        int op = code.get(i)[0];
        if (op >= WasmCode.BLOCK && op <= WasmCode.IF) {
          open.add(i);
        } else if (op == WasmCode.END) {
          int from = open.removeLast();
          if (code.get(from)[0] == WasmCode.LOOP) {
            // Inner ones first.
            loops.add(new int[] {from, i});
          }
        }
      }
      for (int[] loop : loops) {
        for (int[] life : lives.values()) {
          boolean apart = life[1] < loop[0] || life[0] > loop[1];
          boolean within = life[0] > loop[0] && life[1] < loop[1];
          if (!apart && !within) {
            life[0] = Math.min(life[0], loop[0]);
            life[1] = Math.max(life[1], loop[1]);
          }
        }
      }
    }

    /** The lowest numbers that are free; that of what is copied, if that ends there. */
    Map<Integer, Integer> numbers() {
      Map<Integer, Integer> numbers = new HashMap<>();
      List<Integer> ends = new ArrayList<>();
      List<Integer> order = new ArrayList<>(lives.keySet());
      order.sort(java.util.Comparator.comparingInt(v -> lives.get(v)[0]));
      for (int variable : order) {
        int[] life = lives.get(variable);
        int number = variable < parameters ? variable : free(ends, life[0], numbers);
        while (ends.size() <= number) {
          ends.add(-2);
        }
        ends.set(number, life[1]);
        numbers.put(variable, number);
      }
      return numbers;
    }

    private int free(List<Integer> ends, int from, Map<Integer, Integer> numbers) {
      if (from > 0 && code.get(from)[0] == WasmCode.SET
          && code.get(from - 1)[0] == WasmCode.GET) {
        int copied = numbers.get(code.get(from - 1)[1]);
        if (ends.get(copied) < from) {
          return copied;
        }
      }
      for (int i = 0; i < ends.size(); i++) {
        if (ends.get(i) < from) {
          return i;
        }
      }
      return ends.size();
    }
  }
}
