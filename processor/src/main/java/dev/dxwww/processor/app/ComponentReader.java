package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.Visibility;
import dev.dxwww.processor.resilience.Guards;
import dev.dxwww.processor.schedule.ScheduledReader;
import dev.dxwww.processor.transaction.TransactionReader;

/** Reads classes with {@code @Component} or {@code @Controller}, and their hooks. */
final class ComponentReader {
  private final Round round;
  private final Diagnostics diagnostics;
  private final DependencyReader dependencies;

  ComponentReader(Round round, Diagnostics diagnostics) {
    this.round = round;
    this.diagnostics = diagnostics;
    this.dependencies = new DependencyReader(round, diagnostics);
  }

  /**
   * The component, also when something is wrong with it: what asks for its type must not be told
   * that there is none.
   */
  Component read(TypeElement type, boolean controller) {
    Optional<String> obstacle = controller ? Optional.empty() : obstacle(type);
    obstacle.ifPresent(why -> refuse(type, why));
    List<Dependency> wanted = List.of();
    boolean visible = false;
    if (obstacle.isEmpty()) {
      List<ExecutableElement> constructors = constructors(type);
      if (constructors.size() == 1) {
        wanted = dependencies.read(constructors.getFirst());
        visible = constructors.getFirst().getModifiers().contains(Modifier.PUBLIC);
      } else if (!controller || type.getKind() == ElementKind.CLASS) {
        refuseConstructors(type, constructors.size());
      }
    }
    return new Component(
        Origins.of(type),
        Supertypes.of((DeclaredType) type.asType(), round.types()),
        Marks.named(type),
        new Creation.Constructor(visible && Visibility.everywhere(type), wanted),
        hooks(type),
        controller ? Component.Role.CONTROLLER : role(type),
        guardedAs(type),
        TransactionReader.hasTransactions(type));
  }

  private List<TypeUse> guardedAs(TypeElement type) {
    return Guards.guards(type)
        ? Guards.interfaces(type, round.types()).stream()
            .flatMap(face -> Supertypes.of(face, round.types()).stream())
            .distinct()
            .toList()
        : List.of();
  }

  private Component.Role role(TypeElement type) {
    boolean errors = round.methods(type).stream().anyMatch(m -> Annotations.has(m, Marks.ON_ERROR));
    return errors ? Component.Role.ERROR_HANDLER : Component.Role.PART;
  }

  private static List<ExecutableElement> constructors(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  /** Why no generated code could create the class. */
  static Optional<String> obstacle(TypeElement type) {
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      return Optional.of("it is not a class");
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("it is abstract");
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("it has type parameters");
    }
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(e == type ? "it is private" : e.getSimpleName() + " is private");
      }
      boolean member = e.getEnclosingElement() instanceof TypeElement;
      if (member && !e.getModifiers().contains(Modifier.STATIC)) {
        return Optional.of("it is an inner class: it needs an object around it");
      }
    }
    return Optional.empty();
  }

  private void refuse(TypeElement type, String why) {
    Origin origin = Origins.of(type);
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.COMPONENT_NOT_CREATABLE,
            Place.at(origin),
            origin.simpleType(),
            why,
            type.getSimpleName()));
  }

  private void refuseConstructors(TypeElement type, int constructors) {
    Origin origin = Origins.of(type);
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.CONSTRUCTORS_NOT_ONE,
            Place.at(origin),
            origin.simpleType(),
            constructors == 0
                ? "only private constructors"
                : constructors + " constructors that are not private"));
  }

  private List<Component.Hook> hooks(TypeElement type) {
    List<Component.Hook> hooks = new ArrayList<>();
    for (ExecutableElement method : round.methods(type)) {
      boolean visible =
          Visibility.everywhere(type) && method.getModifiers().contains(Modifier.PUBLIC);
      String name = method.getSimpleName().toString();
      moments(method).forEach(m -> hooks.add(new Component.Hook(name, m, visible)));
    }
    return hooks;
  }

  /** What is wrong with a schedule is told by its own feature. */
  private static List<Component.Moment> moments(ExecutableElement method) {
    List<Component.Moment> moments = new ArrayList<>();
    boolean callable = HookReader.obstacle(method).isEmpty();
    if (callable && Annotations.has(method, Marks.ON_START)) {
      moments.add(new Component.Moment.Start());
    }
    if (callable && Annotations.has(method, Marks.ON_STOP)) {
      moments.add(new Component.Moment.Stop());
    }
    ScheduledReader.read(method, diagnostic -> { })
        .ifPresent(times -> moments.add(new Component.Moment.AgainAndAgain(times)));
    return moments;
  }
}
