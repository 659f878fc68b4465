package dev.dxwww.htip.compiler.html;

import static dev.dxwww.htip.compiler.html.Nesting.violation;

import java.util.Optional;
import java.util.Set;

/** Which elements stay inside of lists, choices and ruby texts. */
final class ListNesting {
  private static final Set<String> IN_SELECT = Set.of("option", "optgroup");

  private ListNesting() {}

  static Optional<Violation> element(Open parent, String name) {
    return switch (name) {
      case "li" -> item(parent, name, Set.of("li"), "<ul>");
      case "dd", "dt" -> item(parent, name, Set.of("dd", "dt"), "<dl>");
      case "rt", "rp" -> ruby(parent, name);
      default -> choice(parent, name);
    };
  }

  /** An open item is ended by the next, unless a "special" element stands between. */
  private static Optional<Violation> item(
      Open parent, String name, Set<String> ended, String list) {
    for (Open open = parent; open != null; open = open.around()) {
      if (open.isHtml() && ended.contains(open.name())) {
        return violation(
            open,
            "Browsers end the <" + open.name() + "> at <" + name + ">",
            "close it first, or open a " + list + " of its own inside of it");
      }
      if (Elements.SPECIAL.contains(open.name())) {
        return choice(parent, name);
      }
    }
    return Optional.empty();
  }

  private static Optional<Violation> ruby(Open parent, String name) {
    if (parent.is("rt") || parent.is("rp") || parent.is("p") || parent.is("li")) {
      return violation(
          parent,
          "Browsers end the <" + parent.name() + "> at <" + name + ">",
          "close it before <" + name + ">");
    }
    return choice(parent, name);
  }

  /** Older browsers drop most tags in a select, and newer ones do not: only what all keep. */
  private static Optional<Violation> choice(Open parent, String name) {
    if (!parent.isHtml()) {
      return Optional.empty();
    }
    return switch (parent.name()) {
      case "select" ->
          IN_SELECT.contains(name)
              ? Optional.empty()
              : dropped(parent, name, "only <option> and <optgroup> stand there");
      case "optgroup" ->
          name.equals("option")
              ? Optional.empty()
              : dropped(parent, name, "only <option> stands there");
      case "option", "iframe" -> dropped(parent, name, "only text stands there");
      default -> Optional.empty();
    };
  }

  private static Optional<Violation> dropped(Open parent, String name, String fix) {
    return violation(
        parent,
        "Browsers drop or move <" + name + "> in <" + parent.name() + ">",
        fix);
  }
}
