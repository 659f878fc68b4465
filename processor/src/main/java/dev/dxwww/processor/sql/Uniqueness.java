package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whether a query gives at most one row, by a chain of unique look-ups: a table is pinned to one
 * row when all columns of one of its unique indexes are compared for equality with what is known,
 * which is parameters, constants and the columns of tables pinned before.
 *
 * <p>Conditions of WHERE and of inner joins pin any table; those of an outer join pin tables of its
 * optional side, where at most one row matches or nulls stand in; those of a full join none.
 */
final class Uniqueness {
  private static final int INNER = 0;
  private static final int LEFT = 1;
  private static final int RIGHT = 3;

  private final Catalog catalog;

  Uniqueness(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Two expressions that are equal in each row that a relation contributes to. */
  private record Equality(Tree.Node left, Tree.Node right, long operator, long collation) {}

  /** A value from outside of the query. */
  private static final Tree.Node GIVEN = new Tree.Node("GIVEN", Map.of());

  boolean atMostOne(Scope scope) {
    return atMostOne(scope, List.of());
  }

  private boolean atMostOne(Scope scope, List<Equality> given) {
    Tree.Node query = scope.query();
    if (OneRow.alwaysGivesOne(scope) || OneRow.limited(query)) {
      return true;
    }
    return switch (scope.command()) {
      case SELECT -> !query.flag("hasTargetSRFs") && selected(scope, given);
      case UPDATE, DELETE -> new Search(scope, given).pins(query.number("resultRelation"));
      case INSERT -> inserted(scope);
      default -> false;
    };
  }

  private boolean inserted(Scope scope) {
    List<Tree> from = scope.query().node("jointree").items("fromlist");
    if (from.isEmpty()) {
      return true;
    }
    Tree.Node source = scope.relation(((Tree.Node) from.getFirst()).number("rtindex"));
    return source.has("subquery") && atMostOne(scope.within(source.node("subquery")));
  }

  /** Whether an INSERT always stores, and returns, exactly one row. */
  boolean insertsOne(Scope scope) {
    Tree.Node query = scope.query();
    if (scope.command() != Scope.Command.INSERT) {
      return false;
    }
    Tree.Node conflict = query.node("onConflict");
    boolean skips = query.has("onConflict")
        && (conflict.number("action") != 2 || conflict.has("onConflictWhere"));
    List<Tree> from = query.node("jointree").items("fromlist");
    boolean one = from.isEmpty() || scope.relation(
        ((Tree.Node) from.getFirst()).number("rtindex")) instanceof Tree.Node source
        && source.has("subquery") && OneRow.alwaysGivesOne(scope.within(source.node("subquery")));
    return one && !skips && keepsRows(scope.relation(query.number("resultRelation")));
  }

  /** Whether no trigger can leave out a row. */
  private boolean keepsRows(Tree.Node relation) {
    Relation table = catalog.relation(relation.oid("relid")).orElse(null);
    return table != null && table.kind() != 'v' && !table.rewritten() && !table.changedBefore()
        && table.heirs().stream()
            .noneMatch(heir -> catalog.relation(heir).map(Relation::changedBefore).orElse(true));
  }

  private boolean selected(Scope scope, List<Equality> given) {
    Tree.Node query = scope.query();
    if (query.has("setOperations") || query.has("groupingSets")) {
      return false;
    }
    Search search = new Search(scope, given);
    if (search.pinsAll()) {
      return true;
    }
    Tree.Node groups = groups(scope);
    return query.has("groupClause") && groups != Tree.Node.NONE
        && groups.nodes("groupexprs").stream().allMatch(search::equalsKnown);
  }

  private static Tree.Node groups(Scope scope) {
    for (Tree.Node relation : scope.query().nodes("rtable")) {
      if (relation.number("rtekind") == 9) {
        return relation;
      }
    }
    return Tree.Node.NONE;
  }

  /** The relations of one query, pinned one after the other. */
  private final class Search {
    private final Scope scope;
    private final Map<Integer, List<Equality>> equalities = new HashMap<>();
    private final Map<Integer, Set<String>> conditions = new HashMap<>();
    private final BitSet relations = new BitSet();
    private final BitSet pinned = new BitSet();
    private final List<Equality> given;

    Search(Scope scope, List<Equality> given) {
      this.scope = scope;
      this.given = through(scope, given);
      walk(scope.query().node("jointree"), new ArrayList<>());
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int r = relations.nextSetBit(0); r >= 0; r = relations.nextSetBit(r + 1)) {
          if (!pinned.get(r) && pin(r)) {
            pinned.set(r);
            changed = true;
          }
        }
      }
    }

