package dev.dxwww.htip.client.wasm;

import java.util.List;

/** What has a value: a 32-bit integer. */
sealed interface Expr {
  /** A constant. */
  record Const(int value) implements Expr {}

  /** A parameter or variable. */
  record Local(int index) implements Expr {}

  /** A field. */
  record Global(int index) implements Expr {}

  /** An operation on one value. */
  record Unary(Op op, Expr operand) implements Expr {}

  /** An operation on two values. */
  record Binary(Op op, Expr left, Expr right) implements Expr {}

  /** Which of two is greater, unsigned; lives only until the branch after it. */
  record Order(Expr left, Expr right) implements Expr {}

  /** A call. */
  record Call(Callee callee, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Memory at an address plus an offset. */
  record Load(Width width, Expr address, int offset) implements Expr {}

  /** The size of memory in pages. */
  record Pages() implements Expr {}

  /** Adds pages to memory. */
  record Grow(Expr pages) implements Expr {}

  /** What it is made of, in the order of evaluation. */
  default List<Expr> parts() {
    return switch (this) {
      case Const _, Local _, Global _, Pages _ -> List.of();
      case Unary e -> List.of(e.operand());
      case Binary e -> List.of(e.left(), e.right());
      case Order e -> List.of(e.left(), e.right());
      case Call e -> e.arguments();
      case Load e -> List.of(e.address());
      case Grow e -> List.of(e.pages());
    };
  }

  /** Whether evaluating it changes anything. */
  default boolean acts() {
    return this instanceof Call || this instanceof Grow || parts().stream().anyMatch(Expr::acts);
  }

  /** Whether its value is the same whatever happens outside of this function's variables. */
  default boolean constant() {
    return switch (this) {
      case Global _, Load _, Pages _, Call _, Grow _ -> false;
      default -> parts().stream().allMatch(Expr::constant);
    };
  }

  /** Whether it reads a variable. */
  default boolean reads(int local) {
    return this instanceof Local e && e.index() == local
        || parts().stream().anyMatch(part -> part.reads(local));
  }

  /** An operation on two values, computed where both are known. */
  static Expr binary(Op op, Expr left, Expr right) {
    if (left instanceof Const a && right instanceof Const b && !op.compares()) {
      return new Const(op.apply(a.value(), b.value()));
    }
    if (op == Op.ADD && left instanceof Const && !(right instanceof Const)) {
      return binary(op, right, left);
    }
    if (op == Op.ADD && right instanceof Const(int more)
        && left instanceof Binary(Op inner, Expr base, Const(int some)) && inner == Op.ADD) {
      return new Binary(op, base, new Const(some + more));
    }
    return new Binary(op, left, right);
  }

  /** The condition that holds exactly where this one does not. */
  static Expr not(Expr condition) {
    return switch (condition) {
      case Binary e when e.op().compares() -> new Binary(e.op().opposite(), e.left(), e.right());
      case Unary e when e.op() == Op.EQZ -> e.operand();
      default -> new Unary(Op.EQZ, condition);
    };
  }

  /** Memory; a constant that is added becomes the offset. */
  static Expr load(Width width, Expr address) {
    return address instanceof Binary(Op op, Expr base, Const(int offset))
            && op == Op.ADD && offset >= 0
        ? new Load(width, base, offset) : new Load(width, address, 0);
  }
}
