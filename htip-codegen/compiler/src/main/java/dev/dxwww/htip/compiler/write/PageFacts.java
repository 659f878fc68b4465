package dev.dxwww.htip.compiler.write;

import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.htip.compiler.html.HtmlText;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.model.Trait;
import dev.dxwww.htip.compiler.syntax.VoidElements;

/** What is known of a page or a layout before it is shown. */
public final class PageFacts {
  private PageFacts() {}

  /**
   * An expression for the text of the layout's {@code <title>}, with the record in the variable of
   * the model's view; empty where it has none, or one that is more than a text.
   */
  public static Optional<CodeBlock> title(TemplateModel layout) {
    return find("title", layout.parts())
        .filter(title -> title.children().size() == 1)
        .map(title -> title.children().getFirst())
        .filter(Part.Text.class::isInstance)
        .map(text -> ValueCode.text(((Part.Text) text).pieces(), JavaCode.PLAIN));
  }

  /** The layout's document without its values: its head, and an empty body. */
  public static String shell(TemplateModel layout) {
    StringBuilder html = new StringBuilder();
    layout.parts().forEach(part -> print(part, html));
    return html.toString();
  }

  /** Whether the parts have a form that is posted, or a handler of events. */
  public static boolean changes(TemplateModel model) {
    return changes(model.parts());
  }

  private static boolean changes(List<Part> parts) {
    return parts.stream().anyMatch(PageFacts::changes);
  }

  private static boolean changes(Part part) {
    return switch (part) {
      case Part.CsrfField field -> true;
      case Part.Element element ->
          element.traits().stream().anyMatch(Trait.On.class::isInstance)
              || changes(element.children());
      case Part.If block ->
          block.branches().stream().anyMatch(branch -> changes(branch.body()))
              || changes(block.otherwise());
      case Part.Each block -> changes(block.body()) || changes(block.otherwise());
      case Part.Use use -> changes(use.body());
      case Part.Children children -> changes(children.parts());
      case Part.Text text -> false;
      case Part.Markup markup -> false;
      case Part.Raw raw -> false;
      case Part.Doctype doctype -> false;
      case Part.Place place -> false;
    };
  }

  private static Optional<Part.Element> find(String name, List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Element element && !element.name().equals("body")) {
        Optional<Part.Element> found =
            element.name().equals(name)
                ? Optional.of(element)
                : find(name, element.children());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static void print(Part part, StringBuilder html) {
    switch (part) {
      case Part.Doctype doctype -> html.append("<!doctype html>");
      case Part.Raw raw -> html.append(raw.text());
      case Part.Text text -> print(text, html);
      case Part.Element element -> print(element, html);
      default -> { }
    }
  }

  /** A text with values in it says nothing without them. */
  private static void print(Part.Text text, StringBuilder html) {
    if (text.pieces().stream().allMatch(Piece.Fixed.class::isInstance)) {
      text.pieces().forEach(piece -> html.append(HtmlText.text(((Piece.Fixed) piece).text())));
    }
  }

  private static void print(Part.Element element, StringBuilder html) {
    // What is loaded from an address with a value in it cannot be loaded without.
    if (element.name().equals("link") || element.name().equals("script")) {
      if (element.traits().stream().anyMatch(trait -> !(trait instanceof Trait.Fixed))) {
        return;
      }
    }
    html.append('<').append(element.name());
    for (Trait trait : element.traits()) {
      if (trait instanceof Trait.Fixed fixed) {
        html.append(' ').append(fixed.name());
        String value = fixed.value();
        if (value != null) {
          html.append("=\"").append(HtmlText.attribute(value)).append('"');
        }
      }
    }
    html.append('>');
    if (!VoidElements.contains(element.name())) {
      if (!element.name().equals("body")) {
        element.children().forEach(child -> print(child, html));
      }
      html.append("</").append(element.name()).append('>');
    }
  }
}