    boolean pins(int relation) {
      return pinned.get(relation);
    }

    boolean pinsAll() {
      return pinned.equals(relations);
    }

    /** What is equal to a column that the query gives is equal to its expression. */
    private static List<Equality> through(Scope scope, List<Equality> given) {
      List<Equality> through = new ArrayList<>();
      for (Equality equality : given) {
        for (Tree.Node entry : scope.results()) {
          if (entry.number("resno") == equality.left.number("varattno")) {
            through.add(new Equality(entry.node("expr"), GIVEN, equality.operator,
                equality.collation));
          }
        }
      }
      return through;
    }

    private void walk(Tree.Node node, List<Tree.Node> above) {
      if (node.is("RANGETBLREF")) {
        int relation = node.number("rtindex");
        relations.set(relation);
        List<Equality> own = new ArrayList<>(given);
        Set<String> texts = new HashSet<>();
        for (Tree.Node condition : above) {
          texts.add(Tree.canonical(condition, relation, 1));
          addEquality(condition, own);
        }
        equalities.put(relation, own);
        conditions.put(relation, texts);
      } else if (node.is("FROMEXPR")) {
        List<Tree.Node> here = with(above, node);
        node.items("fromlist").forEach(item -> walk((Tree.Node) item, here));
      } else if (node.is("JOINEXPR")) {
        int type = node.number("jointype");
        walk(node.node("larg"), type == INNER || type == RIGHT ? with(above, node) : above);
        walk(node.node("rarg"), type == INNER || type == LEFT ? with(above, node) : above);
      }
    }

    private static List<Tree.Node> with(List<Tree.Node> above, Tree.Node node) {
      List<Tree.Node> all = new ArrayList<>(above);
      all.addAll(Strictness.conjuncts(node.node("quals")));
      return all;
    }

    private static void addEquality(Tree.Node condition, List<Equality> all) {
      List<Tree.Node> sides = condition.nodes("args");
      if (condition.is("OPEXPR") && sides.size() == 2) {
        long operator = condition.oid("opno");
        long collation = condition.oid("inputcollid");
        all.add(new Equality(sides.get(0), sides.get(1), operator, collation));
        all.add(new Equality(sides.get(1), sides.get(0), operator, collation));
      }
    }

    private boolean pin(int number) {
      Tree.Node relation = scope.relation(number);
      return switch (relation.number("rtekind")) {
        case 0 -> pinTable(number, relation);
        case 1 -> Uniqueness.this.atMostOne(
            scope.within(relation.node("subquery")), givenTo(number));
        case 3 -> relation.nodes("functions").stream()
            .noneMatch(f -> f.node("funcexpr").flag("funcretset"));
        case 5 -> relation.items("values_lists").size() == 1;
        case 6 -> pinCommon(number, relation);
        case 8 -> true;
        default -> false;
      };
    }

    private boolean pinCommon(int number, Tree.Node relation) {
      Scope owner = scope.up(relation.number("ctelevelsup"));
      Tree.Node common = owner.common(relation.text("ctename"));
      return !relation.flag("self_reference") && !common.flag("cterecursive")
          && Uniqueness.this.atMostOne(owner.within(common.node("ctequery")), givenTo(number));
    }

    private List<Equality> givenTo(int number) {
      return equalities.get(number).stream()
          .filter(e -> isColumn(e.left, number) && isKnown(e.right))
          .map(e -> new Equality(stripped(e.left), GIVEN, e.operator, e.collation))
          .toList();
    }

