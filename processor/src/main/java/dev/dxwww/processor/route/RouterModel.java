package dev.dxwww.processor.route;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.dxwww.common.PathTemplate;

/**
 * All routes of an application as a deterministic automaton over path segments, so that a lookup
 * never goes back. Literals beat variables, variables beat rests, per segment from the left; a path
 * whose best template lacks the method is answered by the next one that has it.
 *
 * @param leaves each set of templates that match exactly the same paths
 * @param states the first is the start, after the leading slash
 */
record RouterModel(List<Leaf> leaves, List<State> states) {
  /** In place of a leaf or a state: no such. */
  static final int NONE = -1;

  RouterModel {
    leaves = List.copyOf(leaves);
    states = List.copyOf(states);
  }

  /**
   * The automaton of routes whose numbers are their places in the list.
   *
   * @throws RouterTooLargeException if templates overlap so much that there are over 100,000 states
   */
  static RouterModel of(List<Endpoint> routes) {
    return new RouterBuilder(routes).build();
  }

  /**
   * What a set of paths leads to.
   *
   * @param templates that match, the best first
   * @param routes for each method the number of the route that answers
   */
  record Leaf(List<PathTemplate> templates, SortedMap<HttpMethod, Integer> routes) {
    Leaf {
      templates = List.copyOf(templates);
      routes = new TreeMap<>(routes);
    }
  }

  /**
   * The automaton before a segment.
   *
   * @param prefix the template read so far, for comments
   * @param literals states after the segments that are literals here
   * @param variable state after any other segment that is not empty, or NONE; the same state again
   *     when only rests go on
   * @param rest leaf when the path goes on in a way no template names, or NONE
   * @param end leaf when the path ends before this segment, without a slash, or NONE
   */
  record State(
      String prefix, SortedMap<String, Integer> literals, int variable, int rest, int end) {
    State {
      literals = new TreeMap<>(literals);
    }
  }

  /** The state or leaf before the first segment. */
  State start() {
    return states.getFirst();
  }
}
