package dev.dxwww.htip.compiler.live;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.Texts;
import dev.dxwww.htip.compiler.model.Value;

/** Siblings with the content of components among them, as the client has them. */
final class Flat {
  private Flat() {}

  /** Siblings; the components on the way are added to {@code uses}. */
  static List<Part> siblings(List<Part> parts, List<Part.Use> uses) {
    List<Part> all = new ArrayList<>();
    add(parts, uses, all);
    return Texts.joined(all);
  }

  private static void add(List<Part> parts, List<Part.Use> uses, List<Part> all) {
    for (Part part : parts) {
      switch (part) {
        case Part.Use use -> {
          // What stands between the tags of a component may be shown by it more than once.
          if (!uses.contains(use)) {
            uses.add(use);
          }
          add(use.body(), uses, all);
        }
        case Part.Children children -> add(children.parts(), uses, all);
        case Part.Text text -> all.add(new Part.Text(constants(text.pieces()), text.at()));
        // Scripts and doctypes are of the document, which HTIP does not make; styles see raw().
        case Part.Raw raw -> { }
        case Part.Doctype doctype -> { }
        default -> all.add(part);
      }
    }
  }

  /** The text of a style, as it stands. */
  static List<Part.Raw> raw(List<Part> children) {
    return children.stream()
        .filter(Part.Raw.class::isInstance)
        .map(Part.Raw.class::cast)
        .toList();
  }

  /** Constants become text of the template. */
  static List<Piece> constants(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean constant =
          piece instanceof Piece.Shown shown
              && shown.encoding() == Piece.Encoding.PLAIN
              && shown.value() instanceof Value.Constant;
      all.add(
          constant && piece instanceof Piece.Shown shown
                  && shown.value() instanceof Value.Constant value
              ? new Piece.Fixed(value.value().toString())
              : piece);
    }
    return all;
  }

  /** The text of pieces without values. */
  static String fixed(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Fixed fixed) {
        text.append(fixed.text());
      }
    }
    return text.toString();
  }

  static boolean isFixed(List<Piece> pieces) {
    return pieces.stream().allMatch(piece -> piece instanceof Piece.Fixed);
  }
}
