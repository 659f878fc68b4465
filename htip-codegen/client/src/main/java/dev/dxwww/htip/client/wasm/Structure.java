package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Turns a graph of blocks into nested blocks and loops.
 *
 * <p>After Norman Ramsey, "Beyond Relooper" (ICFP 2022): what a block dominates is nested in it;
 * where several ways meet, a label stands.
 */
final class Structure {
  private final List<Node> order = new ArrayList<>();

  private Structure() {}

  /** The body of a function; empty where a loop is entered at two places. */
  static List<Stmt> of(Node first) {
    Structure structure = new Structure();
    structure.visit(first, new HashSet<>());
    Collections.reverse(structure.order);
    structure.link();
    structure.dominate(first);
    structure.mark();
    return structure.tree(first);
  }

  private void visit(Node node, Set<Node> seen) {
    if (seen.add(node)) {
      node.ending.next().reversed().forEach(next -> visit(next, seen));
      order.add(node);
    }
  }

  private void link() {
    for (int i = 0; i < order.size(); i++) {
      order.get(i).order = i;
    }
    for (Node node : order) {
      node.ending.next().forEach(next -> next.before.add(node));
    }
  }

  /** Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm". */
  private void dominate(Node first) {
    first.dominator = first;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Node node : order.subList(1, order.size())) {
        Node common = node.before.stream().filter(b -> b.dominator != null)
            .reduce(Structure::common).orElseThrow();
        changed |= node.dominator != common;
        node.dominator = common;
      }
    }
    for (Node node : order.subList(1, order.size())) {
      Objects.requireNonNull(node.dominator).dominated.add(node);
    }
  }

  private static Node common(Node left, Node right) {
    Node a = left;
    Node b = right;
    while (a != b) {
      if (a.order > b.order) {
        a = Objects.requireNonNull(a.dominator);
      } else {
        b = Objects.requireNonNull(b.dominator);
      }
    }
    return a;
  }

  private void mark() {
    for (Node node : order) {
      int ways = 0;
      for (Node before : node.before) {
        if (before.order < node.order) {
          ways++;
        } else if (common(node, before) == node) {
          node.loop = true;
        } else {
          throw new IllegalArgumentException("a loop with two beginnings");
        }
      }
      node.merge = ways > 1 && !node.tiny();
    }
    for (Node node : order) {
      if (node.ending instanceof Node.Choose choose) {
        choose.next().forEach(next -> next.merge = true);
      }
    }
  }

  /** Labels: even for the end of a block before a node, odd for a loop. */
  private static int label(Node node, boolean loop) {
    return node.order * 2 + (loop ? 1 : 0);
  }

  private List<Stmt> tree(Node node) {
    List<Node> after = node.dominated.stream().filter(n -> n.merge)
        .sorted(Comparator.comparingInt((Node n) -> n.order).reversed()).toList();
    if (!node.loop) {
      return within(node, after);
    }
    return List.of(new Stmt.Loop(label(node, true), within(node, after)));
  }

  private List<Stmt> within(Node node, List<Node> after) {
    List<Stmt> out = new ArrayList<>();
    if (after.isEmpty()) {
      out.addAll(node.body);
      end(node, out);
      return out;
    }
    Node last = after.getFirst();
    out.add(
        new Stmt.Block(label(last, false), within(node, after.subList(1, after.size()))));
    out.addAll(tree(last));
    return out;
  }

  private void end(Node node, List<Stmt> out) {
    switch (node.ending) {
      case Node.Leave e -> out.add(new Stmt.Return(e.value()));
      case Node.Go e -> out.addAll(way(node, e.to()));
      case Node.Fork e ->
          out.add(new Stmt.If(e.condition(), way(node, e.yes()), way(node, e.no())));
      case Node.Choose e -> out.add(
          new Stmt.Switch(
              e.value(), e.low(), e.cases().stream().map(n -> jump(node, n)).toList(),
              jump(node, e.otherwise())));
    }
  }

  private static int jump(Node from, Node to) {
    return label(to, to.order <= from.order);
  }

  private List<Stmt> way(Node from, Node to) {
    return to.merge || to.order <= from.order
        ? List.of(new Stmt.Jump(jump(from, to))) : tree(to);
  }
}
