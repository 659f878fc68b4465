package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the conditions of one query prove of each row that passes them: which columns are not null,
 * and with that, which outer joins did not put nulls into the row.
 *
 * <p>A column's value passes through the outer joins above its table one after the other; a tree
 * names, at each reference, those it has passed ({@code varnullingrels}). A condition there proves
 * that none of these nulled it, and joins further up are unproven. Both sides of a full join can be
 * nulled, so a join is proven harmless for one side only.
 */
final class Facts {
  /** Of a query whose conditions prove nothing about what it gives. */
  static final Facts NONE = new Facts(Map.of());

  private final Map<Integer, List<Side>> sides;
  private final List<Proven> proven = new ArrayList<>();
  private final Set<String> expressions = new HashSet<>();
  private final Set<Side> harmless = new HashSet<>();

  /** A column that is not null after the joins named. */
  private record Proven(int relation, int column, BitSet joins) {}

  /** One side of an outer join. */
  record Side(int join, boolean left) {}

  /** {@code sides} tells which sides of which joins a relation is on. */
  Facts(Map<Integer, List<Side>> sides) {
    this.sides = new HashMap<>(sides);
  }

  /** Takes down that a column is not null; whether that was news. */
  boolean prove(Tree.Node reference) {
    BitSet joins = reference.bits("varnullingrels");
    int relation = reference.number("varno");
    Proven fact = new Proven(relation, reference.number("varattno"), joins);
    if (proven.contains(fact)) {
      return false;
    }
    proven.add(fact);
    for (Side side : sides.getOrDefault(relation, List.of())) {
      if (joins.get(side.join)) {
        harmless.add(side);
      }
    }
    return true;
  }

  /** Takes down that an expression is not null. */
  void prove(String expression) {
    expressions.add(expression);
  }

  boolean provenExpression(Tree.Node expression) {
    return !expressions.isEmpty() && expressions.contains(Tree.canonical(expression));
  }

  /** Whether a reference is proven not to be null by conditions alone. */
  boolean proven(Tree.Node reference) {
    int relation = reference.number("varno");
    int column = reference.number("varattno");
    BitSet joins = reference.bits("varnullingrels");
    for (Proven fact : proven) {
      if (fact.relation == relation && fact.column == column) {
        BitSet further = (BitSet) joins.clone();
        further.andNot(fact.joins);
        BitSet missing = (BitSet) fact.joins.clone();
        missing.andNot(joins);
        if (missing.isEmpty() && harmless(relation, further)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether none of the outer joins that a reference passed can have nulled it. */
  boolean survives(Tree.Node reference) {
    return harmless(reference.number("varno"), reference.bits("varnullingrels"));
  }

  private boolean harmless(int relation, BitSet joins) {
    for (int join = joins.nextSetBit(0); join >= 0; join = joins.nextSetBit(join + 1)) {
      if (!harmless(relation, join)) {
        return false;
      }
    }
    return true;
  }

  private boolean harmless(int relation, int join) {
    for (Side side : sides.getOrDefault(relation, List.of())) {
      if (side.join == join && harmless.contains(side)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a join is proven not to null the relations on a side. */
  boolean harmless(Side side) {
    return harmless.contains(side);
  }
}
