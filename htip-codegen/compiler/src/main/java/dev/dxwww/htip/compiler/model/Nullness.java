package dev.dxwww.htip.compiler.model;

import java.util.HashSet;
import java.util.Set;

import dev.dxwww.htip.compiler.expression.Operator;

/** What a condition says about values that may be null. */
final class Nullness {
  private Nullness() {}

  /** Values that are not null where the condition is {@code truth}. */
  static Set<Value> known(Value condition, boolean truth) {
    return switch (condition) {
      case Value.Not not -> known(not.operand(), !truth);
      case Value.Known known -> known(known.value(), truth);
      case Value.Binary both when both.operator().joinsConditions() -> joined(both, truth);
      case Value.Binary compared -> compared(compared, truth);
      case Value.Variable variable -> Set.of();
      case Value.Access access -> Set.of();
      case Value.Constant constant -> Set.of();
      case Value.Nothing nothing -> Set.of();
      case Value.EnumConstant constant -> Set.of();
      case Value.Choice choice -> Set.of();
    };
  }

  /** {@code &&} is true where both are, {@code ||} is false where both are. */
  private static Set<Value> joined(Value.Binary both, boolean truth) {
    if ((both.operator() == Operator.AND) != truth) {
      return Set.of();
    }
    Set<Value> all = new HashSet<>(known(both.left(), truth));
    all.addAll(known(both.right(), truth));
    return all;
  }

  private static Set<Value> compared(Value.Binary compared, boolean truth) {
    boolean equal = compared.operator() == Operator.EQUAL;
    if (!compared.operator().comparesEquality()) {
      return Set.of();
    }
    if (compared.right() instanceof Value.Nothing) {
      return equal == truth ? Set.of() : Set.of(Scope.bare(compared.left()));
    }
    if (compared.left() instanceof Value.Nothing) {
      return equal == truth ? Set.of() : Set.of(Scope.bare(compared.right()));
    }
    // Equal to something that is not null.
    boolean same = equal == truth;
    if (same && !compared.right().nullable()) {
      return Set.of(Scope.bare(compared.left()));
    }
    return same && !compared.left().nullable() ? Set.of(Scope.bare(compared.right())) : Set.of();
  }
}
