package dev.dxwww.htip.client.wasm;

import java.util.HashMap;
import java.util.Map;

/** Short names: capitals for what the whole module sees, small letters for variables. */
final class JsNames {
  private final Map<Object, String> module = new HashMap<>();

  /** A name of the module, the same for the same thing. */
  String of(Object thing) {
    return module.computeIfAbsent(thing, _ -> name(module.size(), 'A'));
  }

  /** A variable's name; h and m are taken. */
  static String local(int number) {
    int index = number < 7 ? number : number < 11 ? number + 1 : number + 2;
    return name(index, 'a');
  }

  private static String name(int number, char first) {
    String letter = Character.toString(first + number % 26);
    return number < 26 ? letter : letter + number / 26;
  }
}
