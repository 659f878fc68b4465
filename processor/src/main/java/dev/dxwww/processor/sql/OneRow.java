package dev.dxwww.processor.sql;

import java.util.List;

/** What the form of a query alone says about how many rows it gives. */
final class OneRow {
  private OneRow() {}

  /** Whether each group of a query holds a row: not so of one over all rows, which may be none. */
  static boolean groupsHaveRows(Scope scope) {
    Tree.Node query = scope.query();
    if (!query.has("groupClause")) {
      return false;
    }
    List<Tree.Node> sets = query.nodes("groupingSets");
    return sets.isEmpty() || sets.stream().anyMatch(OneRow::neverEmpty);
  }

  /** Kinds: 0 empty, 1 simple, 2 ROLLUP, 3 CUBE, 4 GROUPING SETS. */
  private static boolean neverEmpty(Tree.Node set) {
    return switch (set.number("kind")) {
      case 1 -> true;
      case 4 -> set.nodes("content").stream().allMatch(OneRow::neverEmpty);
      default -> false;
    };
  }

  /** Whether a query gives exactly one row, whatever the tables hold. */
  static boolean alwaysGivesOne(Scope scope) {
    Tree.Node query = scope.query();
    if (scope.command() != Scope.Command.SELECT || query.has("setOperations")
        || query.has("limitCount") || query.has("limitOffset") || query.has("havingQual")
        || query.flag("hasTargetSRFs") || query.has("groupClause") || query.has("groupingSets")) {
      return false;
    }
    return query.flag("hasAggs") || fromGivesOne(scope);
  }

  private static boolean fromGivesOne(Scope scope) {
    Tree.Node from = scope.query().node("jointree");
    return !from.has("quals") && from.items("fromlist").stream()
        .allMatch(item -> item instanceof Tree.Node node && node.is("RANGETBLREF")
            && sourceGivesOne(scope, scope.relation(node.number("rtindex"))));
  }

  private static boolean sourceGivesOne(Scope scope, Tree.Node relation) {
    return switch (relation.number("rtekind")) {
      case 1 -> alwaysGivesOne(scope.within(relation.node("subquery")));
      case 5 -> relation.items("values_lists").size() == 1;
      case 8 -> true;
      default -> false;
    };
  }

  /** Whether a query is limited to one row by a number that is written out. */
  static boolean limited(Tree.Node query) {
    Tree.Node count = query.node("limitCount");
    if (count.is("FUNCEXPR") && count.nodes("args").size() == 1) {
      count = count.nodes("args").getFirst();
    }
    if (!count.is("CONST") || count.flag("constisnull") || query.number("limitOption") == 1) {
      return false;
    }
    // Length, then the bytes, lowest first: 4 [ 1 0 0 0 ]
    List<Tree> bytes = count.items("constvalue");
    for (int i = 2; i < bytes.size() - 1; i++) {
      int value = Integer.parseInt(((Tree.Word) bytes.get(i)).text());
      if (value != 0 && (i > 2 || value != 1)) {
        return false;
      }
    }
    return bytes.size() > 3;
  }
}
