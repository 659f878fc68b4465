package dev.dxwww.processor.sql;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.processor.sql.KnownFunctions.Promise;

/** Whether a reference to a column is proven never to be null. */
final class References {
  private static final int OLD = 1;
  private static final int NEW = 2;
  private static final int NOT_MATCHED_BY_SOURCE = 1;

  private final Nullability expressions;
  private final Catalog catalog;
  private final KnownFunctions functions;
  private final FactFinder facts;
  private final boolean outerJoins;
  private final Map<Long, Scope> views = new HashMap<>();
  private final Map<Long, Scope> writtenViews = new HashMap<>();

  References(
      Nullability expressions,
      Catalog catalog,
      KnownFunctions functions,
      FactFinder facts,
      boolean outerJoins) {
    this.expressions = expressions;
    this.catalog = catalog;
    this.functions = functions;
    this.facts = facts;
    this.outerJoins = outerJoins;
  }

  boolean notNull(Tree.Node reference, Scope from) {
    Scope scope = from.up(reference.number("varlevelsup"));
    boolean target = reference.number("varno") == scope.query().number("resultRelation");
    if (isMissing(reference, scope, target)) {
      return false;
    }
    boolean conditions = switch (scope.command()) {
      case SELECT, DELETE -> true;
      // The conditions of an UPDATE are about the row as it was before.
      case UPDATE -> !target || reference.number("varreturningtype") == OLD;
      default -> false;
    };
    Facts known = conditions ? scope.facts(facts) : Facts.NONE;
    return known.proven(reference)
        || survives(reference, scope, known) && source(reference, scope, target);
  }

  /** Whether a whole row may be missing: OLD of an inserted row, NEW of a deleted one. */
  private static boolean isMissing(Tree.Node reference, Scope scope, boolean target) {
    int row = reference.number("varreturningtype");
    return switch (scope.command()) {
      case INSERT -> row == OLD;
      case DELETE -> row == NEW;
      case MERGE -> target
          ? row == OLD && acts(scope, Scope.Command.INSERT)
              || row == NEW && acts(scope, Scope.Command.DELETE)
          : scope.query().nodes("mergeActionList").stream()
              .anyMatch(action -> action.number("matchKind") == NOT_MATCHED_BY_SOURCE);
      default -> false;
    };
  }

  private static boolean acts(Scope scope, Scope.Command command) {
    return scope.query().nodes("mergeActionList").stream()
        .anyMatch(action -> Scope.Command.of(action) == command);
  }

  private boolean survives(Tree.Node reference, Scope scope, Facts known) {
    if (known.survives(reference)) {
      return true;
    }
    if (outerJoins) {
      return false;
    }
    BitSet nulling = reference.bits("varnullingrels");
    return nulling.stream().allMatch(join -> scope.relation(join).number("rtekind") == 2);
  }

  private boolean source(Tree.Node reference, Scope scope, boolean target) {
    Tree.Node relation = scope.relation(reference.number("varno"));
    int column = reference.number("varattno");
    int kind = relation.number("rtekind");
    if (column <= 0) {
      return kind == 0 || column == 0 && kind == 1;
    }
    return switch (kind) {
      case 0 -> stored(relation, column, scope, target);
      case 1 -> expressions.column(scope.within(relation.node("subquery")), column);
      case 2 -> joined(relation, column, scope, reference.number("varno"));
      case 3 -> fromFunction(relation, column, scope);
      case 4 -> relation.node("tablefunc").number("ordinalitycol") == column - 1
          && relation.node("tablefunc").has("ordinalitycol");
      case 5 -> relation.items("values_lists").stream()
          .allMatch(row -> row instanceof Tree.Items(List<Tree> values)
              && expressions.notNull((Tree.Node) values.get(column - 1), scope));
      case 6 -> common(relation, column, scope);
      case 9 -> expressions.notNull(relation.nodes("groupexprs").get(column - 1), scope);
      default -> false;
    };
  }

  private boolean stored(Tree.Node relation, int column, Scope scope, boolean target) {
    Relation table = catalog.relation(relation.oid("relid")).orElse(null);
    if (table == null || table.kind() == 'f' || target && table.rewritten()) {
      return false;
    }
    if (table.isView()) {
      return expressions.column(target ? written(table) : view(table), column);
    }
    if (scope.trust() == Scope.Trust.STALE) {
      return false;
    }
    Relation.Attribute attribute = table.attribute(column);
    boolean heirs = relation.flag("inh") && !table.heirs().isEmpty();
    if (heirs ? attribute.firmBelow() : attribute.firm()) {
      return true;
    }
    // A table that inherits may generate the column in another way.
    return !heirs && attribute.generated() instanceof Tree.Node generated
        && expressions.notNull(generated, alone(relation));
  }

