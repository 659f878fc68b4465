package dev.dxwww.processor.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origins;

/** Finds the method that a fallback names: WIRE-123 where there is none that can be called. */
final class FallbackReader {
  private final Round round;
  private final ExecutableElement method;
  private final TypeElement owner;

  private FallbackReader(Round round, ExecutableElement method) {
    this.round = round;
    this.method = method;
    this.owner = (TypeElement) method.getEnclosingElement();
  }

  /** The method to call in its place; empty without a fallback. */
  static Optional<GuardedMethod.Fallback> read(Round round, ExecutableElement method) {
    return new FallbackReader(round, method).read();
  }

  private Optional<GuardedMethod.Fallback> read() {
    List<String> named = new ArrayList<>();
    String annotation = GuardMarks.RETRY;
    for (String mark : List.of(GuardMarks.RETRY, GuardMarks.CIRCUIT)) {
      String name =
          Annotations.find(method, mark)
              .flatMap(mirror -> Annotations.value(mirror, "fallback"))
              .map(value -> value.getValue().toString())
              .orElse("");
      if (!name.isEmpty()) {
        named.add(name);
        annotation = mark;
      }
    }
    if (named.size() > 1) {
      refuse(annotation, named.getLast(), "@Retry names one already");
      return Optional.empty();
    }
    return named.isEmpty() ? Optional.empty() : find(annotation, named.getFirst());
  }

  private Optional<GuardedMethod.Fallback> find(String annotation, String name) {
    List<ExecutableElement> candidates =
        ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .filter(candidate -> candidate.getSimpleName().contentEquals(name))
            .toList();
    if (candidates.isEmpty()) {
      List<String> names =
          ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
              .filter(candidate -> candidate != method)
              .map(candidate -> candidate.getSimpleName().toString())
              .distinct()
              .toList();
      String why = owner.getSimpleName() + " has no such method";
      round.diagnostics().report(diagnostic(annotation, name, why).insteadOf(name, names));
      return Optional.empty();
    }
    String obstacle = "";
    for (ExecutableElement candidate : candidates) {
      Optional<String> why = obstacle(candidate);
      if (why.isEmpty()) {
        return Optional.of(call(candidate));
      }
      obstacle = why.get();
    }
    refuse(annotation, name, obstacle);
    return Optional.empty();
  }

  private Optional<String> obstacle(ExecutableElement candidate) {
    if (candidate.equals(method)) {
      return Optional.of("it is the method itself");
    }
    for (Modifier modifier : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC}) {
      if (candidate.getModifiers().contains(modifier)) {
        return Optional.of("it is " + modifier);
      }
    }
    if (!candidate.getParameters().isEmpty() && !sameParameters(candidate)) {
      return Optional.of("its parameters are not those of " + method.getSimpleName());
    }
    if (!returns(candidate)) {
      return Optional.of(
          "it returns %s, not %s".formatted(candidate.getReturnType(), method.getReturnType()));
    }
    return candidate.getThrownTypes().stream()
        .filter(thrown -> isChecked(thrown) && !isDeclared(thrown))
        .findFirst()
        .map(thrown -> "it throws %s, which %s does not".formatted(thrown, method.getSimpleName()));
  }

  private boolean sameParameters(ExecutableElement candidate) {
    List<? extends VariableElement> own = method.getParameters();
    List<? extends VariableElement> its = candidate.getParameters();
    boolean same = own.size() == its.size();
    for (int i = 0; same && i < own.size(); i++) {
      same = round.types().isSameType(own.get(i).asType(), its.get(i).asType());
    }
    return same;
  }

  private boolean returns(ExecutableElement candidate) {
    TypeMirror wanted = method.getReturnType();
    TypeMirror given = candidate.getReturnType();
    if (wanted.getKind() == TypeKind.VOID || given.getKind() == TypeKind.VOID) {
      return wanted.getKind() == given.getKind();
    }
    Types types = round.types();
    return wanted.getKind().isPrimitive() == given.getKind().isPrimitive()
        && (wanted.getKind().isPrimitive()
            ? types.isSameType(given, wanted)
            : types.isAssignable(given, wanted));
  }

  private boolean isChecked(TypeMirror thrown) {
    return !isSubtype(thrown, "java.lang.RuntimeException")
        && !isSubtype(thrown, "java.lang.Error");
  }

  private boolean isSubtype(TypeMirror thrown, String name) {
    return round.types().isSubtype(thrown, round.elements().getTypeElement(name).asType());
  }

  private boolean isDeclared(TypeMirror thrown) {
    return method.getThrownTypes().stream()
        .anyMatch(declared -> round.types().isSubtype(thrown, declared));
  }

  private static GuardedMethod.Fallback call(ExecutableElement fallback) {
    return new GuardedMethod.Fallback(
        fallback.getSimpleName().toString(), !fallback.getParameters().isEmpty());
  }

  private void refuse(String annotation, String name, String why) {
    round.diagnostics().report(diagnostic(annotation, name, why));
  }

  private Diagnostic diagnostic(String annotation, String name, String why) {
    return Diagnostic.of(
        DiagnosticCode.FALLBACK_UNUSABLE,
        Place.at(Origins.of(method), annotation, "fallback"),
        name,
        Origins.of(method).display(),
        why,
        method.getReturnType(),
        method.getParameters().stream()
            .map(parameter -> parameter.asType() + " " + parameter.getSimpleName())
            .collect(Collectors.joining(", ")));
  }
}
