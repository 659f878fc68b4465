package dev.dxwww.htip.compiler.live;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.htip.Walk;

/** Writes the way from one marked node to the next, in the order of the document. */
final class WalkBuilder {
  private final List<Walk.Step> steps = new ArrayList<>();
  private List<Integer> here = List.of();
  private int marks;

  /**
   * Marks a node.
   *
   * @param path numbers of children from the root on
   * @return the number of the mark, from 1
   */
  int mark(List<Integer> path, Walk.Mark mark) {
    go(path);
    steps.add(mark);
    return ++marks;
  }

  private void go(List<Integer> path) {
    int common = 0;
    while (common < here.size()
        && common < path.size()
        && here.get(common).equals(path.get(common))) {
      common++;
    }
    int known = common;
    if (common < here.size()) {
      add(Walk.Move.PARENT, here.size() - common - 1);
      add(Walk.Move.NEXT_SIBLING, path.get(common) - here.get(common));
      known = common + 1;
    }
    for (int i = known; i < path.size(); i++) {
      add(Walk.Move.FIRST_CHILD, 1);
      add(Walk.Move.NEXT_SIBLING, path.get(i));
    }
    here = List.copyOf(path);
  }

  private void add(Walk.Move move, int times) {
    for (int i = 0; i < times; i++) {
      steps.add(move);
    }
  }

  int marks() {
    return marks;
  }

  Walk walk() {
    return new Walk(steps);
  }
}
