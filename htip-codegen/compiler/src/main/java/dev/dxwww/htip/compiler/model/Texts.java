package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.List;

/** Joins what becomes one node of text. */
final class Texts {
  private Texts() {}

  static List<Part> joined(List<Part> parts) {
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Text text
          && !all.isEmpty()
          && all.getLast() instanceof Part.Text before) {
        List<Piece> pieces = new ArrayList<>(before.pieces());
        pieces.addAll(text.pieces());
        all.set(all.size() - 1, new Part.Text(pieces, before.at()));
      } else {
        all.add(part);
      }
    }
    return all;
  }
}
