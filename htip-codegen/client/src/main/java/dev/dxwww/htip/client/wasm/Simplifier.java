package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.List;

/** Takes away jumps, blocks and branches that are not needed. */
final class Simplifier {
  private Simplifier() {}

  /** The same function with as little nesting as these rules find. */
  static List<Stmt> simplify(List<Stmt> body) {
    List<Stmt> now = body;
    while (true) {
      List<Stmt> next = ended(all(now));
      if (next.equals(now)) {
        return now;
      }
      now = next;
    }
  }

  /** Without a return of nothing at the very end. */
  private static List<Stmt> ended(List<Stmt> body) {
    return !body.isEmpty() && body.getLast() instanceof Stmt.Return(var value) && value == null
        ? body.subList(0, body.size() - 1) : body;
  }

  private static List<Stmt> all(List<Stmt> body) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt statement : body) {
      switch (statement) {
        case Stmt.Block s -> out.addAll(block(s.label(), all(s.body())));
        case Stmt.Loop s -> out.add(new Stmt.Loop(s.label(), all(s.body())));
        case Stmt.If s -> out.addAll(branch(s.condition(), all(s.then()), all(s.otherwise())));
        case Stmt.Return(Expr.Local(int index))
            when !out.isEmpty() && out.getLast() instanceof Stmt.SetLocal(int set, Expr value)
                && set == index -> {
          out.removeLast();
          out.add(new Stmt.Return(value));
        }
        default -> out.add(statement);
      }
      if (!out.isEmpty() && out.getLast().leaves()) {
        break;
      }
    }
    return out;
  }

  private static List<Stmt> branch(Expr condition, List<Stmt> then, List<Stmt> otherwise) {
    if (then.isEmpty() && otherwise.isEmpty()) {
      return acting(condition);
    }
    if (then.isEmpty()) {
      return List.of(new Stmt.If(Expr.not(condition), otherwise, List.of()));
    }
    if (otherwise.isEmpty()) {
      return List.of(new Stmt.If(condition, then, otherwise));
    }
    List<Stmt> out = new ArrayList<>();
    // What leaves needs no else; the shorter one goes first.
    boolean second = Stmt.leaves(otherwise) && (!Stmt.leaves(then) || otherwise.size() == 1);
    if (second) {
      out.add(new Stmt.If(Expr.not(condition), otherwise, List.of()));
      out.addAll(then);
    } else if (Stmt.leaves(then)) {
      out.add(new Stmt.If(condition, then, List.of()));
      out.addAll(otherwise);
    } else {
      out.add(new Stmt.If(condition, then, otherwise));
    }
    return out;
  }

  /** The calls in an expression whose value nobody wants. */
  static List<Stmt> acting(Expr value) {
    return value instanceof Expr.Call || value instanceof Expr.Grow
        ? List.of(new Stmt.Run(value))
        : value.parts().stream().flatMap(part -> acting(part).stream()).toList();
  }

  private static List<Stmt> block(int label, List<Stmt> body) {
    List<Stmt> inner = tail(elseOf(body, label), label);
    if (Stmt.jumps(inner, label) == 0) {
      return inner;
    }
    // { if (c) leave; rest } is if (!c) { rest }.
    if (inner.getFirst() instanceof Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise)
        && otherwise.isEmpty() && then.equals(List.of(new Stmt.Jump(label)))
        && Stmt.jumps(inner, label) == 1) {
      return List.of(
          new Stmt.If(Expr.not(condition), inner.subList(1, inner.size()), List.of()));
    }
    return List.of(new Stmt.Block(label, inner));
  }

  /** { if (c) { a; leave } rest } is { if (c) { a } else { rest } }. */
  private static List<Stmt> elseOf(List<Stmt> body, int label) {
    for (int i = 0; i < body.size() - 1; i++) {
      if (body.get(i) instanceof Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise)
          && otherwise.isEmpty() && then.size() > 1
          && then.getLast().equals(new Stmt.Jump(label))) {
        List<Stmt> out = new ArrayList<>(body.subList(0, i));
        out.add(
            new Stmt.If(
                condition, then.subList(0, then.size() - 1),
                elseOf(body.subList(i + 1, body.size()), label)));
        return out;
      }
    }
    return body;
  }

  /** Without jumps to where one comes anyway. */
  private static List<Stmt> tail(List<Stmt> body, int label) {
    if (body.isEmpty()) {
      return body;
    }
    List<Stmt> out = new ArrayList<>(body.subList(0, body.size() - 1));
    switch (body.getLast()) {
      case Stmt.Jump(int to) when to == label -> { }
      case Stmt.If s -> out.addAll(
          branch(s.condition(), tail(s.then(), label), tail(s.otherwise(), label)));
      case Stmt.Block s -> out.add(new Stmt.Block(s.label(), tail(s.body(), label)));
      case Stmt.Loop s -> out.add(new Stmt.Loop(s.label(), tail(s.body(), label)));
      default -> out.add(body.getLast());
    }
    return out;
  }
}
