package dev.dxwww.htip.compiler.live;

import java.util.List;

import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.Trait;
import dev.dxwww.htip.compiler.model.Value;

/**
 * Something of a template that has a value; {@code id} is the distance of its node's id from the
 * first of its fragment.
 */
public sealed interface Slot {
  /** Distance of its node's id from the first of its fragment. */
  int id();

  /** A node of text. */
  record Text(int id, List<Piece> pieces) implements Slot {
    public Text {
      pieces = List.copyOf(pieces);
    }
  }

  /** An attribute. */
  record Attribute(int id, Trait.Composed trait) implements Slot {}

  /** A property that is a text. */
  record Property(int id, String property, List<Piece> pieces) implements Slot {
    public Property {
      pieces = List.copyOf(pieces);
    }
  }

  /** A property that is true or false. */
  record Flag(int id, String property, Value value) implements Slot {}

  /** A class that is there or not. */
  record ClassName(int id, String name, Value value) implements Slot {}

  /** A handler of an event. */
  record Event(int id, Trait.On trait) implements Slot {}
}
