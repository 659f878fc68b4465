package dev.dxwww.htip.compiler.html;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The tree construction of the HTML standard (13.2.6), turned round: for each start tag and text,
 * whether the standard puts it where it is written. Templates write all end tags, so an element is
 * moved, closed early or dropped only by what is opened inside of it.
 */
public final class Nesting {
  private Nesting() {}

  /** What a browser does to an element opened in {@code parent}; empty if it stays there. */
  public static Optional<Violation> element(@Nullable Open parent, String name) {
    if (parent == null) {
      return Optional.empty();
    }
    if (Open.spaceIn(parent) != Space.HTML) {
      return foreign(parent, name);
    }
    if (parent.space() == Space.HTML) {
      Optional<Violation> table = TableNesting.element(parent, name);
      if (table.isPresent() || TableNesting.takesPartsAlone(parent)) {
        return table;
      }
    }
    Optional<Violation> list = ListNesting.element(parent, name);
    return list.isPresent() ? list : flow(parent, name);
  }

  /** What a browser does to text in {@code parent} that is more than blanks. */
  public static Optional<Violation> text(@Nullable Open parent) {
    if (parent == null || !parent.isHtml()) {
      return Optional.empty();
    }
    return switch (parent.name()) {
      case "table", "tbody", "thead", "tfoot", "tr", "colgroup" ->
          violation(
              parent,
              "Browsers move text in <" + parent.name() + "> before the table",
              "put it into a <td>, or into the table's <caption>");
      case "html", "head" ->
          violation(
              parent,
              "Browsers begin the body at text in <" + parent.name() + ">",
              "put it into <body>");
      case "iframe" ->
          violation(
              parent, "Browsers do not show the content of <iframe>", "leave the text out");
      default -> Optional.empty();
    };
  }

  private static Optional<Violation> foreign(Open parent, String name) {
    if (Elements.LEAVE_FOREIGN.contains(name)) {
      return violation(
          parent,
          "Browsers end the <" + root(parent) + "> at <" + name + ">, which is HTML",
          parent.space() == Space.SVG
              ? "<foreignObject><" + name + ">...</foreignObject>, or <text> for words"
              : "<mtext><" + name + ">...</mtext>");
    }
    return Optional.empty();
  }

  private static String root(Open open) {
    return open.space() == Space.SVG ? "svg" : "math";
  }

  private static Optional<Violation> flow(Open parent, String name) {
    if (Elements.END_PARAGRAPHS.contains(name)) {
      Optional<Open> paragraph = Open.inScope(parent, "p", true);
      if (paragraph.isPresent()) {
        return violation(
            paragraph.get(),
            "Browsers end the <p> at <" + name + ">",
            name.equals("p")
                ? "close the first <p> before the second"
                : "use <div> instead of <p>, or close the <p> before <" + name + ">");
      }
    }
    if (Elements.HEADINGS.contains(name)
        && parent.isHtml()
        && Elements.HEADINGS.contains(parent.name())) {
      return violation(
          parent,
          "Browsers end the <" + parent.name() + "> at <" + name + ">",
          "close <" + parent.name() + "> before <" + name + ">");
    }
    return switch (name) {
      case "a" -> anchor(parent);
      case "form" -> within(Open.nearest(parent, "form"), name, "Browsers drop the inner <form>");
      case "button" ->
          within(
              Open.inScope(parent, "button", false),
              name,
              "Browsers end the outer <button> at the inner one");
      case "html", "head", "body" ->
          parent.isHtml() && isDocumentPart(parent.name(), name)
              ? Optional.empty()
              : violation(parent, "Browsers drop <" + name + "> in <" + parent.name() + ">",
                  "leave it to the layout");
      default -> special(parent, name);
    };
  }

  private static boolean isDocumentPart(String parent, String name) {
    return parent.equals("html") && !name.equals("html");
  }

  private static Optional<Violation> special(Open parent, String name) {
    if (Elements.TABLE_PARTS.contains(name)) {
      return violation(
          parent,
          "Browsers drop the tag <" + name + "> in <" + parent.name() + ">",
          TableNesting.home(name));
    }
    if (parent.is("html")) {
      return violation(
          parent, "Browsers put <" + name + "> of <html> into a head or a body of their own",
          "put it into <head> or <body>");
    }
    if (parent.is("head") && !Elements.METADATA.contains(name)) {
      return violation(
          parent, "Browsers end the <head> at <" + name + ">", "put it into <body>");
    }
    return Optional.empty();
  }

  /** The search ends where the list of formatting elements has a marker. */
  private static Optional<Violation> anchor(Open parent) {
    Set<String> markers = Set.of("td", "th", "caption", "object");
    for (Open open = parent; open != null; open = open.around()) {
      if (open.is("a")) {
        return within(Optional.of(open), "a", "Browsers end the outer <a> at the inner one");
      }
      if (open.isHtml() && markers.contains(open.name())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Violation> within(Optional<Open> outer, String name, String what) {
    return outer.flatMap(
        open -> violation(open, what, "close the outer <" + name + "> before the inner one"));
  }

  static Optional<Violation> violation(Open cause, String text, String fix) {
    return Optional.of(new Violation(cause, text, fix));
  }
}
