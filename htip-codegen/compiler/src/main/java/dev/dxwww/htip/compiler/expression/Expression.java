package dev.dxwww.htip.compiler.expression;

import java.util.List;

/** An expression as it is written; {@code at} is its offset in the template. */
public sealed interface Expression {
  /** Offset of its first character. */
  int at();

  /** A name: of a component or a method of the record, or of an item. */
  record Name(String name, int at) implements Expression {}

  /** {@code target.name} or {@code target.name()}; {@code at} is where the name stands. */
  record Member(Expression target, String name, int at) implements Expression {}

  /** A text in quotes. */
  record Text(String value, int at) implements Expression {}

  /** A number without a point that an {@code int} or a {@code long} holds. */
  record Whole(long value, int at) implements Expression {}

  /** A number with a point. */
  record Decimal(double value, int at) implements Expression {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value, int at) implements Expression {}

  /** {@code null}. */
  record Null(int at) implements Expression {}

  /** {@code !operand}. */
  record Not(Expression operand, int at) implements Expression {}

  /** {@code left operator right}; {@code at} is where the operator stands. */
  record Binary(Operator operator, Expression left, Expression right, int at)
      implements Expression {}

  /** {@code condition ? yes : no}. */
  record Choice(Expression condition, Expression yes, Expression no, int at)
      implements Expression {}

  /** A handler of an event with what it gets, {@code toggle(id)}. */
  record Call(String name, List<Expression> arguments, int at) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code @TaskController.find(id)}: the address of a route. */
  record Link(String controller, String method, List<Expression> arguments, int at)
      implements Expression {
    public Link {
      arguments = List.copyOf(arguments);
    }
  }
}
