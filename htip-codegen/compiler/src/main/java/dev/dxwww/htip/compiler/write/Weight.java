package dev.dxwww.htip.compiler.write;

import java.util.List;

import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.Trait;

/**
 * About how many statements parts become in the method they stand in. The JIT compiler leaves out
 * methods of more than 8,000 bytes of code, and people those of more than a screen.
 */
final class Weight {
  /** Statements of one method. */
  static final int MOST = 30;

  private Weight() {}

  static int of(List<Part> parts) {
    int sum = 0;
    for (Part part : parts) {
      sum += of(part);
    }
    return sum;
  }

  static int of(Part part) {
    return switch (part) {
      case Part.Element element -> traits(element.traits()) + of(element.children());
      case Part.Text text -> pieces(text.pieces());
      case Part.If block -> {
        int sum = 2 + of(block.otherwise());
        for (Part.Branch branch : block.branches()) {
          sum += 2 + of(branch.body());
        }
        yield sum;
      }
      case Part.Each block -> 4 + of(block.otherwise());
      case Part.Use use -> 2 + of(use.body());
      case Part.Children children -> of(children.parts());
      case Part.Markup markup -> 2;
      case Part.CsrfField field -> 2;
      case Part.Place place -> 1;
      case Part.Raw raw -> 0;
      case Part.Doctype doctype -> 0;
    };
  }

  private static int traits(List<Trait> traits) {
    int sum = 0;
    for (Trait trait : traits) {
      sum +=
          switch (trait) {
            case Trait.Fixed fixed -> 0;
            case Trait.Composed composed -> pieces(composed.pieces()) + 1;
            case Trait.Flag flag -> 3;
            case Trait.ClassIf toggled -> 3;
            case Trait.On on -> 0;
          };
    }
    return sum;
  }

  private static int pieces(List<Piece> pieces) {
    return (int) pieces.stream().filter(piece -> piece instanceof Piece.Shown).count() * 2;
  }
}
