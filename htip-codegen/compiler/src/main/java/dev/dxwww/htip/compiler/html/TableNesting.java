package dev.dxwww.htip.compiler.html;

import static dev.dxwww.htip.compiler.html.Nesting.violation;

import java.util.Optional;
import java.util.Set;

/** Which elements stay inside of tables (HTML, 13.2.6.4.9 to 13.2.6.4.15). */
final class TableNesting {
  private static final Set<String> IN_TABLE =
      Set.of("caption", "colgroup", "thead", "tbody", "tfoot");

  private TableNesting() {}

  /** Whether nothing but parts of tables stays inside of it. */
  static boolean takesPartsAlone(Open parent) {
    return switch (parent.name()) {
      case "table", "tbody", "thead", "tfoot", "tr", "colgroup" -> true;
      default -> false;
    };
  }

  static Optional<Violation> element(Open parent, String name) {
    return switch (parent.name()) {
      case "table" -> inTable(parent, name);
      case "tbody", "thead", "tfoot" -> inRows(parent, name);
      case "tr" -> inRow(parent, name);
      case "colgroup" -> inColumns(parent, name);
      default -> inCell(parent, name);
    };
  }

  private static Optional<Violation> inTable(Open parent, String name) {
    if (IN_TABLE.contains(name)) {
      return Optional.empty();
    }
    return switch (name) {
      case "tr" -> violation(
          parent, "Browsers put a <tbody> between <table> and <tr>",
          "<table><tbody><tr>...</tr></tbody></table>");
      case "td", "th" -> violation(
          parent, "Browsers put <tbody><tr> between <table> and <" + name + ">",
          "<table><tbody><tr><" + name + ">...");
      case "col" -> violation(
          parent, "Browsers put a <colgroup> between <table> and <col>",
          "<colgroup><col></colgroup>");
      default -> moved(parent, name);
    };
  }

  private static Optional<Violation> inRows(Open parent, String name) {
    return switch (name) {
      case "tr" -> Optional.empty();
      case "td", "th" -> violation(
          parent, "Browsers put a <tr> between <" + parent.name() + "> and <" + name + ">",
          "<tr><" + name + ">...</" + name + "></tr>");
      case "caption", "col", "colgroup", "tbody", "tfoot", "thead" -> ended(parent, name);
      default -> moved(parent, name);
    };
  }

  private static Optional<Violation> inRow(Open parent, String name) {
    return switch (name) {
      case "td", "th" -> Optional.empty();
      case "caption", "col", "colgroup", "tbody", "tfoot", "thead", "tr" -> ended(parent, name);
      default -> moved(parent, name);
    };
  }

  private static Optional<Violation> inColumns(Open parent, String name) {
    return name.equals("col") ? Optional.empty() : ended(parent, name);
  }

  /** Inside of a cell or a caption the tags of the table around it end that. */
  private static Optional<Violation> inCell(Open parent, String name) {
    if (!Elements.TABLE_PARTS.contains(name)) {
      return Optional.empty();
    }
    for (Open open = parent; open != null; open = open.around()) {
      if (open.is("td") || open.is("th") || open.is("caption")) {
        return ended(open, name);
      }
      if (open.is("table")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Violation> ended(Open parent, String name) {
    return violation(
        parent,
        "Browsers end the <" + parent.name() + "> at <" + name + ">",
        home(name));
  }

  private static Optional<Violation> moved(Open parent, String name) {
    return violation(
        parent,
        "Browsers move <" + name + "> in <" + parent.name() + "> before the table",
        "put it into a <td>, or before the <table>");
  }

  /** Where an element of tables belongs. */
  static String home(String name) {
    return switch (name) {
      case "td", "th" -> "put it into a <tr>";
      case "tr" -> "put it into a <tbody>, <thead> or <tfoot>";
      case "col" -> "put it into a <colgroup>";
      default -> "put it directly into a <table>";
    };
  }
}
