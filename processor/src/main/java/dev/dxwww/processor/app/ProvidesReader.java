package dev.dxwww.processor.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.Visibility;

/** Reads {@code @Provides} methods. */
final class ProvidesReader {
  private static final Set<String> TAKEN = Set.of("java.util.List", "java.util.Optional");
  private final Round round;
  private final Diagnostics diagnostics;

  ProvidesReader(Round round, Diagnostics diagnostics) {
    this.round = round;
    this.diagnostics = diagnostics;
  }

  /** The component that the method makes; empty, and reported, when it can make none. */
  Optional<Component> read(ExecutableElement method) {
    Optional<String> obstacle = obstacle(method);
    if (obstacle.isPresent()) {
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.PROVIDES_SHAPE,
              Place.at(Origins.of(method), Marks.PROVIDES),
              Origins.of(method).display(),
              obstacle.get()));
      return Optional.empty();
    }
    DeclaredType type = (DeclaredType) method.getReturnType();
    return Optional.of(
        new Component(
            Origins.of(method),
            Supertypes.of(type, round.types()),
            Marks.named(method),
            creation(method),
            List.of(),
            Component.Role.PART,
            List.of(),
        false));
  }

  private Creation creation(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    TypeUse use = Supertypes.use((DeclaredType) owner.asType());
    List<Dependency> wanted = new DependencyReader(round, diagnostics).read(method);
    boolean visible =
        use.visible()
            && (method.getModifiers().contains(Modifier.PUBLIC) || owner.getKind().isInterface());
    String name = method.getSimpleName().toString();
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return new Creation.StaticMethod(use.type(), name, visible, wanted);
    }
    return new Creation.ComponentMethod(use, name, visible, wanted);
  }

  private static Optional<String> obstacle(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Optional.of("it is private");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of("it has type parameters");
    }
    if (method.getReturnType().getKind() != TypeKind.DECLARED) {
      return Optional.of("it returns " + method.getReturnType() + ", not a class or interface");
    }
    TypeElement returned = (TypeElement) ((DeclaredType) method.getReturnType()).asElement();
    String raw = returned.getQualifiedName().toString();
    if (TAKEN.contains(raw)) {
      return Optional.of("a parameter of type " + raw + " asks for what other methods provide");
    }
    return owner(method, modifiers.contains(Modifier.STATIC));
  }

  private static Optional<String> owner(ExecutableElement method, boolean isStatic) {
    Element owner = method.getEnclosingElement();
    if (!isStatic && !Annotations.has(owner, Marks.COMPONENT)) {
      return Optional.of(
          "it is neither static, nor is " + owner.getSimpleName() + " a @Component");
    }
    return Visibility.privates(owner).stream()
        .findFirst()
        .map(hidden -> hidden.getSimpleName() + " is private");
  }
}
