package dev.dxwww.htip.compiler.model;

import dev.dxwww.htip.compiler.type.TypeView;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Whether a value can be given where a type is wanted. */
final class Fitting {
  private Fitting() {}

  static boolean fits(Value value, TypeView wanted) {
    if (value.nullable() && !wanted.nullable()) {
      return false;
    }
    if (value instanceof Value.Nothing) {
      return !wanted.primitive();
    }
    if (value.type().javaType().equals(wanted.javaType())) {
      return true;
    }
    if (value.type().javaType().box().equals(wanted.javaType().box())) {
      return true;
    }
    return widens(value.type(), wanted);
  }

  /** As Java widens the arguments of a call (JLS 5.3): only what cannot lose anything here. */
  private static boolean widens(TypeView from, TypeView to) {
    if (to.primitive() && (from.kind() == Kind.INT || from.kind() == Kind.LONG)) {
      return to.kind() == Kind.DECIMAL && from.kind() == Kind.INT
          || to.kind() == Kind.LONG && from.kind() == Kind.INT;
    }
    return !to.primitive() && !from.primitive() && from.assignableTo(to);
  }

  static String display(TypeView type, boolean nullable) {
    return nullable ? type.display() + " or null" : type.display();
  }
}
