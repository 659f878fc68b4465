package dev.dxwww.processor.app;

import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

import dev.dxwww.processor.lang.Annotations;

/** What a method with {@code @OnStart} or {@code @OnStop} must look like. */
final class HookReader {
  private HookReader() {}

  /** Why it can not be called; empty when it can. */
  static Optional<String> obstacle(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    if (!Annotations.has(owner, Marks.COMPONENT) && !Annotations.has(owner, Marks.CONTROLLER)) {
      return Optional.of(owner.getSimpleName() + " is not a component");
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Optional.of("it is private");
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("it is static");
    }
    if (!method.getParameters().isEmpty()) {
      return Optional.of("it has parameters");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of("it has type parameters");
    }
    return method.getReturnType().getKind() == TypeKind.VOID
        ? Optional.empty()
        : Optional.of("it returns a value that nobody takes");
  }
}
