package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds in a plan made without sequential scans the conditions that no index serves. */
final class IndexLint {
  private static final Set<String> INDEX_SCANS = Set.of("Index Scan", "Index Only Scan");

  private final Catalog catalog;
  private final List<String> found = new ArrayList<>();

  private IndexLint(Catalog catalog) {
    this.catalog = catalog;
  }

  /** {@code tasks: (title ~~* $1)} for each; tables of PostgreSQL's own do not count. */
  static List<String> unindexed(Tree plan, Catalog catalog) {
    IndexLint lint = new IndexLint(catalog);
    lint.walk(plan, false);
    return List.copyOf(lint.found);
  }

  private void walk(Tree tree, boolean limited) {
    switch (tree) {
      case Tree.Word _ -> { }
      case Tree.Items(List<Tree> items) -> items.forEach(item -> walk(item, limited));
      case Tree.Node node -> {
        scan(node, limited);
        boolean below = limited || node.text("Node Type").equals("Limit");
        node.fields().values().forEach(value -> walk(value, below));
      }
    }
  }

  private void scan(Tree.Node node, boolean limited) {
    String type = node.text("Node Type");
    // All of an index read in its order is no better, unless the first few rows will do.
    boolean whole = type.equals("Seq Scan")
        || INDEX_SCANS.contains(type) && !node.has("Index Cond") && !limited;
    String table = node.text("Relation Name");
    if (whole && node.has("Filter") && isOfSchema(table)) {
      String text = table + ": " + node.text("Filter");
      if (!found.contains(text)) {
        found.add(text);
      }
    }
  }

  private boolean isOfSchema(String table) {
    for (Relation relation : catalog.relations()) {
      String name = relation.name();
      String plain = name.substring(name.lastIndexOf('.') + 1).replace("\"", "");
      if (plain.equals(table.replace("\"", ""))) {
        return true;
      }
    }
    return false;
  }
}
