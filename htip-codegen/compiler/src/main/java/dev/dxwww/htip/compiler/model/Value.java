package dev.dxwww.htip.compiler.model;

import dev.dxwww.htip.compiler.expression.Operator;
import dev.dxwww.htip.compiler.type.TypeView;

/** An expression with its type. */
public sealed interface Value {
  /** Its Java type. */
  TypeView type();

  /** Whether it may be null where it stands. */
  default boolean nullable() {
    return type().nullable();
  }

  /** A variable of the generated code. */
  record Variable(String name, TypeView type) implements Value {}

  /** {@code target.name()}. */
  record Access(Value target, String name, TypeView type) implements Value {}

  /** A text, a number or a truth value of the template. */
  record Constant(Object value, TypeView type) implements Value {}

  /** {@code null}, compared to a value of that type. */
  record Nothing(TypeView type) implements Value {
    @Override
    public boolean nullable() {
      return true;
    }
  }

  /** A constant of an enum. */
  record EnumConstant(String name, TypeView type) implements Value {}

  /** {@code !operand}. */
  record Not(Value operand, TypeView type) implements Value {}

  /** Two values joined or compared. */
  record Binary(Operator operator, Value left, Value right, TypeView type) implements Value {}

  /** {@code condition ? yes : no}. */
  record Choice(Value condition, Value yes, Value no, TypeView type) implements Value {
    @Override
    public boolean nullable() {
      return yes.nullable() || no.nullable();
    }
  }

  /** A value that is known not to be null here. */
  record Known(Value value) implements Value {
    @Override
    public TypeView type() {
      return value.type();
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }
}
