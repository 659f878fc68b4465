package dev.dxwww.htip.compiler.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateRequest;
import dev.dxwww.htip.compiler.html.Elements;
import dev.dxwww.htip.compiler.html.Space;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Trait;

/** Which elements templates may hold at all, and where a layout shows the page. */
final class PlacementRule {
  private static final Set<String> OF_DOCUMENTS =
      Set.of(
          "html", "head", "body", "title", "base", "meta", "link", "script", "style", "noscript");

  /** What runs or reads its content as no text, in SVG and MathML as well. */
  private static final Set<String> OF_HTML_ALONE = Set.of("script", "style", "annotation-xml");

  /** Types of scripts that browsers act on; they keep others as data (HTML, 4.12.1). */
  private static final Pattern ACTED_ON =
      Pattern.compile(
          "(?i)|module|importmap|speculationrules"
              + "|(text|application)/(x-)?(java|ecma|j|live)script.*");

  private final TemplateKind kind;
  private final boolean allowsInline;
  private final Problems problems;
  private int places;
  private boolean inBody;

  PlacementRule(TemplateRequest request, Problems problems) {
    this.kind = request.kind();
    this.allowsInline = request.types().allowsInline();
    this.problems = problems;
  }

  void check(List<Part> parts) {
    walk(parts, false);
    if (kind == TemplateKind.LAYOUT && places == 0) {
      problems.add(
          ProblemCode.NOT_HERE, 0, "The layout has no place for the page", "<main>{body}</main>");
    }
  }

  private void walk(List<Part> parts, boolean inBlock) {
    for (Part part : parts) {
      switch (part) {
        case Part.Element element -> {
          element(element);
          boolean around = inBody;
          inBody |= element.name().equals("body");
          if (kind == TemplateKind.LAYOUT || !isDocument(element)) {
            walk(element.children(), inBlock);
          }
          inBody = around;
        }
        case Part.If block -> {
          block.branches().forEach(branch -> walk(branch.body(), true));
          walk(block.otherwise(), true);
        }
        case Part.Each block -> {
          walk(block.body(), true);
          walk(block.otherwise(), true);
        }
        // A component's own template is checked where it is written.
        case Part.Use use -> childrenOf(use.body(), inBlock);
        case Part.Children children -> walk(children.parts(), inBlock);
        case Part.Place place -> place(place, inBlock);
        case Part.Doctype doctype -> document(doctype.at(), "<!doctype html>");
        case Part.Text text -> { }
        case Part.Markup markup -> { }
        case Part.Raw raw -> { }
        case Part.CsrfField field -> { }
      }
    }
  }

  /** Whether an element is the document around all others; those in it are its own matter. */
  static boolean isDocument(Part.Element element) {
    return element.space() == Space.HTML
        && Set.of("html", "head", "body").contains(element.name());
  }

  private void childrenOf(List<Part> parts, boolean inBlock) {
    for (Part part : parts) {
      switch (part) {
        case Part.Children children -> walk(children.parts(), inBlock);
        case Part.Element element -> childrenOf(element.children(), inBlock);
        case Part.If block -> {
          block.branches().forEach(branch -> childrenOf(branch.body(), true));
          childrenOf(block.otherwise(), true);
        }
        case Part.Each block -> {
          childrenOf(block.body(), true);
          childrenOf(block.otherwise(), true);
        }
        case Part.Use use -> childrenOf(use.body(), inBlock);
        default -> { }
      }
    }
  }

  private void place(Part.Place place, boolean inBlock) {
    places++;
    if (places > 1 || inBlock) {
      problems.add(
          ProblemCode.NOT_HERE,
          place.at(),
          inBlock ? "{body} stands in a block" : "{body} stands here a second time",
          "let the layout show the page once, always");
    }
  }

  private void element(Part.Element element) {
    if (element.space() == Space.HTML) {
      html(element);
    } else if (OF_HTML_ALONE.contains(element.name().toLowerCase(Locale.ROOT))) {
      problems.add(
          ProblemCode.NOT_HERE,
          element.at(),
          "<" + element.name() + "> in <svg> and <math> has no place in a template",
          "put it into a file that the layout names");
    }
  }

  private void html(Part.Element element) {
    String name = element.name();
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      problems.add(
          ProblemCode.MARKUP,
          element.at(),
          "<" + name + "> is neither an element nor a component",
          "write elements in lower case, and the first letter of components as a capital");
    } else if (Elements.isRefused(name)) {
      problems.add(
          ProblemCode.NOT_HERE,
          element.at(),
          "<" + name + "> has no place in a template",
          name.equals("image") ? "<img>" : "use {#if}, {#each}, components and elements of today");
    } else if (OF_DOCUMENTS.contains(name)) {
      document(element.at(), "<" + name + ">");
      if (kind == TemplateKind.LAYOUT) {
        rawOnly(element);
        runs(element);
        inline(element);
      }
    } else if (name.equals("textarea")) {
      textOnly(element);
    }
  }

  /** Browsers do not run scripts of clones, and live pages are made of those. */
  private void runs(Part.Element element) {
    if (inBody && element.name().equals("script")) {
      problems.add(
          ProblemCode.NOT_HERE,
          element.at(),
          "A <script> in <body> does not run where a page comes live",
          "<head>...<script src=\"...\" defer></script></head>");
    }
  }

  /** The default policy on content takes styles and scripts from files of this site alone. */
  private void inline(Part.Element element) {
    boolean hasText = element.children().stream().anyMatch(Part.Raw.class::isInstance);
    boolean script = element.name().equals("script") && isActedOn(element);
    if (!allowsInline && hasText && (script || element.name().equals("style"))) {
      problems.add(
          ProblemCode.INLINE,
          element.at(),
          "The default Content-Security-Policy refuses the text of this <" + element.name() + ">",
          (script
                  ? "<script src=\"/app.js\" defer></script>, with the text in that file"
                  : "<link rel=\"stylesheet\" href=\"/app.css\">, with the text in that file")
              + ProblemCode.ALLOW_INLINE);
    }
  }

  private static boolean isActedOn(Part.Element script) {
    return script.traits().stream()
        .noneMatch(
            trait ->
                trait instanceof Trait.Fixed fixed
                    && fixed.name().equals("type")
                    && fixed.value() != null
                    && !ACTED_ON.matcher(fixed.value().strip()).matches());
  }

  /** In a foreignObject the tokenizer takes the content of a script for markup, browsers do not. */
  private void rawOnly(Part.Element element) {
    if (element.name().equals("script") || element.name().equals("style")) {
      for (Part part : element.children()) {
        if (!(part instanceof Part.Raw)) {
          problems.add(
              ProblemCode.UNSAFE_PLACE,
              part.at(),
              "Nothing is safe inside of a <" + element.name() + "> here",
              "put it into a file that the layout names");
        }
      }
    }
  }

  private void textOnly(Part.Element element) {
    for (Part part : element.children()) {
      if (!(part instanceof Part.Text)) {
        problems.add(
            ProblemCode.NOT_HERE,
            part.at(),
            "<" + element.name() + "> holds text alone, and a block is none",
            "{condition ? this : that}, or a method of the record");
      }
    }
  }

  private void document(int at, String name) {
    if (kind != TemplateKind.LAYOUT) {
      problems.add(
          ProblemCode.NOT_HERE,
          at,
          name + " is the layout's: it has no meaning in a part of a page",
          "put it into the template of the @Layout");
    }
  }
}
