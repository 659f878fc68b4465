package dev.dxwww.htip.compiler.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.type.HandlerView;

/** What an element has: attributes, classes, handlers. */
public sealed interface Trait {
  /** Where it stands in the template. */
  int at();

  /** An attribute that is always the same; without a value where that is null. */
  record Fixed(String name, @Nullable String value, int at) implements Trait {}

  /** An attribute with values in it. */
  record Composed(String name, List<Piece> pieces, int at) implements Trait {
    public Composed {
      pieces = List.copyOf(pieces);
    }

    /** The value without which the attribute is left out: the only piece, where it may be null. */
    public Optional<Value> omittedWithout() {
      return pieces.size() == 1
              && pieces.getFirst() instanceof Piece.Shown shown
              && shown.value().nullable()
          ? Optional.of(shown.value())
          : Optional.empty();
    }
  }

  /** A boolean attribute of HTML. */
  record Flag(String name, String property, Value value, int at) implements Trait {}

  /** A class that the element has where the value is true. */
  record ClassIf(String name, Value value, int at) implements Trait {}

  /** A handler of an event. */
  record On(String event, HandlerView handler, List<Value> arguments, int at) implements Trait {
    public On {
      arguments = List.copyOf(arguments);
    }
  }
}
