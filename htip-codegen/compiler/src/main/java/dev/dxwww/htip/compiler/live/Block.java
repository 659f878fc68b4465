package dev.dxwww.htip.compiler.live;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Value;

/** A part of a fragment whose nodes come and go. */
public sealed interface Block {
  /** Where it is. */
  Spot spot();

  /**
   * Where nodes are put.
   *
   * @param parent distance of the parent's id from the first of the fragment; negative for the
   *     parent of the fragment itself
   * @param before the same of the node behind; 0 for the end of the parent
   */
  record Spot(int parent, int before) {
    /** Whether it is beside the roots of the fragment. */
    public boolean isBesideRoots() {
      return parent < 0;
    }
  }

  /** Conditions and what they show. */
  record If(Spot spot, List<Branch> branches, @Nullable Piecework otherwise) implements Block {
    public If {
      branches = List.copyOf(branches);
    }
  }

  /** One condition and what it shows. */
  record Branch(Value condition, Piecework body) {}

  /** Rows, and what is shown where there are none. */
  record Each(Spot spot, Part.Rows rows, Piecework body, @Nullable Piecework otherwise)
      implements Block {}

  /** Markup that goes as it is. */
  record Markup(Spot spot, Value value) implements Block {}

  /** Where a layout shows the page. */
  record Page(Spot spot) implements Block {}
}