    private boolean pinTable(int number, Tree.Node relation) {
      Relation table = catalog.relation(relation.oid("relid")).orElse(null);
      if (table == null) {
        return false;
      }
      if (table.isView()) {
        Scope view = Scope.of(References.query(table.definition()));
        return Uniqueness.this.atMostOne(view, givenTo(number));
      }
      if (table.kind() == 'r' && relation.flag("inh") && !table.heirs().isEmpty()) {
        // An index of the table knows nothing of the rows of tables that inherit from it.
        return false;
      }
      return catalog.uniqueIndexes(table.oid()).stream()
          .anyMatch(index -> index.predicate().stream()
                  .allMatch(p -> conditions.get(number).contains(Tree.canonical(p, 1, 1)))
              && index.keys().stream().allMatch(key -> isEqual(key, number)));
    }

    private boolean isEqual(UniqueIndex.Key key, int number) {
      for (Equality equality : equalities.get(number)) {
        if (key.equalities().contains(equality.operator)
            && (key.collation() == 0 || key.collation() == equality.collation)
            && isKey(key, equality.left, number) && isKnown(equality.right)) {
          return true;
        }
      }
      return false;
    }

    private boolean isKey(UniqueIndex.Key key, Tree.Node side, int number) {
      if (key.column() != 0) {
        return isColumn(side, number) && stripped(side).number("varattno") == key.column();
      }
      String wanted = Tree.canonical(key.expression(), 1, 1);
      return wanted.equals(Tree.canonical(side, number, 1))
          || wanted.equals(Tree.canonical(stripped(side), number, 1));
    }

    private static boolean isColumn(Tree.Node side, int number) {
      Tree.Node plain = stripped(side);
      return plain.is("VAR") && plain.number("varlevelsup") == 0
          && plain.number("varno") == number;
    }

    private static Tree.Node stripped(Tree.Node node) {
      return node.is("RELABELTYPE") ? stripped(node.node("arg")) : node;
    }

    /** Whether an expression is compared with something known, in every row. */
    boolean equalsKnown(Tree.Node expression) {
      if (isKnown(expression)) {
        return true;
      }
      if (!expression.is("VAR")) {
        return false;
      }
      int relation = expression.number("varno");
      Tree.Node table = scope.relation(relation);
      return equalities.getOrDefault(relation, List.of()).stream()
          .anyMatch(e -> isColumn(e.left, relation) && isKnown(e.right)
              && stripped(e.left).number("varattno") == expression.number("varattno")
              && table.number("rtekind") == 0
              && isEqualityOfKey(table.oid("relid"), expression.number("varattno"), e));
    }

    /** Only an operator of a unique index is known to mean equal. */
    private boolean isEqualityOfKey(long table, int column, Equality equality) {
      return catalog.uniqueIndexes(table).stream()
          .flatMap(index -> index.keys().stream())
          .anyMatch(key -> key.column() == column
              && key.equalities().contains(equality.operator));
    }

    private boolean isKnown(@Nullable Tree expression) {
      return expression == GIVEN
          || expression instanceof Tree.Node node && isStable(node) && onlyPinned(node, 0);
    }

    private boolean isStable(Tree.Node node) {
      boolean[] stable = {true};
      Tree.each(node, part -> {
        long function = part.is("FUNCEXPR") ? part.oid("funcid") : part.oid("opfuncid");
        stable[0] &= !(function != 0 && catalog.isVolatile(function)) && !part.is("NEXTVALUEEXPR");
      });
      return stable[0];
    }

    private boolean onlyPinned(Tree tree, int depth) {
      return switch (tree) {
        case Tree.Word _ -> true;
        case Tree.Items(List<Tree> items) ->
            items.stream().allMatch(item -> onlyPinned(item, depth));
        case Tree.Node node when node.is("VAR") && node.number("varlevelsup") == depth ->
            pinned.get(node.number("varno"));
        case Tree.Node node -> node.fields().values().stream()
            .allMatch(value -> onlyPinned(value, node.is("QUERY") ? depth + 1 : depth));
      };
    }
  }
}
