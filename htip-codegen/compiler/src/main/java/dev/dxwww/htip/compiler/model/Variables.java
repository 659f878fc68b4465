package dev.dxwww.htip.compiler.model;

import java.util.HashSet;
import java.util.Set;

/** Names of the variables of generated code; each is given once. */
final class Variables {
  /** Names that the writers use for themselves. */
  private final Set<String> taken =
      new HashSet<>(
          Set.of("out", "at", "next", "before", "parent", "row", "rows", "plan", "content"));

  String unique(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
