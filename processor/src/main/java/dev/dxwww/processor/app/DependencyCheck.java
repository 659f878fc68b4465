package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;

/** Finds for each dependency what is passed for it: WIRE-080 and WIRE-081 where that is not one. */
final class DependencyCheck {
  private static final int SHOWN = 12;
  private final Components components;
  private final WithoutRepository others;
  private final Diagnostics diagnostics;

  DependencyCheck(
      Components components, WithoutRepository others, Diagnostics diagnostics) {
    this.components = components;
    this.others = others;
    this.diagnostics = diagnostics;
  }

  /** The arguments of a component's creation; empty when one of them cannot be told. */
  Optional<List<Argument>> arguments(Component component) {
    List<Argument> arguments = new ArrayList<>();
    boolean complete = true;
    for (Dependency dependency : component.creation().dependencies()) {
      Optional<Argument> argument =
          argument(component, dependency).filter(a -> passesGuards(component, a));
      argument.ifPresent(arguments::add);
      complete &= argument.isPresent();
    }
    return complete ? Optional.of(arguments) : Optional.empty();
  }

  /** Whether what is passed for it is what stands before the component; reported where not. */
  private boolean passesGuards(Component component, Argument argument) {
    Dependency dependency = argument.dependency();
    for (Component passed : argument.components()) {
      if (!passed.isGuardedAs(dependency.type())) {
        diagnostics.report(
            Diagnostic.of(
                DiagnosticCode.GUARD_BYPASSED,
                Place.at(dependency.origin()),
                component.display(),
                dependency.display(),
                passed.display(),
                passed.guardedAs().getFirst().display()));
        return false;
      }
    }
    return true;
  }

  private Optional<Argument> argument(Component component, Dependency dependency) {
    List<Component> choices = components.choices(dependency);
    return switch (dependency.count()) {
      case ALL -> Optional.of(new Argument.All(dependency, all(dependency)));
      case OPTIONAL ->
          choices.size() > 1
              ? several(component, dependency, choices)
              : Optional.of(new Argument.Maybe(dependency, choices));
      case ONE -> one(component, dependency, choices);
    };
  }

  private List<Component> all(Dependency dependency) {
    return components.of(dependency.type()).stream()
        .filter(c -> dependency.name().isEmpty() || c.name().equals(dependency.name()))
        .sorted(Comparator.comparing(Component::name).thenComparing(Component::key))
        .toList();
  }

  private Optional<Argument> one(
      Component component, Dependency dependency, List<Component> choices) {
    if (choices.size() == 1) {
      return Optional.of(new Argument.One(dependency, choices.getFirst()));
    }
    if (!choices.isEmpty()) {
      return several(component, dependency, choices);
    }
    Optional<TypeUse> config = components.config(dependency.type());
    if (config.isPresent()) {
      return Optional.of(new Argument.Config(dependency, config.get()));
    }
    return others.isReported(dependency.type())
        ? Optional.empty()
        : none(component, dependency);
  }

  private Optional<Argument> none(Component component, Dependency dependency) {
    String type = dependency.type().display();
    String simple = dependency.type().type().simpleNames().getLast();
    String name = dependency.name();
    String named = name.isEmpty() ? "" : "@Named(\"" + name + "\") ";
    String method = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    List<Component> otherNames = components.of(dependency.type());
    List<String> available =
        (otherNames.isEmpty() ? components.components() : otherNames)
            .stream()
                .filter(other -> !other.equals(component))
                .map(Component::display)
                .distinct()
                .limit(SHOWN)
                .toList();
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.NO_COMPONENT,
                Place.at(dependency.origin()),
                component.display(),
                dependency.display(),
                method,
                type,
                named)
            .insteadOf(type, available);
    diagnostics.report(
        fix(component, dependency.type()).map(diagnostic::withFix).orElse(diagnostic));
    return Optional.empty();
  }

  private Optional<String> fix(Component component, TypeUse wanted) {
    if (wanted.isGone()) {
      return Optional.of(
          "%s is gone: compile %s again without it"
              .formatted(wanted.display(), component.display()));
    }
    return others.hasQueries(wanted)
        ? Optional.of("put @Repository on %s: it has queries".formatted(wanted.display()))
        : Optional.empty();
  }

  private Optional<Argument> several(
      Component component, Dependency dependency, List<Component> choices) {
    String names = choices.stream().map(Component::display).collect(Collectors.joining(", "));
    String name =
        choices.stream()
            .map(Component::name)
            .filter(n -> !n.isEmpty())
            .findFirst()
            .orElse("main");
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.SEVERAL_COMPONENTS,
            Place.at(dependency.origin()),
            component.display(),
            dependency.display(),
            names,
            name));
    return Optional.empty();
  }
}
