package dev.dxwww.htip.compiler.check;

import java.util.List;
import java.util.Locale;

import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.syntax.VoidElements;

/**
 * A template with sample values.
 *
 * @param html what is sent
 * @param tree the tree that it stands for: elements in parentheses, {@code '} for text
 */
record Sample(String html, String tree) {

  /** With the first branch of each block, or the last. */
  static Sample of(List<Part> parts, boolean first) {
    StringBuilder html = new StringBuilder();
    StringBuilder tree = new StringBuilder();
    new Printer(html, tree, first).print(parts);
    return new Sample(html.toString(), tree.toString().replaceAll("'+", "'"));
  }

  /** Writes both at once. */
  private record Printer(StringBuilder html, StringBuilder tree, boolean first) {

    void print(List<Part> parts) {
      parts.forEach(this::print);
    }

    private void print(Part part) {
      switch (part) {
        case Part.Element element -> element(element);
        case Part.Text text -> text(text);
        case Part.Markup markup -> element("htip-html");
        case Part.Raw raw -> {
          html.append(raw.text());
          tree.append(raw.text().isBlank() ? "" : "'");
        }
        case Part.Doctype doctype -> html.append("<!doctype html>");
        case Part.If block ->
            print(first ? block.branches().getFirst().body() : block.otherwise());
        case Part.Each block -> {
          print(first ? block.body() : block.otherwise());
          print(first ? block.body() : block.otherwise());
        }
        case Part.Use use -> print(use.body());
        case Part.Children children -> print(children.parts());
        case Part.Place place -> element("div");
        case Part.CsrfField field -> {
          html.append("<input>");
          tree.append("(input)");
        }
      }
    }

    private void element(String name) {
      html.append('<').append(name).append("></").append(name).append('>');
      tree.append('(').append(name).append(')');
    }

    private void element(Part.Element element) {
      html.append('<').append(element.name()).append('>');
      tree.append('(').append(element.name().toLowerCase(Locale.ROOT));
      print(element.children());
      tree.append(')');
      if (!VoidElements.contains(element.name())) {
        html.append("</").append(element.name()).append('>');
      }
    }

    private void text(Part.Text text) {
      boolean shown = false;
      for (Piece piece : text.pieces()) {
        shown |= !(piece instanceof Piece.Fixed fixed && fixed.text().isBlank());
      }
      html.append(shown ? "x" : " ");
      tree.append(shown ? "'" : "");
    }
  }
}
