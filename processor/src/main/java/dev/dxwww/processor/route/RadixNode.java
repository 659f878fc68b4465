package dev.dxwww.processor.route;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.dxwww.processor.route.RouterModel.State;

/**
 * A place in the tree of characters of the literals that may stand before or after a slash.
 * Segments are joined into one tree as long as a mismatch leads to the same leaf, so that
 * {@code /api/v1/} is one comparison.
 */
final class RadixNode {
  /** The path read so far, for comments. */
  final String prefix;

  final SortedMap<Character, RadixNode> children = new TreeMap<>();

  /** State after a slash here, or NONE where the slash is a child or a mismatch. */
  int slash = RouterModel.NONE;

  /** Leaf when the path ends here; absent where that is a mismatch. */
  boolean ends;

  int end = RouterModel.NONE;

  private RadixNode(String prefix) {
    this.prefix = prefix;
  }

  /** The tree before a segment in that state. */
  static RadixNode of(RouterModel router, int state) {
    State start = router.states().get(state);
    RadixNode root = new RadixNode(start.prefix() + "/");
    add(router, root, start);
    return root;
  }

  private static void add(RouterModel router, RadixNode root, State state) {
    for (Map.Entry<String, Integer> literal : state.literals().entrySet()) {
      RadixNode node = root;
      for (int i = 0; i < literal.getKey().length(); i++) {
        node = node.child(literal.getKey().charAt(i));
      }
      State next = router.states().get(literal.getValue());
      node.ends = state.variable() != RouterModel.NONE || next.end() != state.rest();
      node.end = next.end();
      boolean sameMismatch =
          state.variable() == RouterModel.NONE
              && next.variable() == RouterModel.NONE
              && next.rest() == state.rest();
      if (!sameMismatch) {
        node.slash = literal.getValue();
      } else if (!next.literals().isEmpty()) {
        add(router, node.child('/'), next);
      }
    }
  }

  private RadixNode child(char c) {
    return children.computeIfAbsent(c, key -> new RadixNode(prefix + key));
  }

  /** Whether the one thing that can follow is one character. */
  boolean isRun() {
    return !ends && slash == RouterModel.NONE && children.size() == 1;
  }

  /** Whether nothing can follow. */
  boolean isLast() {
    return slash == RouterModel.NONE && children.isEmpty();
  }
}
