package dev.dxwww.htip.compiler.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of methods and variables of a generated class; each is given once. */
final class MethodNames {
  private final Set<String> taken = new HashSet<>();

  MethodNames(String... taken) {
    this.taken.addAll(List.of(taken));
  }

  String unique(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
