package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.List;

/** Joins what becomes one node of text. */
public final class Texts {
  private Texts() {}

  /** The same parts, texts that follow each other being one. */
  public static List<Part> joined(List<Part> parts) {
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
