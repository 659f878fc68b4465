package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dxwww.common.PathSegment;
import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.route.RouterModel.Leaf;
import dev.dxwww.processor.route.RouterModel.State;

/**
 * Routes that take requests away from each other (ROUTE-003, 004, 005), and templates that no
 * router can be made of (ROUTE-107). Literals, variables and rests may stand side by side.
 */
public final class RouteConflicts {
  private RouteConflicts() {}

  /** The mistakes among the routes, in their order; each is reported at the later of the two. */
  public static List<Diagnostic> of(List<RouteModel> routes) {
    List<Diagnostic> mistakes = new ArrayList<>();
    List<RouteModel> distinct = withoutTwins(routes, mistakes);
    try {
      RouterModel router = RouterModel.of(distinct.stream().map(RouteModel::endpoint).toList());
      addShadowed(router, distinct, mistakes);
    } catch (RouterTooLargeException e) {
      mistakes.add(
          Diagnostic.of(DiagnosticCode.ROUTES_OVERLAP, distinct.getFirst().place()));
    }
    return mistakes;
  }

  private static List<RouteModel> withoutTwins(
      List<RouteModel> routes, List<Diagnostic> mistakes) {
    Map<List<String>, RouteModel> firsts = new LinkedHashMap<>();
    for (RouteModel route : routes) {
      RouteModel first = firsts.putIfAbsent(shape(route), route);
      if (first != null) {
        mistakes.add(twin(first, route));
      }
    }
    return List.copyOf(firsts.values());
  }

  /** Method and template without the names. */
  private static List<String> shape(RouteModel route) {
    List<String> shape = new ArrayList<>(List.of(route.endpoint().method().name()));
    shape.addAll(shape(route.endpoint().path()));
    return shape;
  }

  private static List<String> shape(PathTemplate path) {
    List<String> shape = new ArrayList<>();
    for (PathSegment segment : path.segments()) {
      shape.add(
          switch (segment) {
            case PathSegment.Literal literal -> literal.text();
            case PathSegment.Variable variable -> "{}";
            case PathSegment.Rest rest -> "{...}";
          });
    }
    return shape;
  }

  private static Diagnostic twin(RouteModel first, RouteModel second) {
    String method = second.endpoint().method().name();
    if (first.endpoint().equals(second.endpoint())) {
      return Diagnostic.of(
          DiagnosticCode.ROUTE_TWICE,
          second.place(),
          method,
          second.endpoint().path(),
          first.origin().display(),
          second.origin().display());
    }
    return Diagnostic.of(
        DiagnosticCode.ROUTE_TWIN,
        second.place(),
        method,
        first.endpoint().path(),
        second.endpoint().path(),
        first.origin().display(),
        second.origin().display());
  }

  /**
   * Asks the automaton which routes answer some path without empty segments, but for an empty last
   * one; paths such as {@code /a//b} do not make a route worth having.
   */
  private static void addShadowed(
      RouterModel router, List<RouteModel> routes, List<Diagnostic> mistakes) {
    Set<Integer> reached = new HashSet<>();
    for (Leaf leaf : leaves(router)) {
      reached.addAll(leaf.routes().values());
    }
    for (int i = 0; i < routes.size(); i++) {
      if (!reached.contains(i)) {
        mistakes.add(
            Diagnostic.of(
                DiagnosticCode.ROUTE_SHADOWED,
                routes.get(i).place(),
                routes.get(i).origin().display(),
                routes.get(shadow(router, routes, i)).origin().display(),
                routes.get(i).endpoint().path()));
      }
    }
  }

  /** Leaves of the paths in question: breadth first, each state once. */
  private static List<Leaf> leaves(RouterModel router) {
    List<Leaf> leaves = new ArrayList<>();
    List<Integer> queue = new ArrayList<>(List.of(0));
    Set<Integer> seen = new HashSet<>(queue);
    for (int i = 0; i < queue.size(); i++) {
      State state = router.states().get(queue.get(i));
      Integer empty = state.literals().get("");
      int last = empty == null ? state.rest() : router.states().get(empty).end();
      addLeaf(router, last, leaves);
      state
          .literals()
          .forEach(
              (text, next) -> {
                if (!text.isEmpty()) {
                  addState(router, next, queue, seen, leaves);
                }
              });
      if (state.variable() == RouterModel.NONE) {
        addLeaf(router, state.rest(), leaves);
      } else {
        addState(router, state.variable(), queue, seen, leaves);
      }
    }
    return leaves;
  }

  private static void addState(
      RouterModel router, int state, List<Integer> queue, Set<Integer> seen, List<Leaf> leaves) {
    addLeaf(router, router.states().get(state).end(), leaves);
    if (seen.add(state)) {
      queue.add(state);
    }
  }

  private static void addLeaf(RouterModel router, int leaf, List<Leaf> leaves) {
    if (leaf != RouterModel.NONE) {
      leaves.add(router.leaves().get(leaf));
    }
  }

  /** The route that answers most of what a hidden one matches: that of the longest template. */
  private static int shadow(RouterModel router, List<RouteModel> routes, int hidden) {
    HttpMethod method = routes.get(hidden).endpoint().method();
    List<String> path = shape(routes.get(hidden).endpoint().path());
    int shadow = hidden;
    int longest = 0;
    for (Leaf leaf : leaves(router)) {
      int route = leaf.routes().getOrDefault(method, hidden);
      int length = routes.get(route).endpoint().path().segments().size();
      if (leaf.templates().stream().anyMatch(template -> shape(template).equals(path))
          && route != hidden
          && length > longest) {
        shadow = route;
        longest = length;
      }
    }
    return shadow;
  }
}
