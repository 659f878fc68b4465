package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.dxwww.common.PathSegment;
import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.route.RouterModel.Leaf;
import dev.dxwww.processor.route.RouterModel.State;

/** Turns templates into states by the subset construction, breadth first. */
final class RouterBuilder {
  private static final int MOST_STATES = 100_000;

  private final Node root = new Node("");
  private final Map<List<Node>, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Node>> sets = new ArrayList<>();
  private final Map<List<Node>, Integer> leafNumbers = new LinkedHashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();

  RouterBuilder(List<Endpoint> routes) {
    for (int i = 0; i < routes.size(); i++) {
      add(routes.get(i), i);
    }
  }

  RouterModel build() {
    List<State> states = new ArrayList<>();
    number(List.of(root));
    for (int i = 0; i < sets.size(); i++) {
      states.add(state(sets.get(i)));
    }
    return new RouterModel(leaves, states);
  }

  /** A place in the tree of templates; the end of a rest stays in every later set. */
  private static final class Node {
    final String prefix;
    final SortedMap<String, Node> literals = new TreeMap<>();
    final List<Node> variable = new ArrayList<>(1);
    final List<Node> rest = new ArrayList<>(1);
    final Map<HttpMethod, Integer> routes = new EnumMap<>(HttpMethod.class);
    final List<PathTemplate> template = new ArrayList<>(1);
    boolean absorbs;

    Node(String prefix) {
      this.prefix = prefix;
    }
  }

  private void add(Endpoint route, int number) {
    Node node = root;
    for (PathSegment segment : route.path().segments()) {
      node = child(node, segment);
    }
    node.routes.putIfAbsent(route.method(), number);
    if (node.template.isEmpty()) {
      node.template.add(route.path());
    }
  }

  private static Node child(Node node, PathSegment segment) {
    return switch (segment) {
      case PathSegment.Literal literal ->
          node.literals.computeIfAbsent(
              literal.text(), text -> new Node(node.prefix + "/" + text));
      case PathSegment.Variable variable ->
          only(node.variable, node.prefix + "/{" + variable.name() + "}");
      case PathSegment.Rest rest -> {
        Node end = only(node.rest, node.prefix + "/{" + rest.name() + "...}");
        end.absorbs = true;
        yield end;
      }
    };
  }

  private static Node only(List<Node> place, String prefix) {
    if (place.isEmpty()) {
      place.add(new Node(prefix));
    }
    return place.getFirst();
  }

  private State state(List<Node> set) {
    TreeSet<String> texts = new TreeSet<>();
    boolean variable = false;
    for (Node node : set) {
      texts.addAll(node.literals.keySet());
      variable |= !node.variable.isEmpty();
    }
    SortedMap<String, Integer> literals = new TreeMap<>();
    for (String text : texts) {
      literals.put(text, number(after(set, text)));
    }
    List<Node> absorbed = absorbed(set);
    return new State(
        set.getFirst().prefix,
        literals,
        variable ? number(after(set, null)) : RouterModel.NONE,
        absorbed.isEmpty() ? RouterModel.NONE : leaf(absorbed),
        leaf(set));
  }

  /** Where a segment leads; null stands for one that is no literal of the set and not empty. */
  private static List<Node> after(List<Node> set, @Nullable String text) {
    List<Node> next = new ArrayList<>();
    for (Node node : set) {
      if (node.absorbs) {
        next.add(node);
        continue;
      }
      if (text != null && node.literals.containsKey(text)) {
        next.add(node.literals.get(text));
      }
      if (text == null || !text.isEmpty()) {
        next.addAll(node.variable);
      }
      next.addAll(node.rest);
    }
    return next;
  }

  /** The rests that take the path from before this segment on, whatever follows. */
  private static List<Node> absorbed(List<Node> set) {
    List<Node> ends = new ArrayList<>();
    for (Node node : set) {
      if (node.absorbs) {
        ends.add(node);
      } else {
        ends.addAll(node.rest);
      }
    }
    return ends;
  }

  private int number(List<Node> set) {
    Integer known = numbers.get(set);
    if (known != null) {
      return known;
    }
    if (sets.size() == MOST_STATES) {
      throw new RouterTooLargeException(MOST_STATES);
    }
    numbers.put(set, sets.size());
    sets.add(set);
    return sets.size() - 1;
  }

  private int leaf(List<Node> set) {
    List<Node> ends = set.stream().filter(node -> !node.routes.isEmpty()).toList();
    if (ends.isEmpty()) {
      return RouterModel.NONE;
    }
    Integer known = leafNumbers.get(ends);
    if (known != null) {
      return known;
    }
    SortedMap<HttpMethod, Integer> routes = new TreeMap<>();
    ends.forEach(end -> end.routes.forEach(routes::putIfAbsent));
    leaves.add(new Leaf(ends.stream().flatMap(e -> e.template.stream()).toList(), routes));
    leafNumbers.put(ends, leaves.size() - 1);
    return leaves.size() - 1;
  }
}
