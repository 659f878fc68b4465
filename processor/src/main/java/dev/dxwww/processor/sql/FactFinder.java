package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from the joins and conditions of a query what they prove of its rows. */
final class FactFinder implements Scope.KnownFacts {
  private static final int INNER = 0;
  private static final int LEFT = 1;
  private static final int FULL = 2;

  private final Strictness strictness;

  FactFinder(Strictness strictness) {
    this.strictness = strictness;
  }

  @Override
  public Facts of(Scope scope) {
    return switch (scope.command()) {
      case SELECT, UPDATE, DELETE ->
          scope.trust() == Scope.Trust.NO_CONDITIONS ? Facts.NONE : new Search(scope).run();
      default -> Facts.NONE;
    };
  }

  /** The search in one query, repeated until nothing new is proven. */
  private final class Search {
    private final Tree.Node query;
    private final Facts facts;
    private final boolean rowsNeeded;
    private boolean news;

    Search(Scope scope) {
      this.query = scope.query();
      Map<Integer, List<Facts.Side>> sides = new HashMap<>();
      query.node("jointree").items("fromlist").forEach(item -> leaves((Tree.Node) item, sides));
      this.facts = new Facts(sides);
      // Aggregates over no rows give a row that passed no condition.
      this.rowsNeeded = !query.flag("hasAggs") && !query.has("havingQual")
          && !query.has("groupingSets") || query.has("groupClause") && !query.has("groupingSets");
    }

    Facts run() {
      do {
        news = false;
        from(query.node("jointree"), rowsNeeded);
      } while (news);
      for (Tree.Node condition : Strictness.conjuncts(query.node("havingQual"))) {
        take(condition, null, true);
      }
      return facts;
    }

    /** Notes for each relation which side of which join it is on; gives the relations below. */
    private BitSet leaves(Tree.Node node, Map<Integer, List<Facts.Side>> sides) {
      BitSet all = new BitSet();
      if (node.is("RANGETBLREF")) {
        all.set(node.number("rtindex"));
      } else if (node.is("JOINEXPR")) {
        for (boolean left : new boolean[] {true, false}) {
          BitSet side = leaves(node.node(left ? "larg" : "rarg"), sides);
          side.stream().forEach(relation -> sides
              .computeIfAbsent(relation, _ -> new ArrayList<>())
              .add(new Facts.Side(node.number("rtindex"), left)));
          all.or(side);
        }
        all.set(node.number("rtindex"));
      }
      return all;
    }

    private void from(Tree.Node node, boolean certain) {
      if (node.is("FROMEXPR")) {
        node.items("fromlist").forEach(item -> from((Tree.Node) item, certain));
        conditions(node, null, certain);
      } else if (node.is("JOINEXPR")) {
        join(node, certain);
      }
    }

    private void join(Tree.Node node, boolean certain) {
      int type = node.number("jointype");
      int join = node.number("rtindex");
      boolean leftSafe = type == INNER || type == LEFT
          || facts.harmless(new Facts.Side(join, true));
      boolean rightSafe = type != LEFT && type != FULL
          || facts.harmless(new Facts.Side(join, false));
      from(node.node("larg"), certain && leftSafe);
      from(node.node("rarg"), certain && rightSafe);
      if (leftSafe && rightSafe) {
        conditions(node, null, certain);
      } else if (type != FULL) {
        // Rows of the optional side are there only where they passed the condition.
        Tree.Node optional = node.node(type == LEFT ? "rarg" : "larg");
        conditions(node, leaves(optional, new HashMap<>()), false);
      }
    }

    private void conditions(Tree.Node node, BitSet only, boolean certain) {
      for (Tree.Node condition : Strictness.conjuncts(node.node("quals"))) {
        take(condition, only, certain);
      }
    }

    private void take(Tree.Node condition, BitSet only, boolean certain) {
      strictness.whereTrue(condition).nodes().forEach(
          (text, node) -> {
            if (!node.is("VAR")) {
              if (certain) {
                facts.prove(text);
              }
            } else if (node.number("varlevelsup") == 0
                && (only == null || only.get(node.number("varno")))) {
              news |= facts.prove(node);
            }
          });
    }
  }
}
