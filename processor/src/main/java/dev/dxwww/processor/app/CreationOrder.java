package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;

/**
 * Orders components so that each comes after those it needs: WIRE-082 where there is no such order.
 */
final class CreationOrder {
  private final Map<Component, List<Component>> needs;
  private final Diagnostics diagnostics;
  private final List<Component> order = new ArrayList<>();
  private final Set<Component> done = new HashSet<>();
  private final List<Component> path = new ArrayList<>();
  private final Set<Set<Component>> cycles = new HashSet<>();

  private CreationOrder(Map<Component, List<Component>> needs, Diagnostics diagnostics) {
    this.needs = new HashMap<>(needs);
    this.diagnostics = diagnostics;
  }

  /** The order; each component's needs must be among the components. */
  static List<Component> of(
      List<Component> components,
      Map<Component, List<Component>> needs,
      Diagnostics diagnostics) {
    CreationOrder order = new CreationOrder(needs, diagnostics);
    components.forEach(order::visit);
    return List.copyOf(order.order);
  }

  private void visit(Component component) {
    int seen = path.indexOf(component);
    if (seen >= 0) {
      cycle(List.copyOf(path.subList(seen, path.size())));
      return;
    }
    if (done.contains(component)) {
      return;
    }
    path.add(component);
    needs.getOrDefault(component, List.of()).forEach(this::visit);
    path.removeLast();
    done.add(component);
    order.add(component);
  }

  private void cycle(List<Component> cycle) {
    if (!cycles.add(Set.copyOf(cycle))) {
      return;
    }
    String drawn =
        cycle.stream()
            .map(Component::display)
            .collect(Collectors.joining(" -> ", "", " -> " + cycle.getFirst().display()));
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.COMPONENT_CYCLE, Place.at(cycle.getFirst().origin()), drawn));
  }
}
