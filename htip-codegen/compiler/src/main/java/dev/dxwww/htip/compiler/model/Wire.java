package dev.dxwww.htip.compiler.model;

import dev.dxwww.htip.compiler.expression.Operator;
import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Values as they go into links and events, which are read again by handlers. */
final class Wire {
  private Wire() {}

  /** The value; of a constant of an enum its name, since {@code toString} may say another. */
  static Value of(Value value, TemplateTypes types) {
    if (value.type().kind() != Kind.ENUM) {
      return value;
    }
    Value name = new Value.Access(value, "name", types.string());
    if (!value.nullable()) {
      return name;
    }
    Value isThere =
        new Value.Binary(
            Operator.UNEQUAL, value, new Value.Nothing(value.type()), types.bool());
    return new Value.Choice(isThere, name, new Value.Nothing(types.string()), types.string());
  }
}
