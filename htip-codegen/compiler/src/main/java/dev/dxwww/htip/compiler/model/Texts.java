package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.List;

/** Joins what becomes one node of text. */
public final class Texts {
  private Texts() {}

  /** The same parts, texts that follow each other being one. */
  public static List<Part> joined(List<Part> parts) {
    List<Part> all = new ArrayList<>();
    int next = 0;
    while (next < parts.size()) {
      int end = next;
      List<Piece> pieces = new ArrayList<>();
      while (end < parts.size() && parts.get(end) instanceof Part.Text text) {
        pieces.addAll(text.pieces());
        end++;
      }
      Part first = parts.get(next);
      all.add(end - next < 2 ? first : new Part.Text(pieces, first.at()));
      next = Math.max(end, next + 1);
    }
    return all;
  }
}
