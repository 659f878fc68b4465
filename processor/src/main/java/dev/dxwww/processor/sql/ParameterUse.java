package dev.dxwww.processor.sql;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the parameters of a statement go. */
final class ParameterUse {
  private static final Set<String> CASTS =
      Set.of("RELABELTYPE", "COERCETODOMAIN", "COERCEVIAIO", "ARRAYCOERCEEXPR", "COLLATEEXPR",
          "CONVERTROWTYPEEXPR");

  private static final Set<String> COMPARISONS =
      Set.of("OPEXPR", "SCALARARRAYOPEXPR", "DISTINCTEXPR");

  private final Catalog catalog;
  private final boolean fields;
  private final BitSet refusesNull = new BitSet();
  private final Map<Integer, String> origins = new HashMap<>();

  /** {@code fields}: whether parameters are the fields of the only one. */
  ParameterUse(Catalog catalog, boolean fields) {
    this.catalog = catalog;
    this.fields = fields;
  }

  ParameterUse add(Tree statement) {
    Tree.each(statement, node -> {
      switch (node.kind()) {
        case "QUERY" -> stored(node);
        case "COERCETODOMAIN" -> {
          int parameter = parameter(node.node("arg"));
          if (parameter > 0 && catalog.types().refusesNull(node.oid("resulttype"))) {
            refusesNull.set(parameter);
          }
        }
        default -> { }
      }
    });
    Tree.each(statement, node -> {
      if (node.is("QUERY")) {
        compared(node);
      }
    });
    return this;
  }

  boolean refusesNull(int parameter) {
    return refusesNull.get(parameter);
  }

  String origin(int parameter) {
    return origins.getOrDefault(parameter, "");
  }

  /** The number of the parameter that an expression is, but for casts; 0 where it is none. */
  private int parameter(Tree.Node node) {
    if (node.is("PARAM") && node.number("paramkind") == 0) {
      return fields ? 0 : node.number("paramid");
    }
    if (fields && node.is("FIELDSELECT") && node.node("arg").is("PARAM")) {
      return node.number("fieldnum");
    }
    if (CASTS.contains(node.kind())) {
      return parameter(node.node("arg"));
    }
    // 1 and 2 are casts, written or not; the first argument is what is cast.
    if (node.is("FUNCEXPR") && (node.number("funcformat") == 1 || node.number("funcformat") == 2)
        && catalog.isStrict(node.oid("funcid"))) {
      return parameter(node.nodes("args").getFirst());
    }
    return 0;
  }

  private void stored(Tree.Node query) {
    int number = query.number("resultRelation");
    if (number == 0) {
      return;
    }
    Tree.Node target = (Tree.Node) query.items("rtable").get(number - 1);
    catalog.relation(target.oid("relid")).ifPresent(table -> {
      assignments(query.nodes("targetList"), query, table);
      assignments(query.node("onConflict").nodes("onConflictSet"), query, table);
      for (Tree.Node action : query.nodes("mergeActionList")) {
        assignments(action.nodes("targetList"), query, table);
      }
    });
  }

  private void assignments(List<Tree.Node> entries, Tree.Node query, Relation table) {
    for (Tree.Node entry : entries) {
      if (!entry.flag("resjunk")) {
        assign(entry.node("expr"), query, table, entry.number("resno"));
      }
    }
  }

  private void assign(Tree.Node value, Tree.Node query, Relation table, int column) {
    int parameter = parameter(value);
    if (parameter > 0) {
      store(parameter, table, column);
      return;
    }
    // Several rows of VALUES, or a SELECT: what stands in that place of them.
    Tree.Node reference = value;
    while (CASTS.contains(reference.kind())
        || reference.is("FUNCEXPR") && reference.number("funcformat") == 2) {
      reference = reference.is("FUNCEXPR")
          ? reference.nodes("args").getFirst() : reference.node("arg");
    }
    if (!reference.is("VAR") || reference.number("varlevelsup") != 0) {
      return;
    }
    Tree.Node source = (Tree.Node) query.items("rtable").get(reference.number("varno") - 1);
    int place = reference.number("varattno");
    if (source.number("rtekind") == 5) {
      for (Tree row : source.items("values_lists")) {
        store(parameter((Tree.Node) ((Tree.Items) row).items().get(place - 1)), table, column);
      }
    } else if (source.number("rtekind") == 1 && Scope.Command.of(query) == Scope.Command.INSERT) {
      for (Tree.Node entry : source.node("subquery").nodes("targetList")) {
        if (entry.number("resno") == place) {
          store(parameter(entry.node("expr")), table, column);
        }
      }
    }
  }

  private void store(int parameter, Relation table, int number) {
    if (parameter == 0) {
      return;
    }
    if (table.kind() == 'v') {
      throughView(parameter, table, number);
      return;
    }
    Relation.Attribute attribute = table.attribute(number);
    origins.putIfAbsent(parameter, table.name() + "." + attribute.name());
    // A trigger before may put a value where null was given.
    if (attribute.firm() && !table.changedBefore() && !table.rewritten()
        || catalog.types().refusesNull(attribute.type())) {
      refusesNull.set(parameter);
    }
  }

  private void throughView(int parameter, Relation view, int number) {
    Tree.Node query = References.query(view.definition());
    for (Tree.Node entry : query.nodes("targetList")) {
      if (!view.rewritten() && entry.number("resno") == number && entry.oid("resorigtbl") != 0) {
        catalog.relation(entry.oid("resorigtbl"))
            .ifPresent(table -> store(parameter, table, entry.number("resorigcol")));
      }
    }
  }

  private void compared(Tree.Node query) {
    query.fields().values().forEach(value -> compared(value, query));
  }

  /** Queries within have relations of their own, and their own turn. */
  private void compared(Tree tree, Tree.Node query) {
    switch (tree) {
      case Tree.Word _ -> { }
      case Tree.Items(List<Tree> items) -> items.forEach(item -> compared(item, query));
      case Tree.Node node when node.is("QUERY") -> { }
      case Tree.Node node -> {
        List<Tree.Node> sides = node.nodes("args");
        if (sides.size() == 2 && COMPARISONS.contains(node.kind())) {
          compare(sides.get(0), sides.get(1), query);
          compare(sides.get(1), sides.get(0), query);
        }
        node.fields().values().forEach(value -> compared(value, query));
      }
    }
  }

  private void compare(Tree.Node value, Tree.Node other, Tree.Node query) {
    int parameter = parameter(value);
    Tree.Node column = other;
    while (CASTS.contains(column.kind())) {
      column = column.node("arg");
    }
    List<Tree> relations = query.items("rtable");
    int number = column.number("varno");
    if (parameter > 0 && column.is("VAR") && column.number("varlevelsup") == 0
        && number >= 1 && number <= relations.size()) {
      Tree.Node relation = (Tree.Node) relations.get(number - 1);
      int attribute = column.number("varattno");
      catalog.relation(relation.oid("relid"))
          .filter(table -> attribute > 0)
          .ifPresent(table -> origins.putIfAbsent(
              parameter, table.name() + "." + table.attribute(attribute).name()));
    }
  }
}
