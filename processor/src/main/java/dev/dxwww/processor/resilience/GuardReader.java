package dev.dxwww.processor.resilience;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.emit.Overrides;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.transaction.LateReads;
import dev.dxwww.processor.transaction.TransactionReader;

/** Reads a class with guarded methods. */
final class GuardReader {
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  private final Round round;
  private final TypeElement component;
  private final Set<ExecutableElement> passed = new HashSet<>();

  private GuardReader(Round round, TypeElement component) {
    this.round = round;
    this.component = component;
  }

  /** The model; empty when a guard could not be called, which has been reported. */
  static Optional<GuardModel> read(Round round, TypeElement component) {
    return new GuardReader(round, component).read();
  }

  private Optional<GuardModel> read() {
    boolean complete = true;
    for (ExecutableElement method : guarded()) {
      complete &= staysInTransaction(method);
      Optional<GuardReach.Obstacle> obstacle = GuardReach.obstacle(method);
      obstacle.ifPresent(found -> refuse(method, found));
      complete &= obstacle.isEmpty();
    }
    if (!complete) {
      return Optional.empty();
    }
    List<DeclaredType> interfaces = Guards.interfaces(component, round.types());
    List<GuardedMethod> methods = methods(interfaces);
    for (ExecutableElement method : guarded()) {
      if (!passed.contains(method)) {
        refuse(method, notInAnInterface());
        complete = false;
      }
    }
    GuardModel model =
        new GuardModel(
            (TypeRef.Declared) TypeRefs.of(component.asType()),
            interfaces.stream().map(TypeName::get).toList(),
            methods);
    return complete ? Optional.of(model) : Optional.empty();
  }

  private boolean staysInTransaction(ExecutableElement method) {
    TypeRef returns = TypeRefs.of(method.getReturnType());
    if (TransactionReader.isTransactional(method) && LateReads.isLate(returns)) {
      round.diagnostics().report(LateReads.mistake(Origins.of(method), returns));
      return false;
    }
    return true;
  }

  private List<ExecutableElement> guarded() {
    return ElementFilter.methodsIn(component.getEnclosedElements()).stream()
        .filter(GuardMarks::isGuarded)
        .toList();
  }

  private GuardReach.Obstacle notInAnInterface() {
    String name = component.getSimpleName().toString();
    return new GuardReach.Obstacle(
        "no interface that %s implements has it, so no call can pass a guard".formatted(name),
        "declare it in an interface, let %s implement that, and inject the interface"
            .formatted(name));
  }

  private void refuse(ExecutableElement method, GuardReach.Obstacle obstacle) {
    Origin origin = Origins.of(method);
    String annotation = GuardMarks.first(method);
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                    DiagnosticCode.GUARD_UNREACHABLE,
                    Place.at(origin, annotation),
                    GuardMarks.simple(annotation),
                    origin.display(),
                    obstacle.why())
                .withFix(obstacle.fix()));
  }

  /** Everything that the interfaces have, each once. */
  private List<GuardedMethod> methods(List<DeclaredType> interfaces) {
    Map<String, ExecutableElement> found = new LinkedHashMap<>();
    for (DeclaredType type : interfaces) {
      TypeElement element = (TypeElement) type.asElement();
      for (ExecutableElement method :
          ElementFilter.methodsIn(round.elements().getAllMembers(element))) {
        if (isPassed(method)) {
          ExecutableElement own = implementation(method);
          found.putIfAbsent(signature(own), own);
        }
      }
    }
    List<GuardedMethod> methods = new ArrayList<>();
    for (ExecutableElement method : found.values()) {
      passed.add(method);
      methods.add(method(method));
    }
    return methods;
  }

  private static boolean isPassed(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    return owner.getKind().isInterface()
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && !(OF_OBJECT.contains(method.getSimpleName().toString())
            && method.getParameters().size() <= 1
            && Origins.signature(method).matches("equals\\(java.lang.Object\\)|\\w+\\(\\)"));
  }

  /** The component's own, or inherited, method; the interface's default where it has none. */
  private ExecutableElement implementation(ExecutableElement method) {
    return ElementFilter.methodsIn(round.elements().getAllMembers(component)).stream()
        .filter(own -> !own.getModifiers().contains(Modifier.ABSTRACT))
        .filter(own -> round.elements().overrides(own, method, component))
        .findFirst()
        .orElse(method);
  }

  private ExecutableType typeOf(ExecutableElement method) {
    return (ExecutableType)
        round.types().asMemberOf((DeclaredType) component.asType(), method);
  }

  private String signature(ExecutableElement method) {
    return typeOf(method).getParameterTypes().stream()
        .map(type -> round.types().erasure(type).toString())
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  private GuardedMethod method(ExecutableElement method) {
    boolean guarded = component.equals(method.getEnclosingElement());
    return new GuardedMethod(
        Overrides.of(method, typeOf(method), round.parameterNames(method)),
        guarded ? GuardUseReader.read(round, method) : List.of(),
        guarded && GuardMarks.isGuarded(method)
            ? FallbackReader.read(round, method)
            : Optional.empty());
  }
}
