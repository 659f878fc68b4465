package dev.dxwww.htip.compiler.syntax;

import java.util.Set;

/** Elements without content and end tag (HTML, 13.1.2). */
public final class VoidElements {
  private static final Set<String> ALL =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private VoidElements() {}

  /** Whether it is one. */
  public static boolean contains(String name) {
    return ALL.contains(name);
  }
}
