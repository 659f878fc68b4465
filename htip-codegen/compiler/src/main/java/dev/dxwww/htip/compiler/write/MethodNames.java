package dev.dxwww.htip.compiler.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of methods and variables of a generated class; each is given once. */
final class MethodNames {
  /** {@code yield(...)} is no call of a method (JLS 3.9). */
  private final Set<String> taken = new HashSet<>(Set.of("yield"));

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
