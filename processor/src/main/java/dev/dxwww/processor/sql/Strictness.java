package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which references and expressions cannot be null where a condition is true, false, or not null.
 * Keys are canonical texts; a reference of the query itself has its node as value too.
 */
final class Strictness {
  private final Catalog catalog;

  Strictness(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What is not null, with the node of each. */
  record Proofs(Map<String, Tree.Node> nodes) {
    static final Proofs NONE = new Proofs(Map.of());

    Proofs and(Proofs other) {
      if (nodes.isEmpty()) {
        return other;
      }
      Map<String, Tree.Node> both = new LinkedHashMap<>(nodes);
      both.putAll(other.nodes);
      return new Proofs(both);
    }

    Proofs or(Proofs other) {
      Map<String, Tree.Node> common = new HashMap<>(nodes);
      common.keySet().retainAll(other.nodes.keySet());
      return new Proofs(common);
    }
  }

  /** The conditions that must all hold for a tree of conditions to hold. */
  static List<Tree.Node> conjuncts(Tree tree) {
    List<Tree.Node> all = new ArrayList<>();
    collect(tree, all);
    return all;
  }

  private static void collect(Tree tree, List<Tree.Node> all) {
    switch (tree) {
      case Tree.Items(List<Tree> items) -> items.forEach(item -> collect(item, all));
      case Tree.Node node when isBoolean(node, "and") ->
          node.items("args").forEach(item -> collect(item, all));
      case Tree.Node node when !node.equals(Tree.Node.NONE) -> all.add(node);
      case Tree.Node _ -> { }
      case Tree.Word _ -> { }
    }
  }

  private static boolean isBoolean(Tree.Node node, String operator) {
    return node.is("BOOLEXPR") && node.text("boolop").equals(operator);
  }

  /** What is not null where a condition is true. */
  Proofs whereTrue(Tree.Node node) {
    return switch (node.kind()) {
      case "BOOLEXPR" -> switch (node.text("boolop")) {
        case "and" -> all(node, true, true);
        case "or" -> all(node, false, true);
        default -> whereFalse(argument(node));
      };
      case "NULLTEST" -> isNotNull(node) ? notNull(node.node("arg")) : Proofs.NONE;
      case "BOOLEANTEST" -> switch (node.number("booltesttype")) {
        case 0 -> whereTrue(node.node("arg"));
        case 2 -> whereFalse(node.node("arg"));
        case 5 -> notNull(node.node("arg"));
        default -> Proofs.NONE;
      };
      case "SCALARARRAYOPEXPR" ->
          // With ALL, an empty array is true of null as well.
          node.flag("useOr") && catalog.isStrict(node.oid("opfuncid"))
              ? each(node.nodes("args"))
              : Proofs.NONE;
      case "SUBLINK" ->
          // x IN (SELECT ...): some comparison was true.
          node.number("subLinkType") == 2 ? whereTrue(node.node("testexpr")) : Proofs.NONE;
      default -> notNull(node);
    };
  }

  /** What is not null where a condition is false. */
  Proofs whereFalse(Tree.Node node) {
    return switch (node.kind()) {
      case "BOOLEXPR" -> switch (node.text("boolop")) {
        case "and" -> all(node, false, false);
        case "or" -> all(node, true, false);
        default -> whereTrue(argument(node));
      };
      case "NULLTEST" ->
          !isNotNull(node) && !node.flag("argisrow") ? notNull(node.node("arg")) : Proofs.NONE;
      case "BOOLEANTEST" -> switch (node.number("booltesttype")) {
        case 1 -> whereTrue(node.node("arg"));
        case 3 -> whereFalse(node.node("arg"));
        case 4 -> notNull(node.node("arg"));
        default -> Proofs.NONE;
      };
      case "SCALARARRAYOPEXPR", "SUBLINK" -> Proofs.NONE;
      default -> notNull(node);
    };
  }

  /** What is not null where a condition is false or null. */
  Proofs whereNotTrue(Tree.Node node) {
    return switch (node.kind()) {
      case "NULLTEST", "BOOLEANTEST" -> whereFalse(node);
      case "BOOLEXPR" -> {
        Proofs proofs = Proofs.NONE;
        if (!isBoolean(node, "or")) {
          yield proofs;
        }
        for (Tree.Node part : node.nodes("args")) {
          proofs = proofs.and(whereNotTrue(part));
        }
        yield proofs;
      }
      default -> Proofs.NONE;
    };
  }

  private static boolean isNotNull(Tree.Node test) {
    return test.number("nulltesttype") == 1 && !test.flag("argisrow");
  }

  private static Tree.Node argument(Tree.Node node) {
    return node.nodes("args").isEmpty() ? Tree.Node.NONE : node.nodes("args").getFirst();
  }

  private Proofs all(Tree.Node node, boolean together, boolean outcome) {
    Proofs proofs = null;
    for (Tree.Node part : node.nodes("args")) {
      Proofs own = outcome ? whereTrue(part) : whereFalse(part);
      proofs = proofs == null ? own : together ? proofs.and(own) : proofs.or(own);
    }
    return proofs == null ? Proofs.NONE : proofs;
  }

  /** What is not null where an expression is not null: itself, and all it is strict in. */
  Proofs notNull(Tree.Node node) {
    Proofs below = switch (node.kind()) {
      case "OPEXPR" -> catalog.isStrict(node.oid("opfuncid")) ? each(node.nodes("args")) : null;
      case "FUNCEXPR" ->
          catalog.isStrict(node.oid("funcid")) && !node.flag("funcretset")
              ? each(node.nodes("args"))
              : null;
      case "RELABELTYPE", "COERCEVIAIO", "COLLATEEXPR", "ARRAYCOERCEEXPR", "CONVERTROWTYPEEXPR",
          "COERCETODOMAIN", "FIELDSELECT" -> notNull(node.node("arg"));
      case "VAR" -> Proofs.NONE;
      default -> null;
    };
    boolean repeatable = node.is("VAR") || isRepeatable(node);
    Proofs inner = below == null ? Proofs.NONE : below;
    return repeatable ? inner.and(one(node)) : inner;
  }

  private static Proofs one(Tree.Node node) {
    return new Proofs(Map.of(Tree.canonical(node), node));
  }

  private Proofs each(List<Tree.Node> nodes) {
    Proofs proofs = Proofs.NONE;
    for (Tree.Node node : nodes) {
      proofs = proofs.and(notNull(node));
    }
    return proofs;
  }

  /** Whether an expression has the same value each time in one row. */
  boolean isRepeatable(Tree.Node expression) {
    boolean[] repeatable = {true};
    Tree.each(
        expression,
        node -> {
          long function =
              node.is("FUNCEXPR") ? node.oid("funcid") : node.oid("opfuncid");
          if (node.is("SUBLINK") || node.is("NEXTVALUEEXPR") || node.flag("funcretset")
              || function != 0 && catalog.isVolatile(function)) {
            repeatable[0] = false;
          }
        });
    return repeatable[0];
  }
}
