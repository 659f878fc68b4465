package dev.dxwww.processor.resilience;

import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.transaction.TransactionReader;

/** Whether a call could pass the guard of a method, as far as the method itself tells. */
final class GuardReach {
  private GuardReach() {}

  /** Why not, and what to do; empty when one could. */
  static Optional<Obstacle> obstacle(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    String name = owner.getSimpleName().toString();
    if (owner.getKind().isInterface()) {
      return Optional.of(
          new Obstacle(
              "it stands in interface " + name,
              "move it to the method of the component that implements " + name));
    }
    if (Annotations.has(owner, GuardMarks.CONTROLLER)
        && TransactionReader.isTransactional(method)) {
      return Optional.of(
          new Obstacle(
              "it handles no request",
              "put it on the handler that calls it, or on a method that a @Component has from an"
                  + " interface"));
    }
    if (Annotations.has(owner, GuardMarks.CONTROLLER)) {
      return Optional.of(
          new Obstacle(
              "requests are passed to controller " + name + " directly",
              "move what may fail into a @Component that implements an interface, and put it"
                  + " there"));
    }
    if (!Annotations.has(owner, GuardMarks.COMPONENT)) {
      return Optional.of(
          new Obstacle(name + " is not a component", "put @Component on " + name));
    }
    return member(method, owner);
  }

  private static Optional<Obstacle> member(ExecutableElement method, TypeElement owner) {
    for (Modifier modifier : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC}) {
      if (method.getModifiers().contains(modifier)) {
        return Optional.of(
            new Obstacle(
                "it is " + modifier,
                "make it a public method of an interface that "
                    + owner.getSimpleName()
                    + " implements"));
      }
    }
    for (String annotation : GuardMarks.CALLED_DIRECTLY) {
      if (Annotations.has(method, annotation)) {
        return Optional.of(
            new Obstacle(
                "the framework calls it directly, for its @" + GuardMarks.simple(annotation),
                "call a method of another component from there, and put it on that one"));
      }
    }
    return Optional.empty();
  }

  /**
   * What stands in the way.
   *
   * @param why to follow "does nothing: "
   * @param fix what to do
   */
  record Obstacle(String why, String fix) {}
}
