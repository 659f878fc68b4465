package dev.dxwww.htip.compiler.live;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.HtipLimits;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.model.Trait;

/**
 * HTIP-071: more than the protocol carries, and more than one method of Java or its compiler does.
 * Reported at the template's own element; of a component, at its use.
 */
final class Limits {
  /** Java joins no more values at once (StringConcatFactory), and no text is so long. */
  private static final int VALUES = 200;

  /** What stands side by side is compared by one method, which has 65,535 bytes (JVMS 4.7.3). */
  private static final int BLOCKS = 1_000;

  private final TemplateModel model;
  private final Problems problems;

  Limits(TemplateModel model, Problems problems) {
    this.model = model;
    this.problems = problems;
  }

  /** An element with all below it. */
  void check(Part.Element element, RootBuilder builder) {
    if (builder.units() > HtipLimits.TEMPLATE_UNITS) {
      over(
          element,
          "<%s> is %d characters of HTML, and a template holds %d"
              .formatted(element.name(), builder.units(), HtipLimits.TEMPLATE_UNITS),
          "split it, or show a part of it by {#if} or {#each}");
    }
    if (builder.ids() > HtipLimits.TEMPLATE_IDS) {
      over(
          element,
          "<%s> holds %d expressions, and a template holds %d"
              .formatted(element.name(), builder.ids() - 1, HtipLimits.TEMPLATE_IDS - 1),
          "split it, or show a part of it by {#if} or {#each}");
    }
  }

  /** What an element has itself. */
  void check(Part.Element element) {
    long values = element.traits().stream().filter(trait -> !isFixed(trait)).count();
    if (values > VALUES) {
      over(
          element,
          "<%s> has %d attributes with expressions, and an element has %d"
              .formatted(element.name(), values, VALUES),
          "give some of them to an element around it or in it");
    }
    for (Trait trait : element.traits()) {
      if (trait instanceof Trait.Composed composed) {
        long count = values(composed.pieces());
        if (count > VALUES) {
          over(
              element,
              "\"%s\" joins %d expressions, and a value joins %d"
                  .formatted(composed.name(), count, VALUES),
              "make it a method of the record");
        }
      }
    }
  }

  private static boolean isFixed(Trait trait) {
    return trait instanceof Trait.Fixed;
  }

  /** A text inside of an element. */
  void check(Part.Element element, Part.Text text) {
    if (values(text.pieces()) > VALUES) {
      over(element, joins(text), "put parts of it into elements, such as <span>...</span>");
    }
  }

  /** A text at the root of what is shown together. */
  void check(Part.Text text, List<Part> parts) {
    if (values(text.pieces()) > VALUES) {
      Part near =
          parts.stream()
              .filter(part -> part instanceof Part.Text && part.at() == text.at())
              .findFirst()
              .orElse(parts.getFirst());
      over(near, joins(text), "put parts of it into elements, such as <span>...</span>");
    }
  }

  /** What comes and goes in parts that are shown together. */
  void check(List<Block> blocks, List<Part> parts) {
    if (blocks.size() > BLOCKS) {
      over(
          parts.getFirst(),
          "%d blocks stand side by side here, and %d may".formatted(blocks.size(), BLOCKS),
          "show them by {#each}, or some of them in a block of their own");
    }
  }

  private static String joins(Part.Text text) {
    return "One text joins %d expressions, and a text joins %d"
        .formatted(values(text.pieces()), VALUES);
  }

  private static long values(List<Piece> pieces) {
    return pieces.stream().filter(Piece.Shown.class::isInstance).count();
  }

  private void over(Part part, String what, String fix) {
    int at = place(model.parts(), part, null);
    problems.add(ProblemCode.OVER_LIMIT, Math.max(at, 0), what, fix);
  }

  /** Where the template itself has a part, or the component that it is in; -1 for nowhere. */
  private static int place(List<Part> parts, Part wanted, Part.@Nullable Use use) {
    for (Part part : parts) {
      int found = place(part, wanted, use);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private static int place(Part part, Part wanted, Part.@Nullable Use use) {
    if (part == wanted) {
      return use == null ? part.at() : use.at();
    }
    return switch (part) {
      case Part.Element element -> place(element.children(), wanted, use);
      case Part.If block -> {
        for (Part.Branch branch : block.branches()) {
          int found = place(branch.body(), wanted, use);
          if (found >= 0) {
            yield found;
          }
        }
        yield place(block.otherwise(), wanted, use);
      }
      case Part.Each block -> {
        int found = place(block.body(), wanted, use);
        yield found >= 0 ? found : place(block.otherwise(), wanted, use);
      }
      case Part.Use inner -> place(inner.body(), wanted, use == null ? inner : use);
      // What stands between the tags of a component is the template's own, whatever it is in.
      case Part.Children children -> place(children.parts(), wanted, null);
      default -> -1;
    };
  }
}
