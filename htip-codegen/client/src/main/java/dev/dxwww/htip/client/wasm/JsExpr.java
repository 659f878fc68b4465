package dev.dxwww.htip.client.wasm;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Expressions in JavaScript: every value is a 32-bit integer, as {@code |0} makes it.
 *
 * <p>Sums stay exact below 2^53, so that {@code |0} is left out where an operation on bits or an
 * address comes next.
 */
final class JsExpr {
  private static final int OR = 3;
  private static final int XOR = 4;
  private static final int AND = 5;
  private static final int EQUAL = 6;
  private static final int LESS = 7;
  private static final int SHIFT = 8;
  static final int ADD = 9;
  private static final int TIMES = 10;
  private static final int UNARY = 11;
  private static final int PRIMARY = 12;

  private final IntFunction<String> locals;
  private final IntFunction<String> globals;
  private final Function<Callee, String> functions;

  JsExpr(
      IntFunction<String> locals, IntFunction<String> globals,
      Function<Callee, String> functions) {
    this.locals = locals;
    this.globals = globals;
    this.functions = functions;
  }

  /** As a value that is exactly the integer. */
  String number(Expr value) {
    return exact(value, 0);
  }

  /** As an address. */
  String address(Expr base, int offset) {
    return offset == 0 ? loose(base, 0) : loose(base, ADD) + "+" + offset;
  }

  String condition(Expr value) {
    if (value instanceof Expr.Binary(Op op, Expr left, Expr right) && op.compares()) {
      int level = op == Op.EQ || op == Op.NE ? EQUAL : LESS;
      return compared(op, left, level) + op.sign() + compared(op, right, level + 1);
    }
    return value instanceof Expr.Unary(Op op, Expr operand) && op == Op.EQZ
        ? "!" + exact(operand, UNARY) : number(value);
  }

  private String compared(Op op, Expr value, int level) {
    if (!op.unsigned() || value instanceof Expr.Const(int constant) && constant >= 0) {
      return exact(value, level);
    }
    return loose(value, SHIFT) + ">>>0";
  }

  /** As a value that binds at least so strongly. */
  String operand(Expr value, int level) {
    return exact(value, level);
  }

  private String exact(Expr value, int level) {
    if (value instanceof Expr.Binary(Op op, Expr _, Expr right) && wide(op, right)) {
      return enclosed(loose(value, OR) + "|0", OR, level);
    }
    return loose(value, level);
  }

  /** Whether the result may be more than 32 bits, or not an integer, or not signed. */
  private static boolean wide(Op op, Expr right) {
    return switch (op) {
      case ADD, SUB -> true;
      case SHR_U -> !(right instanceof Expr.Const(int by) && (by & 31) != 0);
      default -> false;
    };
  }

  /** As a value that is the integer after |0. */
  private String loose(Expr value, int level) {
    return switch (value) {
      case Expr.Const(int number) ->
          enclosed(Integer.toString(number), number < 0 ? UNARY : PRIMARY, level);
      case Expr.Local(int index) -> locals.apply(index);
      case Expr.Global(int index) -> globals.apply(index);
      case Expr.Unary(Op op, Expr operand) when op == Op.EQZ ->
          throw new IllegalStateException("a condition as a value: " + operand);
      case Expr.Unary(Op op, Expr operand) ->
          enclosed(loose(operand, SHIFT) + op.sign(), SHIFT, level);
      case Expr.Binary e -> binary(e, level);
      case Expr.Call e -> functions.apply(e.callee())
          + e.arguments().stream().map(this::number).collect(Collectors.joining(",", "(", ")"));
      case Expr.Load e -> load(e);
      case Expr.Pages _ -> enclosed("m.length>>>16", SHIFT, level);
      case Expr.Grow(Expr pages) -> "Z(" + number(pages) + ")";
      case Expr.Order e -> throw new IllegalStateException("an order outside of a branch: " + e);
    };
  }

  private String load(Expr.Load e) {
    String at = address(e.address(), e.offset());
    return switch (e.width()) {
      case U8 -> "m[" + at + "]";
      case U16 -> "W(" + at + ")";
      case U32 -> "X(" + at + ")";
    };
  }

  private String binary(Expr.Binary e, int level) {
    return switch (e.op()) {
      case ADD -> sum(e, level);
      case SUB -> enclosed(loose(e.left(), ADD) + "-" + loose(e.right(), ADD + 1), ADD, level);
      case MUL -> "Math.imul(" + loose(e.left(), 0) + "," + loose(e.right(), 0) + ")";
      // A quotient is cut at once: sums of fractions are others. What is left may be -0.
      case DIV, REM -> enclosed(
          exact(e.left(), TIMES) + e.op().sign() + exact(e.right(), TIMES + 1) + "|0", OR, level);
      case AND -> bits(e, AND, level);
      case XOR -> bits(e, XOR, level);
      case OR -> bits(e, OR, level);
      case SHL, SHR, SHR_U -> enclosed(
          loose(e.left(), SHIFT) + e.op().sign() + loose(e.right(), SHIFT + 1), SHIFT, level);
      default -> throw new IllegalStateException("a condition as a value: " + e);
    };
  }

  private String sum(Expr.Binary e, int level) {
    if (e.right() instanceof Expr.Const(int number) && number < 0) {
      return enclosed(loose(e.left(), ADD) + number, ADD, level);
    }
    return enclosed(loose(e.left(), ADD) + "+" + loose(e.right(), ADD + 1), ADD, level);
  }

  private String bits(Expr.Binary e, int own, int level) {
    return enclosed(
        loose(e.left(), own) + e.op().sign() + loose(e.right(), own + 1), own, level);
  }

  private static String enclosed(String text, int own, int level) {
    return own < level ? "(" + text + ")" : text;
  }
}
