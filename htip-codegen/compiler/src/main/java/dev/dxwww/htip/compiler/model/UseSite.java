package dev.dxwww.htip.compiler.model;

import java.util.List;

/**
 * The use of a component, seen from inside of its template.
 *
 * @param names of the components that are being expanded, outermost first
 * @param children what stands between the tags
 */
record UseSite(List<String> names, List<Part> children) {
  /** A template by itself. */
  static final UseSite NONE = new UseSite(List.of(), List.of());

  UseSite {
    names = List.copyOf(names);
    children = List.copyOf(children);
  }

  /** Whether {@code {children}} means what stands between the tags: no component has that name. */
  boolean takesChildren(Scope scope) {
    return scope.find("children") == null;
  }
}
