package dev.dxwww.htip.client.wasm;

import java.util.List;
import java.util.function.UnaryOperator;

/** What statements are made of. */
final class Walks {
  private Walks() {}

  /** The expressions of a statement itself, in the order of evaluation. */
  static List<Expr> expressions(Stmt statement) {
    return switch (statement) {
      case Stmt.SetLocal s -> List.of(s.value());
      case Stmt.SetGlobal s -> List.of(s.value());
      case Stmt.Store s -> List.of(s.address(), s.value());
      case Stmt.Copy s -> List.of(s.to(), s.from(), s.length());
      case Stmt.Fill s -> List.of(s.at(), s.value(), s.length());
      case Stmt.Run s -> List.of(s.value());
      case Stmt.Return s -> s.value() == null ? List.of() : List.of(s.value());
      case Stmt.If s -> List.of(s.condition());
      case Stmt.Switch s -> List.of(s.value());
      case Stmt.Block _, Stmt.Loop _, Stmt.Jump _ -> List.of();
    };
  }

  /** The statements inside a statement. */
  static List<List<Stmt>> bodies(Stmt statement) {
    return switch (statement) {
      case Stmt.Block s -> List.of(s.body());
      case Stmt.Loop s -> List.of(s.body());
      case Stmt.If s -> List.of(s.then(), s.otherwise());
      default -> List.of();
    };
  }

  /** The same statement with other statements inside. */
  static Stmt map(Stmt statement, UnaryOperator<List<Stmt>> inner) {
    return switch (statement) {
      case Stmt.Block s -> new Stmt.Block(s.label(), inner.apply(s.body()));
      case Stmt.Loop s -> new Stmt.Loop(s.label(), inner.apply(s.body()));
      case Stmt.If s ->
          new Stmt.If(s.condition(), inner.apply(s.then()), inner.apply(s.otherwise()));
      default -> statement;
    };
  }
}