  private Scope view(Relation view) {
    Scope known = views.get(view.oid());
    if (known == null) {
      Tree.Node query = query(view.definition());
      known = view.kind() == 'm' ? Scope.stale(query) : Scope.of(query);
      views.put(view.oid(), known);
    }
    return known;
  }

  private Scope written(Relation view) {
    return writtenViews.computeIfAbsent(
        view.oid(), _ -> Scope.written(query(view.definition())));
  }

  /** The one query of a rule or a function's body. */
  static Tree.Node query(Tree tree) {
    return switch (tree) {
      case Tree.Node node -> node;
      case Tree.Items(List<Tree> items) when items.size() == 1 -> query(items.getFirst());
      case Tree.Items _ -> Tree.Node.NONE;
      case Tree.Word _ -> Tree.Node.NONE;
    };
  }

  /** A scope in which only one table is, as generated columns see theirs. */
  private static Scope alone(Tree.Node relation) {
    Tree.Node query = Tree.open("QUERY");
    query.fields().put("commandType", new Tree.Word("1"));
    query.fields().put("rtable", new Tree.Items(List.of(relation)));
    return Scope.of(query);
  }

  /** A merged column of a full join is null only where that of the side that is there is. */
  private boolean joined(Tree.Node relation, int column, Scope scope, int number) {
    Tree.Node value = relation.nodes("joinaliasvars").get(column - 1);
    boolean merged = relation.number("jointype") == 2
        && column <= relation.number("joinmergedcols");
    if (!merged) {
      return expressions.notNull(value, scope);
    }
    return value.is("COALESCEEXPR") && value.nodes("args").stream()
        .allMatch(side -> expressions.notNull(without(side, number), scope));
  }

  /** The same expression below an outer join. */
  private static Tree.Node without(Tree.Node node, int join) {
    Tree.Node copy = Tree.open(node.kind());
    node.fields().forEach((name, value) -> copy.fields().put(name, switch (value) {
      case Tree.Node inner -> without(inner, join);
      case Tree.Items(List<Tree> items) when name.equals("varnullingrels") ->
          new Tree.Items(items.stream()
              .filter(item -> !item.equals(new Tree.Word(Integer.toString(join))))
              .toList());
      case Tree.Items(List<Tree> items) ->
          new Tree.Items(items.stream()
              .map(item -> item instanceof Tree.Node inner ? without(inner, join) : item)
              .toList());
      case Tree.Word word -> word;
    }));
    return copy;
  }

  private boolean fromFunction(Tree.Node relation, int column, Scope scope) {
    List<Tree.Node> called = relation.nodes("functions");
    int columns = called.stream().mapToInt(f -> f.number("funccolcount")).sum();
    if (column > columns) {
      return relation.flag("funcordinality") && column == columns + 1;
    }
    if (called.size() != 1) {
      return false;
    }
    Tree.Node expression = called.getFirst().node("funcexpr");
    long oid = expression.oid("funcid");
    if (functions.promises(Promise.PAIRS, oid)
        || functions.promises(Promise.KEYS, oid) && column == 1) {
      return true;
    }
    if (columns != 1) {
      return false;
    }
    return expression.flag("funcretset")
        ? functions.promises(Promise.SET, oid)
            || oid == 2331 && expressions.elements(expression.nodes("args").getFirst(), scope)
        : expressions.notNull(expression, scope);
  }

  private boolean common(Tree.Node relation, int column, Scope scope) {
    Scope owner = scope.up(relation.number("ctelevelsup"));
    String name = relation.text("ctename");
    if (relation.flag("self_reference")) {
      return scope.believes(name, column);
    }
    Tree.Node common = owner.common(name);
    Tree.Node query = common.node("ctequery");
    return common.flag("cterecursive")
        ? recursive(owner, common).get(column)
        : expressions.column(owner.within(query), column);
  }

  /**
   * Columns of a recursive query that are never null, by induction: believed of all rows so far,
   * they must follow for the first rows and for those made of rows so far. A belief that fails is
   * dropped and the rest tried again.
   */
  private BitSet recursive(Scope owner, Tree.Node common) {
    String name = common.text("ctename");
    BitSet known = owner.recursive().get(name);
    if (known != null) {
      return known;
    }
    Tree.Node query = common.node("ctequery");
    BitSet believed = new BitSet();
    believed.set(1, common.items("ctecolnames").size() + 1);
    boolean changed = true;
    while (changed) {
      changed = false;
      Scope scope = owner.recursing(query, name, (BitSet) believed.clone());
      for (int i = believed.nextSetBit(1); i >= 0; i = believed.nextSetBit(i + 1)) {
        if (!expressions.column(scope, i)) {
          believed.clear(i);
          changed = true;
        }
      }
    }
    if (!expressions.isAssuming()) {
      owner.recursive().put(name, believed);
    }
    return believed;
  }
}
