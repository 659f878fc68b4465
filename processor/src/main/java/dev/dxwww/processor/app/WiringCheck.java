package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.dxwww.processor.diagnostic.Diagnostics;

/** Links components to what they need. */
final class WiringCheck {
  private final Components components;
  private final WithoutRepository others;
  private final Diagnostics diagnostics;

  WiringCheck(Components components, WithoutRepository others, Diagnostics diagnostics) {
    this.components = components;
    this.others = others;
    this.diagnostics = diagnostics;
  }

  /** Components in the order of their creation; what is wrong has been reported. */
  List<Planned> plan() {
    DependencyCheck dependencies = new DependencyCheck(components, others, diagnostics);
    Map<Component, List<Argument>> arguments = new LinkedHashMap<>();
    for (Component component : components.components()) {
      arguments.put(component, dependencies.arguments(component).orElse(List.of()));
    }
    Map<Component, List<Component>> needs = new HashMap<>();
    arguments.forEach((component, passed) -> needs.put(component, needs(component, passed)));
    Map<Component, Map<String, TypeUse>> requested = requested(arguments);
    Set<Component> owners = new HashSet<>();
    arguments.keySet().forEach(component -> owner(component).ifPresent(owners::add));
    List<Planned> plan = new ArrayList<>();
    for (Component component :
        CreationOrder.of(components.components(), needs, diagnostics)) {
      boolean replaceable =
          component.role() == Component.Role.PART && !owners.contains(component);
      TypeUse key =
          replaceable
              ? key(component, requested.getOrDefault(component, Map.of()))
              : component.type();
      plan.add(
          new Planned(
              component,
              key,
              owner(component).stream().toList(),
              arguments.get(component),
              database(component).stream().toList()));
    }
    return plan;
  }

  private List<Component> needs(Component component, List<Argument> arguments) {
    List<Component> needs = new ArrayList<>();
    owner(component).ifPresent(needs::add);
    arguments.forEach(argument -> needs.addAll(argument.components()));
    database(component).ifPresent(needs::add);
    return needs;
  }

  private Optional<Component> owner(Component component) {
    return component.creation() instanceof Creation.ComponentMethod method
        ? components.created(method.owner())
        : Optional.empty();
  }

  private Optional<Component> database(Component component) {
    return component.transactions() ? Optional.of(components.database()) : Optional.empty();
  }

  private static Map<Component, Map<String, TypeUse>> requested(
      Map<Component, List<Argument>> arguments) {
    Map<Component, Map<String, TypeUse>> requested = new HashMap<>();
    for (List<Argument> passed : arguments.values()) {
      for (Argument argument : passed) {
        TypeUse type = argument.dependency().type();
        for (Component component : argument.components()) {
          requested.computeIfAbsent(component, c -> new TreeMap<>()).put(type.key(), type);
        }
      }
    }
    return requested;
  }

  /** The one type it is asked for by, so that it can be replaced as that; else its own. */
  private static TypeUse key(Component component, Map<String, TypeUse> requested) {
    if (requested.size() != 1) {
      return component.type();
    }
    TypeUse wanted = requested.values().iterator().next();
    return component.types().stream()
        .filter(type -> type.fits(wanted.type()))
        .findFirst()
        .orElse(component.type());
  }
}
