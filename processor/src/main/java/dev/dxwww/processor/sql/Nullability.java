package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.sql.KnownFunctions.Promise;

/**
 * Whether an expression is proven never to be null. Where it says so no null can come; where it does
 * not, PostgreSQL may still never give one.
 */
final class Nullability {
  /** {@code current_schema} is null without a schema in the search path. */
  private static final int CURRENT_SCHEMA = 14;

  private final Catalog catalog;
  private final KnownFunctions functions;
  private final Strictness strictness;
  private final FactFinder facts;
  private final References references;
  private final List<Assumption> assumptions = new ArrayList<>();

  /** What is not null in a branch of CASE. */
  private record Assumption(Scope scope, Strictness.Proofs proofs) {}

  /** {@code outerJoins}: whether outer joins can null their columns, as they do. */
  Nullability(Catalog catalog, KnownFunctions functions, boolean outerJoins) {
    this.catalog = catalog;
    this.functions = functions;
    this.strictness = new Strictness(catalog);
    this.facts = new FactFinder(strictness);
    this.references = new References(this, catalog, functions, facts, outerJoins);
  }

  /** Whether a column that a query gives, from 1, is never null. */
  boolean column(Scope scope, int number) {
    Boolean known = scope.columns().get(number);
    if (known == null) {
      known = findColumn(scope, number);
      if (assumptions.isEmpty()) {
        scope.columns().put(number, known);
      }
    }
    return known;
  }

  private boolean findColumn(Scope scope, int number) {
    if (scope.query().has("setOperations")) {
      return combined(scope, scope.query().node("setOperations"), number);
    }
    for (Tree.Node entry : scope.results()) {
      if (entry.number("resno") == number) {
        return notNull(entry.node("expr"), scope);
      }
    }
    return false;
  }

  private boolean combined(Scope scope, Tree.Node node, int number) {
    if (node.is("RANGETBLREF")) {
      Tree.Node query = scope.relation(node.number("rtindex")).node("subquery");
      return column(scope.within(query), number);
    }
    return switch (node.number("op")) {
      case 1 -> combined(scope, node.node("larg"), number)
          && combined(scope, node.node("rarg"), number);
      case 2 -> combined(scope, node.node("larg"), number)
          || combined(scope, node.node("rarg"), number);
      case 3 -> combined(scope, node.node("larg"), number);
      default -> false;
    };
  }

  /** Whether an expression of a query is never null. */
  boolean notNull(Tree.Node node, Scope scope) {
    return assumed(node, scope) || byForm(node, scope) || conditioned(node, scope);
  }

  private boolean byForm(Tree.Node node, Scope scope) {
    return switch (node.kind()) {
      case "CONST" -> node.text("constisnull").equals("false");
      case "PARAM" -> node.number("paramkind") == 2;
      case "VAR" -> references.notNull(node, scope);
      case "NULLTEST", "BOOLEANTEST", "ARRAYEXPR", "ROWEXPR", "GROUPINGFUNC", "NEXTVALUEEXPR",
          "MERGESUPPORTFUNC" -> true;
      case "DISTINCTEXPR" -> functions.promises(Promise.STRICT, node.oid("opfuncid"));
      case "SQLVALUEFUNCTION" -> node.number("op") != CURRENT_SCHEMA;
      case "COALESCEEXPR", "MINMAXEXPR" ->
          node.nodes("args").stream().anyMatch(part -> notNull(part, scope));
      case "BOOLEXPR" -> all(node.nodes("args"), scope);
      case "RELABELTYPE", "COERCEVIAIO", "COLLATEEXPR", "ARRAYCOERCEEXPR", "CONVERTROWTYPEEXPR" ->
          notNull(node.node("arg"), scope);
      case "COERCETODOMAIN" -> catalog.types().refusesNull(node.oid("resulttype"))
          || notNull(node.node("arg"), scope);
      case "JSONISPREDICATE" -> notNull(node.node("expr"), scope);
      case "JSONVALUEEXPR" -> notNull(node.node("formatted_expr"), scope);
      case "JSONCONSTRUCTOREXPR" -> json(node, scope);
      case "CASEEXPR" -> branches(node, scope);
      case "OPEXPR", "FUNCEXPR", "SCALARARRAYOPEXPR" -> call(node, scope);
      case "AGGREF" -> aggregate(node, scope);
      case "WINDOWFUNC" -> window(node, scope);
      case "SUBLINK" -> subquery(node, scope);
      default -> false;
    };
  }

  /** Whether what is found now holds in one branch of a CASE only. */
  boolean isAssuming() {
    return !assumptions.isEmpty();
  }

  boolean all(List<Tree.Node> nodes, Scope scope) {
    return nodes.stream().allMatch(node -> notNull(node, scope));
  }

  private boolean conditioned(Tree.Node node, Scope scope) {
    boolean sameRow =
        scope.command() == Scope.Command.SELECT || scope.command() == Scope.Command.DELETE;
    return sameRow && scope.facts(facts).provenExpression(node);
  }

  private boolean assumed(Tree.Node node, Scope scope) {
    if (assumptions.isEmpty()) {
      return false;
    }
    String text = Tree.canonical(node);
    return assumptions.stream()
        .anyMatch(a -> a.scope == scope && a.proofs.nodes().containsKey(text));
  }

