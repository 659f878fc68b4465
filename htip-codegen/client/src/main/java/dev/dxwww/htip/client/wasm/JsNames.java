package dev.dxwww.htip.client.wasm;

import java.util.HashMap;
import java.util.Map;

/** Short names: capitals for what the whole module sees, small letters for variables. */
final class JsNames {
  private final Map<Object, String> module = new HashMap<>();

  /** A name of the module, the same for the same thing. */
  String of(Object thing) {
    int number = module.size();
    // W, X, Y and Z are the printer's own.
    return module.computeIfAbsent(thing, _ -> name(number, 'A', 22));
  }

  /** A variable's name; h and m are taken. */
  static String local(int number) {
    int index = number < 7 ? number : number < 11 ? number + 1 : number + 2;
    return name(index, 'a', 26);
  }

  private static String name(int number, char first, int letters) {
    String letter = Character.toString(first + number % letters);
    return number < letters ? letter : letter + number / letters;
  }
}
