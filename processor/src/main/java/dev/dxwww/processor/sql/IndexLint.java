package dev.dxwww.processor.sql;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the conditions that no index serves.
 *
 * <p>Tables are empty where statements are checked, so of several indexes any may be in a plan. Two
 * are asked for: the plan PostgreSQL makes, where it must not read a whole table; and, where that
 * filters rows, one with values for parameters that can only look rows up. What both read whole
 * has no index.
 */
final class IndexLint {
  /** Nodes that read all below them before they give the first row. */
  private static final Set<String> READ_ALL = Set.of("Sort", "Aggregate", "Hash", "WindowAgg",
      "SetOp", "Materialize", "ModifyTable", "Recursive Union");

  private final Map<String, String> found = new LinkedHashMap<>();
  private final boolean lookups;

  private IndexLint(boolean lookups) {
    this.lookups = lookups;
  }

  /**
   * {@code tasks: (title ~~* $1)} for each; tables of PostgreSQL's own do not count.
   *
   * @param lookups of the second plan; without a node where the first filters nothing
   */
  static List<String> unindexed(Tree plan, Tree lookups, Catalog catalog) {
    IndexLint lint = new IndexLint(false);
    lint.walk(plan, false);
    IndexLint second = new IndexLint(true);
    second.walk(lookups, false);
    lint.found.keySet().retainAll(second.found.keySet());
    Set<String> texts = new LinkedHashSet<>();
    lint.found.forEach((scan, filter) -> {
      String table = scan.substring(scan.indexOf(' ') + 1);
      catalog.topmost(table).ifPresent(top -> texts.add(top + ": " + filter));
    });
    return List.copyOf(texts);
  }

  private void walk(Tree tree, boolean limited) {
    switch (tree) {
      case Tree.Word _ -> { }
      case Tree.Items(List<Tree> items) -> items.forEach(item -> walk(item, limited));
      case Tree.Node node -> {
        scan(node, limited);
        String type = node.text("Node Type");
        boolean below = type.equals("Limit") || limited && !READ_ALL.contains(type);
        node.fields().values().forEach(value -> walk(value, below));
      }
    }
  }

  private void scan(Tree.Node node, boolean limited) {
    if (isWhole(node, limited) && node.has("Filter")) {
      found.putIfAbsent(
          node.text("Alias") + ' ' + node.text("Relation Name"), node.text("Filter"));
    }
  }

  private boolean isWhole(Tree.Node node, boolean limited) {
    return switch (node.text("Node Type")) {
      case "Seq Scan" -> true;
      // All of an index read in its order is no better, unless the first few rows will do.
      case "Index Scan", "Index Only Scan" -> !node.has("Index Cond") && !limited;
      case "Bitmap Heap Scan" ->
          // Among look-ups this is a partial index that has just the rows wanted.
          !lookups && node.nodes("Plans").stream().anyMatch(
              below -> below.text("Node Type").equals("Bitmap Index Scan")
                  && !below.has("Index Cond"));
      default -> false;
    };
  }
}
