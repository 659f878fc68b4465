package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From where to where each variable is needed, in the order of the code. */
final class Lives {
  private final List<int[]> code;
  private final int parameters;
  private final Map<Integer, int[]> lives = new LinkedHashMap<>();

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
      if (Locals.local(code.get(i))) {
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
    order.sort(Comparator.comparingInt(v -> lives.get(v)[0]));
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
