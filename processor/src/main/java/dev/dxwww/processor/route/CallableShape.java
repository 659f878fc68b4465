package dev.dxwww.processor.route;

import java.util.List;
import java.util.Set;

import javax.lang.model.element.Modifier;

import dev.dxwww.processor.lang.Origin;

/**
 * What decides whether generated code can call a controller or a method of it.
 *
 * @param origin the class or method
 * @param kind what it is: "class", "interface", "enum", "method", ...
 * @param modifiers of it
 * @param typeParameters whether it is generic
 * @param needsOuter whether it is an inner class, or a local one
 * @param hidden private types that a caller would have to name; the class itself included
 * @param thrown what it declares to throw, by simple name
 */
record CallableShape(
    Origin origin,
    String kind,
    Set<Modifier> modifiers,
    boolean typeParameters,
    boolean needsOuter,
    List<String> hidden,
    List<String> thrown) {
  CallableShape {
    modifiers = Set.copyOf(modifiers);
    hidden = List.copyOf(hidden);
    thrown = List.copyOf(thrown);
  }

  /** Whether what is wrong with a method is so because it is wrong with its class. */
  boolean followsFrom(CallableShape controller) {
    return modifiers.contains(Modifier.ABSTRACT)
        || (!hidden.isEmpty() && controller.hidden().containsAll(hidden));
  }
}
