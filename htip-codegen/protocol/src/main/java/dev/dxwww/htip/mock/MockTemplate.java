package dev.dxwww.htip.mock;

import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template that was parsed: the root to copy and the walk that finds its marks. */
record MockTemplate(MockNode root, Walk walk) {
  /** A mark with a value, and its id less that of the root. */
  record Slot(int id, Walk.Mark mark) {}

  int ids() {
    return walk.marks() + 1;
  }

  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    int id = 0;
    for (Walk.Step step : walk.steps()) {
      if (step instanceof Walk.Mark mark) {
        id++;
        if (mark.hasValue()) {
          slots.add(new Slot(id, mark));
        }
      }
    }
    return slots;
  }

  /** The marked nodes of an instance, in the order of the walk; E_HOST where it does not fit. */
  List<MockNode> bind(MockNode instance) {
    List<MockNode> marked = new ArrayList<>();
    MockNode at = instance;
    for (Walk.Step step : walk.steps()) {
      switch (step) {
        case Walk.Move move -> at = there(move(at, move));
        case Walk.Mark mark -> marked.add(fitting(at, mark));
      }
    }
    return marked;
  }

  private static @Nullable MockNode move(MockNode from, Walk.Move move) {
    return switch (move) {
      case FIRST_CHILD -> from.firstChild();
      case NEXT_SIBLING -> from.nextSibling();
      case PARENT -> from.parent();
    };
  }

  private static MockNode there(@Nullable MockNode node) {
    if (node == null) {
      throw new HtipException(HtipError.E_HOST, -1, "the walk leaves the template");
    }
    return node;
  }

  private static MockNode fitting(MockNode node, Walk.Mark mark) {
    boolean fits =
        switch (mark) {
          case Walk.Text _ -> !node.isElement();
          case Walk.Attribute _, Walk.Property _, Walk.ClassName _ -> node.isElement();
          case Walk.Event _, Walk.Anchor _ -> true;
        };
    if (!fits) {
      throw new HtipException(HtipError.E_HOST, -1, "a mark on " + node.html());
    }
    return node;
  }
}