  private boolean call(Tree.Node node, Scope scope) {
    List<Tree.Node> arguments = node.nodes("args");
    return switch (node.kind()) {
      case "FUNCEXPR" -> function(node, arguments, scope);
      case "OPEXPR" -> !node.flag("opretset")
          && functions.promises(Promise.STRICT, node.oid("opfuncid"))
          && all(arguments, scope);
      default -> functions.promises(Promise.STRICT, node.oid("opfuncid"))
          && notNull(arguments.getFirst(), scope)
          && elements(arguments.getLast(), scope);
    };
  }

  private boolean function(Tree.Node node, List<Tree.Node> arguments, Scope scope) {
    long oid = node.oid("funcid");
    if (node.flag("funcretset")) {
      return functions.promises(Promise.SET, oid) && isOnlySet(scope);
    }
    boolean variadic = node.flag("funcvariadic");
    return functions.promises(Promise.ALWAYS, oid) && !variadic
        || functions.promises(Promise.FIRST, oid) && !variadic
            && notNull(arguments.getFirst(), scope)
        || (functions.promises(Promise.STRICT, oid) || functions.promises(Promise.ALWAYS, oid))
            && all(arguments, scope);
  }

  /** Of several sets in one select list the shorter ones are filled up with nulls. */
  private static boolean isOnlySet(Scope scope) {
    int[] sets = {0};
    for (Tree.Node entry : scope.query().nodes("targetList")) {
      Tree.each(entry, node -> {
        if (node.flag("funcretset") || node.flag("opretset")) {
          sets[0]++;
        }
      });
    }
    return sets[0] == 1;
  }

  /** Whether no element of an array that is written out is null. */
  boolean elements(Tree.Node array, Scope scope) {
    if (array.is("RELABELTYPE") || array.is("ARRAYCOERCEEXPR")) {
      return elements(array.node("arg"), scope);
    }
    return array.is("ARRAYEXPR")
        && array.nodes("elements").stream()
            .allMatch(e -> array.flag("multidims") ? elements(e, scope) : notNull(e, scope));
  }

  private boolean json(Tree.Node node, Scope scope) {
    return switch (node.number("type")) {
      case 1, 2 -> true;
      case 3, 4 -> notNull(node.node("func"), scope);
      default -> all(node.nodes("args"), scope);
    };
  }

  private boolean branches(Tree.Node node, Scope scope) {
    int before = assumptions.size();
    try {
      for (Tree.Node branch : node.nodes("args")) {
        boolean searched = !node.has("arg");
        Tree.Node condition = branch.node("expr");
        assumptions.add(new Assumption(scope,
            searched ? strictness.whereTrue(condition) : Strictness.Proofs.NONE));
        if (!notNull(branch.node("result"), scope)) {
          return false;
        }
        assumptions.removeLast();
        assumptions.add(new Assumption(scope,
            searched ? strictness.whereNotTrue(condition) : Strictness.Proofs.NONE));
      }
      return node.has("defresult") && notNull(node.node("defresult"), scope);
    } finally {
      while (assumptions.size() > before) {
        assumptions.removeLast();
      }
    }
  }

  private boolean aggregate(Tree.Node node, Scope scope) {
    long oid = node.oid("aggfnoid");
    if (functions.promises(Promise.COUNT, oid)) {
      return true;
    }
    if (node.has("aggfilter") || !OneRow.groupsHaveRows(scope.up(node.number("agglevelsup")))) {
      return false;
    }
    // What ORDER BY adds is marked as junk.
    List<Tree.Node> inputs = node.nodes("args").stream()
        .filter(entry -> !entry.flag("resjunk"))
        .map(entry -> entry.node("expr"))
        .toList();
    return functions.promises(Promise.ROWS, oid)
        || functions.promises(Promise.DELIMITED, oid) && notNull(inputs.getFirst(), scope)
        || functions.promises(Promise.VALUES, oid)
            && all(node.nodes("aggdirectargs"), scope) && all(inputs, scope);
  }

  private boolean window(Tree.Node node, Scope scope) {
    long oid = node.oid("winfnoid");
    if (functions.promises(Promise.COUNT, oid)) {
      return true;
    }
    boolean framed = !node.has("aggfilter") && WindowFrames.hasRow(scope, node.number("winref"));
    boolean values = functions.promises(Promise.WINDOW, oid)
        || framed && (functions.promises(Promise.FRAME, oid)
            || functions.promises(Promise.VALUES, oid)
            || functions.promises(Promise.DELIMITED, oid));
    return framed && functions.promises(Promise.ROWS, oid)
        || values && all(node.nodes("args"), scope);
  }

  private boolean subquery(Tree.Node node, Scope scope) {
    Scope inner = scope.within(node.node("subselect"));
    return switch (node.number("subLinkType")) {
      case 0, 6 -> true;
      case 1, 2 -> notNull(node.node("testexpr"), scope)
          && inner.results().stream().allMatch(e -> column(inner, e.number("resno")));
      case 4 -> OneRow.alwaysGivesOne(inner) && column(inner, 1);
      default -> false;
    };
  }
}
