package dev.dxwww.htip.compiler.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.html.Nesting;
import dev.dxwww.htip.compiler.html.Open;
import dev.dxwww.htip.compiler.html.Space;
import dev.dxwww.htip.compiler.html.Violation;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;

/** What a browser would move, close early or drop is an error where it is opened. */
final class NestingRule {
  /** Beyond this, browsers stop nesting; and no page is that deep. */
  private static final int MOST_DEPTH = 500;

  private static final Set<String> TAKE_NO_MARKUP =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "label", "summary", "textarea",
          "title", "script", "style");

  private final TemplateKind kind;
  private final Problems problems;

  NestingRule(TemplateKind kind, Problems problems) {
    this.kind = kind;
    this.problems = problems;
  }

  /**
   * Whose text is read.
   *
   * @param use the outermost component on the way; null in the template itself
   * @param depth elements below this depth are the template's own
   */
  private record Origin(Part.@Nullable Use use, int depth) {}

  void check(List<Part> parts) {
    Open body = kind == TemplateKind.PAGE ? Open.in(null, "body", Space.HTML) : null;
    walk(parts, body, new Origin(null, Integer.MAX_VALUE));
  }

  private void walk(List<Part> parts, @Nullable Open parent, Origin origin) {
    for (Part part : parts) {
      switch (part) {
        case Part.Element element -> element(element, parent, origin);
        case Part.Text text -> {
          if (isShown(text)) {
            report(Nesting.text(parent), text.at(), "Text", origin);
          }
        }
        case Part.Markup markup -> markup(markup, parent, origin);
        case Part.If block -> {
          block.branches().forEach(branch -> walk(branch.body(), parent, origin));
          walk(block.otherwise(), parent, origin);
        }
        case Part.Each block -> {
          walk(block.body(), parent, origin);
          walk(block.otherwise(), parent, origin);
        }
        case Part.Use use -> walk(use.body(), parent, inside(use, parent, origin));
        case Part.Children children ->
            walk(children.parts(), parent, new Origin(null, Integer.MAX_VALUE));
        case Part.Place place -> report(Nesting.element(parent, "div"), place.at(), "", origin);
        case Part.Raw raw -> { }
        case Part.Doctype doctype -> { }
        case Part.CsrfField field -> { }
      }
    }
  }

  private static Origin inside(Part.Use use, @Nullable Open parent, Origin origin) {
    return origin.use() == null
        ? new Origin(use, parent == null ? 0 : parent.depth() + 1)
        : origin;
  }

  private static boolean isShown(Part.Text text) {
    return text.pieces().stream()
        .anyMatch(piece -> !(piece instanceof Piece.Fixed fixed && fixed.text().isBlank()));
  }

  private void element(Part.Element element, @Nullable Open parent, Origin origin) {
    if (kind != TemplateKind.LAYOUT && PlacementRule.isDocument(element)) {
      // Has no place at all, as is said already.
      return;
    }
    boolean moved =
        report(
            Nesting.element(parent, element.name()),
            element.at(),
            "<" + element.name() + ">",
            origin);
    Open open = Open.in(parent, element.name(), element.space());
    if (open.depth() == MOST_DEPTH) {
      problems.add(
          ProblemCode.OVER_LIMIT,
          origin.use() == null ? element.at() : origin.use().at(),
          "Elements are nested more than " + MOST_DEPTH + " deep",
          "nest them less");
      return;
    }
    // What stands in a misplaced element is judged as if it stood alone: one report per cause.
    walk(element.children(), moved ? Open.in(null, element.name(), element.space()) : open, origin);
  }

  private void markup(Part.Markup markup, @Nullable Open parent, Origin origin) {
    Optional<Violation> violation = Nesting.element(parent, "div");
    if (violation.isEmpty() && parent != null && TAKE_NO_MARKUP.contains(parent.name())) {
      violation =
          Optional.of(new Violation(parent, "SafeHtml may hold any element, and <"
              + parent.name() + "> does not take all", "show it in a <div>"));
    }
    report(
        violation.map(
            found ->
                new Violation(
                    found.cause(),
                    "SafeHtml may hold any element. " + found.text(),
                    "show it in a <div> of its own")),
        markup.at(),
        "SafeHtml",
        origin);
  }

  /** What is wrong inside of a component alone is reported with the component. */
  private boolean report(Optional<Violation> violation, int at, String what, Origin origin) {
    if (violation.isEmpty() || violation.get().cause().depth() >= origin.depth()) {
      return violation.isPresent();
    }
    Violation found = violation.get();
    Part.Use use = origin.use();
    if (use == null) {
      problems.add(ProblemCode.REARRANGED, at, found.text(), found.fix());
    } else {
      problems.add(
          ProblemCode.REARRANGED,
          use.at(),
          "<" + use.name() + "> brings " + what + ". " + found.text(),
          found.fix());
    }
    return true;
  }
}
