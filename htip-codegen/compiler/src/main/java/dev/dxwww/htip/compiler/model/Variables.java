package dev.dxwww.htip.compiler.model;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.SourceVersion;

/** Names of the variables of generated code; each is given once. */
public final class Variables {
  /** Names that the writers use for themselves. */
  private final Set<String> taken =
      new HashSet<>(
          Set.of(
              "out", "at", "next", "before", "parent", "row", "rows", "oldRows", "plan", "first",
              "index", "source", "start", "each", "made", "keys", "handlers"));

  /** A name and the one that the value before has, see {@link #old}. */
  String unique(String wanted) {
    String base = SourceVersion.isKeyword(wanted) ? wanted + "View" : wanted;
    String name = base;
    for (int i = 2; taken.contains(name) || taken.contains(old(name)); i++) {
      name = base + i;
    }
    taken.add(name);
    taken.add(old(name));
    return name;
  }

  /** The name that a variable has for the record before. */
  public static String old(String name) {
    return "old" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
